package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.BitSet;
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
        return Grouping.of(nation, nation.asked().categories().size(), Grouping.Level.values()).stream()
                .flatMap(grouping -> grouping.rows(atoms).stream())
                .flatMap(row -> targets(nation.asked(), atoms, row, fewest, fewestAlike))
                .toList();
    }

    private static Stream<int[]> targets(Asked asked, Atoms atoms, int[] row, int fewest, int fewestAlike) {
        long base = atoms.count(row);
        if (base == 0) {
            return Stream.empty();
        }
        if (base < fewest) {
            return Stream.concat(Stream.of(row), answers(atoms, row, asked.mergedPoints().stream()));
        }
        long[] given = new long[asked.points() + 1];
        for (int atom : row) {
            given[atoms.kinds().get(atom).answer()] += atoms.truth()[atom];
        }
        return answers(atoms, row, asked.mergedPoints().stream().filter(alike -> {
            long count = alike.stream().mapToLong(point -> given[point]).sum();
            return count > 0 && count < fewestAlike;
        }));
    }

    private static Stream<int[]> answers(Atoms atoms, int[] row, Stream<BitSet> points) {
        return points.map(alike -> Arrays.stream(row)
                .filter(atom -> alike.get(atoms.kinds().get(atom).answer()))
                .toArray());
    }
}
