package fi.openagenda.export.audit;

import fi.openagenda.export.audit.Published.View;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Geography;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What is left of a table when everything that is shown of narrower areas is subtracted: by row and answer of a view, how
 * many municipalities with respondents, respondents in them, and how many gave the answer.
 *
 * @param live municipalities
 * @param base respondents
 * @param count those who gave the answer
 */
record Remains(int[][] live, int[][] base, int[][] count) {

    /** What is left of an area that shows its table at least so finely. */
    static Remains of(Published published, View view, Area area, Geography geography) {
        int rows = view.rows().size();
        int answers = view.answers().size();
        Remains remains = new Remains(new int[rows][answers], new int[rows][answers], new int[rows][answers]);
        BitSet open = new BitSet();
        open.set(0, rows * answers);
        remains.subtract(published, view, area, open, geography);
        return remains;
    }

    private void subtract(Published published, View view, Area area, BitSet open, Geography geography) {
        for (Area part : geography.parts(area)) {
            BitSet left = (BitSet) open.clone();
            published.in(part).ifPresent(shown -> close(published, shown, view, left));
            if (!left.isEmpty() && part.level() == Area.Level.MUNICIPALITY) {
                add(view, published.truth(part), left);
            } else if (!left.isEmpty()) {
                subtract(published, view, part, left, geography);
            }
        }
    }

    private static void close(Published published, ProtectedTable shown, View view, BitSet left) {
        boolean[] rows = published.rows(shown, view).whole();
        boolean[] answers = published.answers(shown, view).whole();
        for (int row = 0; row < rows.length; row++) {
            for (int answer = 0; answer < answers.length; answer++) {
                if (rows[row] && answers[answer]) {
                    left.clear(row * answers.length + answer);
                }
            }
        }
    }

    private void add(View view, int[][] counts, BitSet left) {
        int[][] given = given(view, counts);
        for (int row = 0; row < given.length; row++) {
            int all = Arrays.stream(given[row]).sum();
            for (int answer = 0; answer < given[row].length; answer++) {
                if (left.get(row * given[row].length + answer)) {
                    live[row][answer] += all > 0 ? 1 : 0;
                    base[row][answer] += all;
                    count[row][answer] += given[row][answer];
                }
            }
        }
    }

    private static int[][] given(View view, int[][] counts) {
        int[][] given = new int[view.rows().size()][view.answers().size()];
        for (int row = 0; row < counts.length; row++) {
            int[] into = given[view.rows().blockOf(row)];
            int[] more = counts[row];
            for (int column = 0; column < more.length; column++) {
                into[view.answers().blockOf(column)] += more[column];
            }
        }
        return given;
    }
}
