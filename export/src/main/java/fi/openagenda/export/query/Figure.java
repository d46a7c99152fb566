package fi.openagenda.export.query;

import fi.openagenda.export.cube.Dimension;
import fi.openagenda.model.language.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The figures of an observation, as values of a dimension of a cube. */
public enum Figure {
    /** Base. */
    N("n", "n", "Vastaajia", "Svarande", "Respondents"),
    /** How many gave the answer. */
    COUNT("count", "count", "Vastauksen antaneita", "Gav svaret", "Gave the answer"),
    /** Of the respondents. */
    SHARE("share", "share", "Osuus vastaajista", "Andel av svarande", "Share of respondents"),
    /** Of the population. */
    W_SHARE(
            "wShare",
            "w_share",
            "Osuus väestöstä (painotettu)",
            "Andel av befolkningen (viktad)",
            "Share of the population (weighted)"),
    /** Mean of the group. */
    MEAN("mean", "mean", "Keskiarvo", "Medelvärde", "Mean"),
    /** Lower bound of the interval. */
    MOE_LO(
            "moeLo",
            "moe_lo",
            "Luottamusvälin alaraja (95 %)",
            "Konfidensintervallets nedre gräns (95 %)",
            "Lower bound of the interval (95 %)"),
    /** Upper bound. */
    MOE_HI(
            "moeHi",
            "moe_hi",
            "Luottamusvälin yläraja (95 %)",
            "Konfidensintervallets övre gräns (95 %)",
            "Upper bound of the interval (95 %)");

    private static final Words CONTENTS = Words.of(Map.of("fi", "Tiedot", "sv", "Uppgifter", "en", "Contents"));

    private final String code;
    private final String column;
    private final Words label;

    Figure(String code, String column, String finnish, String swedish, String english) {
        this.code = code;
        this.column = column;
        label = Words.of(Map.of("fi", finnish, "sv", swedish, "en", english));
    }

    /** What it is called in JSON. */
    public String code() {
        return code;
    }

    /** The figure of a line; empty where it has none. */
    public String of(Line line) {
        return line.get(column);
    }

    /** All of them. */
    public static Dimension dimension(String language) {
        return new Dimension(
                "contents",
                CONTENTS.in(language),
                Dimension.Role.METRIC,
                Arrays.stream(values())
                        .map(figure -> new Dimension.Item(figure.code, figure.label.in(language)))
                        .toList());
    }

    /** The one with this code. */
    static Figure named(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Those with these codes. */
    static List<Figure> named(List<String> codes) {
        return codes.stream().map(Figure::named).toList();
    }
}
