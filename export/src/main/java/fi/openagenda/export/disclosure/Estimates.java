package fi.openagenda.export.disclosure;

import fi.openagenda.export.disclosure.Family.Segment;
import fi.openagenda.export.disclosure.ProtectedTable.Row;
import fi.openagenda.export.disclosure.ProtectedTable.Weighted;
import fi.openagenda.export.estimate.Interval;
import fi.openagenda.export.estimate.Kish;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.export.weighting.Merging;
import fi.openagenda.export.weighting.Mixing;
import fi.openagenda.export.weighting.Represented;
import fi.openagenda.export.weighting.Weights;
import fi.openagenda.model.question.Classification.AnswerClass;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Rating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The numbers of a table that is shown. What is not a function of the counts shown, because it knows more of respondents than
 * they tell, is given coarsely and of many alone: weights were the strongest leak that attackers found.
 */
final class Estimates {

    /** Fewest respondents of a mean. */
    static final int LEAST_OF_MEAN = 30;

    private static final int PERCENT = 100;

    private final Settings settings;
    private final Weights weights;
    private final Variable variable;
    private final Area area;
    private final Table table;
    private final Counts counts;
    private final Segment segment;
    private final int firstClass;

    /** Of one member of a family in one area. */
    Estimates(Settings settings, Weights weights, Cube cube, Family family, Variable member, Area area, Table table) {
        this.settings = settings;
        this.weights = weights;
        this.variable = member;
        this.area = area;
        this.table = table;
        counts = cube.of(member, table.shape().crossing(), area);
        segment = table.shown().orElseThrow().segments().get(family.members().indexOf(member));
        firstClass = family.firstClass(member);
    }

    /** The rows as they are shown. */
    List<Row> rows() {
        int[] rowBlocks = table.shown().orElseThrow().rowBlocks();
        Optional<Represented> represented = settings.allowsWeights(area)
                        && table.size() >= settings.protection().weightedBase()
                        && table.shape().crossing().by().size() < 2
                        && weights.isWeighted(area)
                ? Optional.of(represented())
                : Optional.empty();
        return IntStream.range(0, table.merged().length)
                .mapToObj(block -> {
                    int[] answers = Arrays.copyOfRange(table.merged()[block], segment.from(), segment.to());
                    int[] members = IntStream.range(0, rowBlocks.length)
                            .filter(row -> rowBlocks[row] == block)
                            .toArray();
                    int n = Arrays.stream(answers).sum();
                    return new Row(
                            n,
                            Arrays.stream(answers).boxed().toList(),
                            mean(n, answers, members),
                            represented.flatMap(people -> weighted(n, people, block)));
                })
                .toList();
    }

    private Represented represented() {
        Resolution shown = table.shown().orElseThrow();
        int[] answerOf = IntStream.range(firstClass, firstClass + counts.classes())
                .map(column -> shown.answerBlocks()[column] - segment.from())
                .toArray();
        return weights.of(
                variable,
                table.shape().crossing(),
                area,
                new Merging(shown.rowBlocks(), shown.rows(), answerOf, segment.to() - segment.from()),
                new Mixing(
                        segment.harmless() - segment.from(), table.thresholds().count()));
    }

    /** Σ x / n with one decimal, of 30 respondents at least: of numbers, or of points none of which are merged. */
    private Optional<BigDecimal> mean(int n, int[] answers, int[] members) {
        if (n < LEAST_OF_MEAN) {
            return Optional.empty();
        }
        if (variable.isMagnitude()) {
            return Optional.of(
                    mean(Arrays.stream(members).mapToLong(counts::sum).sum(), n));
        }
        List<AnswerClass> classes = variable.classification().classes();
        if (!isScale() || answers.length < classes.size()) {
            return Optional.empty();
        }
        return Optional.of(meanOfPoints(classes, answers));
    }

    /** Of points none of which are merged, and how many gave each; not of nobody. */
    static BigDecimal meanOfPoints(List<AnswerClass> points, int[] counts) {
        long sum = IntStream.range(0, counts.length)
                .mapToLong(point -> (long) counts[point]
                        * Integer.parseInt(points.get(point).code()))
                .sum();
        return mean(sum, Arrays.stream(counts).sum());
    }

    private static BigDecimal mean(long sum, int n) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP);
    }

    private boolean isScale() {
        return !variable.classification().harmlessZero()
                && (variable.question().answer() instanceof Ordinal
                        || variable.question().answer() instanceof Rating
                        || variable.question().answer() instanceof Matrix);
    }

    /** Shares of the people that respondents stand for, in whole per cents, with Wilson's interval of the effective n. */
    private Optional<Weighted> weighted(int n, Represented people, int row) {
        Kish kish = people.kish(row);
        if (Math.min(n, kish.respondents()) < settings.protection().weightedBase()) {
            return Optional.empty();
        }
        return Optional.of(new Weighted(IntStream.range(0, segment.to() - segment.from())
                .mapToObj(answer -> share(percent(people.people(row, answer) / kish.sum()), kish.effective()))
                .toList()));
    }

    /** With its interval: of the share as it is shown, or else its bounds would tell it to a third of a per cent. */
    static Weighted.Share share(int percent, double effective) {
        Interval interval = Interval.wilson((double) percent / PERCENT, effective);
        return new Weighted.Share(percent, percent(interval.low()), percent(interval.high()));
    }

    private static int percent(double share) {
        return (int) Math.round(PERCENT * share);
    }
}
