package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The attacker who bounds hidden counts by linear programming (R10), as statistical offices audit suppressed tables
 * (Hundepool et al., Statistical Disclosure Control, 2012, section 4.2.2): no count is less than zero, and a mean that was
 * rounded is a range. That counts are whole is left to {@link IntegerAttacker}.
 */
public final class IntervalAttacker implements Prover {

    private static final double TOLERANCE = 1e-6;

    private final Knowledge knowledge;

    public IntervalAttacker(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The least and the greatest number of respondents that the atoms can have together. */
    public Range range(int... target) {
        Optimisation.Result greatest = model(target).maximise();
        return new Range(
                sum(solved(model(target).minimise()), target),
                greatest.getState() == Optimisation.State.UNBOUNDED
                        ? Double.POSITIVE_INFINITY
                        : sum(solved(greatest), target));
    }

    @Override
    public Optional<double[]> counterexample(int[] target, long total) {
        double[] least = solved(model(target).minimise());
        return sum(least, target) < total - TOLERANCE ? Optional.of(least) : Optional.empty();
    }

    private ExpressionsBasedModel model(int[] target) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> atoms = IntStream.range(0, knowledge.atoms())
                .mapToObj(atom -> model.newVariable("atom " + atom).lower(0))
                .toList();
        for (int atom : target) {
            atoms.get(atom).weight(1);
        }
        for (PublishedSum sum : knowledge.sums()) {
            Expression expression = model.addExpression();
            if (sum.lower() > Long.MIN_VALUE) {
                expression.lower(sum.lower());
            }
            if (sum.upper() < Long.MAX_VALUE) {
                expression.upper(sum.upper());
            }
            for (int i = 0; i < sum.atoms().length; i++) {
                expression.set(atoms.get(sum.atoms()[i]), sum.coefficients()[i]);
            }
        }
        return model;
    }

    private double[] solved(Optimisation.Result result) {
        double[] counts = result.toRawCopy1D();
        if (!result.getState().isOptimal() || !knowledge.sums().stream().allMatch(sum -> sum.fits(counts, TOLERANCE))) {
            throw new IllegalStateException("The solver gives up: " + result.getState());
        }
        return counts;
    }

    private static double sum(double[] counts, int[] target) {
        return Arrays.stream(target).mapToDouble(atom -> counts[atom]).sum();
    }

    /** From the least to the greatest that a count can be. */
    public record Range(double least, double greatest) {}
}
