package fi.openagenda.model.lint;

/** Types of answers by what the rules make of them. */
enum Kind {
    /** One point of a labelled scale. */
    ORDINAL(5),
    /** A point for each row. */
    MATRIX(5),
    /** A number between two labelled ends. */
    RATING(5),
    SINGLE(7),
    YES_NO(5),
    MULTIPLE(12),
    RANKING(20),
    ALLOCATION(30),
    NUMBER(7),
    TEXT(45),
    MUNICIPALITY(7),
    /** A date, a postal area or a zone on a map: one thing to look up and enter. */
    ENTRY(7),
    /** Nobody is asked. */
    CALCULATED(0);

    private final int seconds;

    Kind(int seconds) {
        this.seconds = seconds;
    }

    /** How long an answer takes once the question is read; of a matrix, to one row. An assumption of rule F001. */
    int seconds() {
        return seconds;
    }

    /** Whether its points are a scale, all of them with names of their own. */
    boolean hasNamedPoints() {
        return this == ORDINAL || this == MATRIX;
    }

    /** Whether the answer is one judgement, which can be about one thing only. */
    boolean isOneJudgement() {
        return hasNamedPoints() || this == RATING || this == SINGLE || this == YES_NO || this == NUMBER;
    }

    /** Whether somebody may have nothing to say. */
    boolean mayBeUnknown() {
        return isOneJudgement() && this != NUMBER;
    }

    /** Whether one chooses among listed options. */
    boolean isChoice() {
        return this == SINGLE || this == MULTIPLE || weighsAll();
    }

    /** Whether all options are weighed against each other. */
    boolean weighsAll() {
        return this == RANKING || this == ALLOCATION;
    }
}
