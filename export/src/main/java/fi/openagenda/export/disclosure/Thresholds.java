package fi.openagenda.export.disclosure;

/**
 * When a row may be shown: nobody is in it, or enough are, each answer was given by nobody or by several, and not all
 * gave the same.
 *
 * @param base fewest respondents in a row
 * @param count fewest respondents behind an answer
 */
public record Thresholds(int base, int count) {

    /** What can be wrong with a row. */
    enum Fault {
        /** Too few respondents. */
        BASE,
        /** An answer of too few. */
        COUNT,
        /** All gave the same answer. */
        HOMOGENEOUS,
        /** Nothing. */
        NONE
    }

    /** Whether some are, and too few. */
    boolean isFew(int respondents) {
        return respondents > 0 && respondents < count;
    }

    /** Respondents of a row who gave an answer of a segment. */
    static int sum(int[] row, Family.Segment segment) {
        int sum = 0;
        for (int position = segment.from(); position < segment.to(); position++) {
            sum += row[position];
        }
        return sum;
    }

    /** What is wrong with the answers of a segment of a row. */
    Fault faultOf(int[] row, Family.Segment segment) {
        int n = sum(row, segment);
        if (n == 0) {
            return Fault.NONE;
        }
        if (n < base) {
            return Fault.BASE;
        }
        for (int position = segment.from(); position < segment.to(); position++) {
            if (isFew(row[position])) {
                return Fault.COUNT;
            }
            if (row[position] == n && position != segment.harmless()) {
                return Fault.HOMOGENEOUS;
            }
        }
        return Fault.NONE;
    }
}
