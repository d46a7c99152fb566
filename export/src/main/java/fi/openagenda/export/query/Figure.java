package fi.openagenda.export.query;

import fi.openagenda.export.cube.Dimension;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.model.language.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The figures of an observation, as values of a dimension of a cube. */
public enum Figure {
    /** Base. */
    N("n", "n"),
    /** How many gave the answer. */
    COUNT("count", "count"),
    /** Of the respondents. */
    SHARE("share", "share"),
    /** Of the population. */
    W_SHARE("wShare", "w_share"),
    /** Mean of the group. */
    MEAN("mean", "mean"),
    /** Lower bound of the interval. */
    MOE_LO("moeLo", "moe_lo"),
    /** Upper bound. */
    MOE_HI("moeHi", "moe_hi");

    private static final Words CONTENTS = Words.of(Map.of("fi", "Tiedot", "sv", "Uppgifter", "en", "Contents"));

    private final String code;
    private final String column;

    Figure(String code, String column) {
        this.code = code;
        this.column = column;
    }

    /** What it is called in JSON. */
    public String code() {
        return code;
    }

    /** The figure of a line; empty where it has none. */
    public String of(Line line) {
        return line.get(column);
    }

    private String label(String language) {
        return Dictionary.column(column).title().in(language);
    }

    /** All of them. */
    public static Dimension dimension(String language) {
        return new Dimension(
                "contents",
                CONTENTS.in(language),
                Dimension.Role.METRIC,
                Arrays.stream(values())
                        .map(figure -> new Dimension.Item(figure.code, figure.label(language)))
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
