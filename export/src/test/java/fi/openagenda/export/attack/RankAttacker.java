package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The reader who adds and subtracts whatever is published (R2): a hidden count is exact when its indicator lies in the row
 * space of the published sums (Langsrud, "Secondary cell suppression by Gaussian elimination", PSD 2024). Inequalities tell
 * this reader nothing.
 *
 * <p>Atoms that all figures count alike make one column. The elimination is over one prime of 61 bits: a verdict is wrong
 * only if the prime divides one of the minors it rests on, 4e-19 for a number by chance.
 */
public final class RankAttacker {

    /** The first atom that is counted like this one. */
    private final int[] column;
    /** How many atoms are counted like this one. */
    private final int[] alike;

    private final Elimination elimination;

    public RankAttacker(Knowledge knowledge) {
        List<PublishedSum> equations =
                knowledge.sums().stream().filter(PublishedSum::isEquation).toList();
        column = new Knowledge(knowledge.atoms(), equations).alike();
        alike = new int[column.length];
        Arrays.stream(column).forEach(first -> alike[first]++);
        int[] uses = new int[column.length];
        equations.forEach(sum -> Arrays.stream(sum.atoms()).forEach(atom -> uses[atom]++));
        elimination = new Elimination(uses);
        equations.stream()
                .map(sum -> sum.merged(column))
                .sorted(Comparator.comparingInt(sum -> sum.atoms().length))
                .forEach(sum -> elimination.add(sum.atoms(), sum.coefficients(), sum.lower()));
    }

    /** How many respondents the atoms, each once, have together; empty if that does not follow. */
    public OptionalLong derive(int... target) {
        BitSet columns = new BitSet();
        int counted = 0;
        for (int atom : target) {
            if (!columns.get(column[atom])) {
                columns.set(column[atom]);
                counted += alike[column[atom]];
            }
            if (counted > target.length) {
                return OptionalLong.empty(); // nothing tells it from others that are counted alike
            }
        }
        long[] ones = new long[columns.cardinality()];
        Arrays.fill(ones, 1);
        return elimination.value(columns.stream().toArray(), ones);
    }
}
