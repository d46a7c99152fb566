package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Atoms taken together that an insider need not tell apart, so that there is less to solve: leaves that all figures count
 * alike are one group of people, and so are answers of one class.
 *
 * @param columns the number of what each atom is part of
 * @param groups the atoms of one leaf of each group
 */
record Pools(int[] columns, List<int[]> groups) {

    /** @param classes the class of each atom's answer */
    static Pools of(List<int[]> leaves, int[] classes, List<PublishedSum> published) {
        int[] alike = new Knowledge(classes.length, published).alike();
        Map<List<Integer>, int[]> firsts = new HashMap<>();
        int[] columns = new int[classes.length];
        int next = 0;
        for (int[] leaf : leaves) {
            int[] first = firsts.computeIfAbsent(
                    Arrays.stream(leaf).map(atom -> alike[atom]).boxed().toList(), none -> leaf);
            for (int i = 0; i < leaf.length; i++) {
                int atom = first[i];
                int same = Arrays.stream(first)
                        .filter(other -> alike[other] == alike[atom] && classes[other] == classes[atom])
                        .findFirst()
                        .orElseThrow();
                columns[leaf[i]] = leaf[i] == same ? next++ : columns[same];
            }
        }
        return new Pools(columns, leaves.stream().filter(firsts::containsValue).toList());
    }

    /** What is known of the pools. */
    Knowledge merge(List<PublishedSum> published) {
        return new Knowledge(
                Arrays.stream(columns).max().orElse(-1) + 1,
                published.stream().map(sum -> sum.merged(columns)).toList());
    }

    /** How many each pool has, of as many as each atom has. */
    long[] totals(long[] counts) {
        long[] totals = new long[Arrays.stream(columns).max().orElse(-1) + 1];
        IntStream.range(0, columns.length).forEach(atom -> totals[columns[atom]] += counts[atom]);
        return totals;
    }

    /** The pools that atoms are part of, each once. */
    int[] columns(int... atoms) {
        return Arrays.stream(atoms).map(atom -> columns[atom]).distinct().toArray();
    }
}
