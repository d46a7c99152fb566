package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What no reader may work out: targets for the rank attacker (R2). */
public final class SmallGroups {

    private SmallGroups() {}

    /**
     * The size and the answers of each natural group with fewer than {@code fewest} respondents, and the answers that fewer
     * than {@code fewestAlike} of a larger group gave. Natural is any combination of background variables in any area, and
     * of answers each by itself and those that are merged; groups without respondents are no secret.
     */
    public static List<int[]> of(RandomNation nation, Atoms atoms, int fewest, int fewestAlike) {
        List<List<Integer>> points = nation.asked().mergedPoints();
        return Grouping.of(nation, nation.asked().categories().size(), Grouping.Level.values()).stream()
                .flatMap(grouping -> grouping.rows(atoms).stream())
                .flatMap(row -> targets(atoms, row, points, fewest, fewestAlike))
                .toList();
    }

    private static Stream<int[]> targets(
            Atoms atoms, int[] row, List<List<Integer>> points, int fewest, int fewestAlike) {
        long base = atoms.count(row);
        if (base == 0) {
            return Stream.empty();
        }
        return base < fewest
                ? Stream.concat(Stream.of(row), answers(atoms, row, points))
                : answers(atoms, row, points).filter(cell -> atoms.count(cell) > 0 && atoms.count(cell) < fewestAlike);
    }

    private static Stream<int[]> answers(Atoms atoms, int[] row, List<List<Integer>> points) {
        return points.stream().map(alike -> Arrays.stream(row)
                .filter(atom -> alike.contains(atoms.kinds().get(atom).answer()))
                .toArray());
    }
}
