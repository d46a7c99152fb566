package fi.openagenda.export.format;

import static fi.openagenda.export.format.Label.words;

import fi.openagenda.model.language.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The numbers of a line, called as its columns are. Quartiles are none: they are codes of answers. */
enum Figure {
    N(words("Vastaajia", "Svarande", "Respondents"), Unit.PEOPLE, 0, figures -> Optional.of(figures.n())),
    COUNT(
            words("Antoi tämän vastauksen", "Gav detta svar", "Gave this answer"),
            Unit.PEOPLE,
            0,
            figures -> Optional.of(figures.count())),
    SHARE(words("Osuus vastaajista", "Andel av de svarande", "Share of respondents"), Unit.PART, 6, Figures::share),
    W_SHARE(
            words("Osuus väestöstä", "Andel av befolkningen", "Share of the population"),
            Unit.PART,
            2,
            Figures::weightedShare),
    MEAN(words("Keskiarvo", "Medelvärde", "Mean"), Unit.NUMBER, 1, Figures::mean),
    MOE_LO(
            words("95 %:n välin alaraja", "95 %-intervallets undre gräns", "Lower bound of the 95 % interval"),
            Unit.PART,
            4,
            Figures::low),
    MOE_HI(
            words("95 %:n välin yläraja", "95 %-intervallets övre gräns", "Upper bound of the 95 % interval"),
            Unit.PART,
            4,
            Figures::high),
    CHANGE(
            words("Muutos edellisestä kierroksesta", "Ändring från föregående omgång", "Change from the round before"),
            Unit.PART,
            6,
            figures -> figures.change().flatMap(Trend::change));

    private enum Unit {
        PEOPLE(words("vastaajaa", "svarande", "respondents")),
        PART(words("osuus 0–1", "andel 0–1", "share from 0 to 1")),
        NUMBER(words("luku", "tal", "number"));

        private final Words label;

        Unit(Words label) {
            this.label = label;
        }
    }

    private final Words label;
    private final Unit unit;
    private final int decimals;
    private final Function<Figures, Optional<? extends Number>> number;

    Figure(Words label, Unit unit, int decimals, Function<Figures, Optional<? extends Number>> number) {
        this.label = label;
        this.unit = unit;
        this.decimals = decimals;
        this.number = number;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Words label() {
        return label;
    }

    /** Of what it is a number. */
    Words unit() {
        return unit.label;
    }

    /** How many there are at most. */
    int decimals() {
        return decimals;
    }

    /** The number, as far as a line has it. */
    Optional<? extends Number> of(Figures figures) {
        return number.apply(figures);
    }
}
