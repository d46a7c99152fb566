package fi.openagenda.export.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.search.limits.FailCounter;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.search.strategy.selectors.variables.FailureBased;
import org.chocosolver.solver.search.strategy.strategy.AbstractStrategy;
import org.chocosolver.solver.variables.IntVar;

/**
 * The attacker who knows that respondents are whole (R4, R9): constraint programming over exact integers. Weighted shares are
 * subset sums, of which linear programming sees next to nothing.
 *
 * <p>Floating-point branch and bound would not do: ojAlgo 56.2 holds some of these problems to be infeasible that are not.
 */
public final class IntegerAttacker implements Prover {

    /** Of the ways in which Choco goes by failures, the one of {@link Search#failureRateBasedSearch}. */
    private static final int FAILURE_RATE = 2;

    /** What is not found there in so many is seldom there. */
    private static final int NODES_NEAR = 5000;

    private final Knowledge knowledge;
    private final int nodes;

    /**
     * @param knowledge sums with coefficients of one sign bound every atom; coefficients are less than 2^31
     * @param nodes how many nodes of the search tree a question may cost before it is given up with an IllegalStateException
     */
    public IntegerAttacker(Knowledge knowledge, int nodes) {
        this.knowledge = knowledge;
        this.nodes = nodes;
    }

    /**
     * Looked for near one of fractions, and if that does not decide it, anywhere; where there is none of fractions, there is
     * none of whole numbers.
     */
    @Override
    public Optional<double[]> counterexample(int[] target, long total) {
        try {
            return new IntervalAttacker(knowledge)
                    .counterexample(target, total)
                    .flatMap(fractions -> below(target, total, atoms -> near(atoms, fractions), NODES_NEAR));
        } catch (IllegalStateException undecided) {
            return below(target, total, Search::failureRateBasedSearch, nodes);
        }
    }

    private Optional<double[]> below(
            int[] target, long total, Function<IntVar[], AbstractStrategy<IntVar>> search, int nodes) {
        Model model = new Model();
        IntVar[] atoms = atoms(model);
        model.sum(chosen(atoms, target), "<", Math.toIntExact(total)).post();
        model.getSolver().setSearch(search.apply(atoms));
        return solve(model, atoms, nodes)
                .map(counts -> Arrays.stream(counts).asDoubleStream().toArray());
    }

    /** Some ways to fill the atoms that fit all that is known: one means that everybody is reconstructed. */
    public List<int[]> solutions(int most) {
        Model model = new Model();
        IntVar[] atoms = atoms(model);
        List<int[]> solutions = new ArrayList<>();
        while (solutions.size() < most) {
            Optional<int[]> solution = solve(model, atoms, nodes);
            if (solution.isEmpty()) {
                break;
            }
            solutions.add(solution.get());
        }
        return solutions;
    }

    private static Optional<int[]> solve(Model model, IntVar[] atoms, int nodes) {
        Solver solver = model.getSolver();
        solver.limitNode(solver.getNodeCount() + nodes);
        if (solver.solve()) {
            return Optional.of(Arrays.stream(atoms).mapToInt(IntVar::getValue).toArray());
        }
        if (solver.isStopCriterionMet()) {
            throw new IllegalStateException("Undecided after " + nodes + " nodes");
        }
        return Optional.empty();
    }

    private IntVar[] atoms(Model model) {
        IntVar[] atoms = Arrays.stream(ceilings())
                .mapToObj(ceiling -> model.intVar(0, ceiling))
                .toArray(IntVar[]::new);
        for (PublishedSum sum : knowledge.sums()) {
            if (sum.atoms().length == 0) {
                continue; // of nobody, which tells nothing
            }
            IntVar[] summed = chosen(atoms, sum.atoms());
            int[] coefficients =
                    Arrays.stream(sum.coefficients()).mapToInt(Math::toIntExact).toArray();
            if (sum.isEquation()) {
                model.scalar(summed, coefficients, "=", Math.toIntExact(sum.lower()))
                        .post();
                continue;
            }
            if (sum.lower() > Long.MIN_VALUE) {
                model.scalar(summed, coefficients, ">=", Math.toIntExact(sum.lower()))
                        .post();
            }
            if (sum.upper() < Long.MAX_VALUE) {
                model.scalar(summed, coefficients, "<=", Math.toIntExact(sum.upper()))
                        .post();
            }
        }
        // Starts anew where it is stuck: of what was tried on these problems, this is by far the fastest.
        model.getSolver().setSearch(Search.failureRateBasedSearch(atoms));
        model.getSolver().setGeometricalRestart(100, 1.2, new FailCounter(model, 0), Integer.MAX_VALUE);
        return atoms;
    }

    private static AbstractStrategy<IntVar> near(IntVar[] atoms, double[] counts) {
        Map<IntVar, Integer> wanted = new HashMap<>();
        IntStream.range(0, atoms.length).forEach(i -> wanted.put(atoms[i], (int) Math.round(counts[i])));
        return Search.intVarSearch(
                new FailureBased<>(atoms, 0, FAILURE_RATE),
                atom -> {
                    int most = atom.previousValue(wanted.get(atom) + 1);
                    return most == Integer.MIN_VALUE ? atom.getLB() : most;
                },
                atoms);
    }

    private int[] ceilings() {
        long[] ceilings = new long[knowledge.atoms()];
        Arrays.fill(ceilings, Long.MAX_VALUE);
        for (PublishedSum sum : knowledge.sums()) {
            if (Arrays.stream(sum.coefficients()).allMatch(c -> c > 0)) {
                IntStream.range(0, sum.atoms().length)
                        .forEach(i -> ceilings[sum.atoms()[i]] =
                                Math.min(ceilings[sum.atoms()[i]], sum.upper() / sum.coefficients()[i]));
            }
        }
        return Arrays.stream(ceilings).mapToInt(Math::toIntExact).toArray();
    }

    private static IntVar[] chosen(IntVar[] atoms, int[] places) {
        return Arrays.stream(places).mapToObj(atom -> atoms[atom]).toArray(IntVar[]::new);
    }
}
