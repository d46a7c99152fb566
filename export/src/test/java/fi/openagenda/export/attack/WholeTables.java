package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Whole tables of one area, each with the finest answers with which all of its rows are safe: the first step of BLOCK, for a
 * few groupings that are nested. Attackers are tried on what it leaves out.
 *
 * @param fewest respondents of a row
 * @param fewestAlike respondents of an answer, unless it has none
 */
record WholeTables(int fewest, int fewestAlike) {

    static final List<List<Integer>> SINGLE = List.of(List.of(1), List.of(2), List.of(3), List.of(4), List.of(5));
    static final List<List<Integer>> THREE = List.of(List.of(1, 2), List.of(3), List.of(4, 5));
    static final List<List<Integer>> TWO = List.of(List.of(1, 2, 3), List.of(4, 5));

    private static final List<ToIntFunction<Respondent>> GROUPINGS = List.of(
            respondent -> 0,
            WholeTables::gender,
            respondent -> ageOfThree(respondent) / 2,
            WholeTables::ageOfThree,
            respondent -> 2 * (ageOfThree(respondent) / 2) + gender(respondent),
            respondent -> respondent.background().get(2),
            respondent -> respondent.background().get(3));

    static int gender(Respondent respondent) {
        return respondent.background().get(1);
    }

    /** Up to 34, up to 64, and older. */
    static int ageOfThree(Respondent respondent) {
        int age = respondent.background().get(0);
        return age < 2 ? 0 : age < 5 ? 1 : 2;
    }

    List<PublishedSum> of(Atoms atoms) {
        return tables(atoms)
                .flatMap(table -> table.cells(atoms).map(cell -> PublishedSum.count(cell, atoms.count(cell))))
                .toList();
    }

    Stream<Table> tables(Atoms atoms) {
        return GROUPINGS.stream().map(atoms::cells).flatMap(rows -> Stream.of(SINGLE, THREE, TWO)
                .map(answers -> new Table(rows, answers))
                .filter(table -> rows.stream().allMatch(row -> isSafe(atoms, row, table)))
                .limit(1));
    }

    private boolean isSafe(Atoms atoms, int[] row, Table table) {
        List<Long> counts = Table.cells(atoms, row, table.answers)
                .map(atoms::count)
                .filter(count -> count > 0)
                .toList();
        return counts.isEmpty()
                || atoms.count(row) >= fewest
                        && counts.size() > 1
                        && counts.stream().allMatch(count -> count >= fewestAlike);
    }

    /**
     * @param rows the atoms of each row
     * @param answers the classes of answers
     */
    record Table(List<int[]> rows, List<List<Integer>> answers) {

        Stream<int[]> cells(Atoms atoms) {
            return rows.stream().flatMap(row -> cells(atoms, row, answers));
        }

        static Stream<int[]> cells(Atoms atoms, int[] row, List<List<Integer>> answers) {
            return answers.stream().map(alike -> Arrays.stream(row)
                    .filter(atom -> alike.contains(atoms.kinds().get(atom).answer()))
                    .toArray());
        }
    }
}
