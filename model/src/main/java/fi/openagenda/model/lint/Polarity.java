package fi.openagenda.model.lint;

/** On which side of its scale a label stands, as far as its words tell. */
enum Polarity {
    POSITIVE,
    NEGATIVE,
    /** Denies what is positive: the low end of “not at all satisfied” to “very satisfied”. */
    DENIED,
    NEUTRAL,
    UNKNOWN;

    static Polarity of(Prose label) {
        boolean positive = label.has(WordList.POSITIVE);
        boolean negative = label.has(WordList.NEGATIVE);
        if (label.has(WordList.NEUTRAL) || positive && negative) {
            return NEUTRAL;
        }
        if (label.has(WordList.NEGATION)) {
            return positive ? DENIED : UNKNOWN;
        }
        return positive ? POSITIVE : negative ? NEGATIVE : UNKNOWN;
    }
}
