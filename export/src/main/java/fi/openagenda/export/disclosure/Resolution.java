package fi.openagenda.export.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the rows and answers of a table are merged.
 *
 * @param rows level on the ladder of each breakdown
 * @param answers level on the ladder of the answers
 */
record Resolution(List<Integer> rows, int answers) {

    Resolution {
        rows = List.copyOf(rows);
    }

    /** The coarser of both in each respect. */
    Resolution and(Resolution other) {
        return new Resolution(
                IntStream.range(0, rows.size())
                        .mapToObj(i -> Math.max(rows.get(i), other.rows.get(i)))
                        .toList(),
                Math.max(answers, other.answers));
    }

    /** Whether it merges nothing less than another one, and nothing more than that one or some of the others do. */
    boolean isMadeOf(Resolution finest, Collection<Resolution> others) {
        return and(finest).equals(this)
                && (answers == finest.answers || others.stream().anyMatch(other -> other.answers == answers))
                && IntStream.range(0, rows.size())
                        .allMatch(i -> rows.get(i).equals(finest.rows.get(i))
                                || others.stream()
                                        .anyMatch(other -> other.rows.get(i).equals(rows.get(i))));
    }
}
