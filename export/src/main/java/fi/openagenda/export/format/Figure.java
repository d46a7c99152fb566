package fi.openagenda.export.format;

import fi.openagenda.export.dictionary.Code;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.model.language.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The numbers of a line, called as its columns are. Quartiles are none: they are codes of answers. */
enum Figure {
    N(0, figures -> Optional.of(figures.n())),
    COUNT(0, figures -> Optional.of(figures.count())),
    SHARE(6, Figures::share),
    W_SHARE(2, Figures::weightedShare),
    MEAN(1, Figures::mean),
    MOE_LO(4, Figures::low),
    MOE_HI(4, Figures::high),
    CHANGE(6, figures -> figures.change().flatMap(Trend::change));

    private final int decimals;
    private final Function<Figures, Optional<? extends Number>> number;

    Figure(int decimals, Function<Figures, Optional<? extends Number>> number) {
        this.decimals = decimals;
        this.number = number;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Words label() {
        return Dictionary.column(code()).title();
    }

    /** Of what it is a number. */
    Words unit() {
        return Dictionary.column(code()).unit().map(Code::label).orElseThrow();
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
