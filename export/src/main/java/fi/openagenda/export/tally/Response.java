package fi.openagenda.export.tally;

/** What one respondent answered, as far as it is counted: to be filled anew for each. */
final class Response {

    final int[] places;
    final int[] sum;
    final long[] number;
    int answers;
    int numbers;
    long key;

    Response(Layout layout) {
        places = new int[layout.width()];
        sum = new int[layout.sums()];
        number = new long[layout.sums()];
    }

    /** Forgets the one before. */
    void clear() {
        answers = 0;
        numbers = 0;
        key = 0;
    }

    /** An answer of the class at this place. */
    void give(int place) {
        places[answers++] = place;
    }

    /** A number that adds to the sum at this place. */
    void give(int sumPlace, long value) {
        sum[numbers] = sumPlace;
        number[numbers++] = value;
    }
}
