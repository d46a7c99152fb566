package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table that may be published: merged as far as it must be, with its numbers; or only that it is withheld. Formats take
 * nothing else, and only this package makes one.
 */
public final class ProtectedTable {

    private final Variable variable;
    private final Area area;
    private final Crossing crossing;
    private final List<List<Category>> rows;
    private final List<AnswerClass> answers;
    private final Optional<Resolution> resolution;
    private final Optional<PackedRows> shown;

    /**
     * The numbers of one row.
     *
     * @param n respondents of the row who answered
     * @param counts those of them who gave each answer
     * @param mean of the numbers that were answered, one decimal; nothing of few, or where answers are no numbers or merged
     * @param weighted shares of the population; nothing of few, or where nobody knows whom respondents stand for
     */
    public record Row(int n, List<Integer> counts, Optional<BigDecimal> mean, Optional<Weighted> weighted) {

        public Row {
            counts = List.copyOf(counts);
        }

        /** Counts without estimates. */
        static Row exact(int[] counts) {
            return new Row(
                    Arrays.stream(counts).sum(),
                    Arrays.stream(counts).boxed().toList(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * What the answers of a row say of the population, answer by answer.
     *
     * @param shares in whole per cents, which need not add up to a hundred
     */
    public record Weighted(List<Share> shares) {

        /**
         * A share of the population.
         *
         * @param percent whole per cents
         * @param low lower bound of the interval of 95 %
         * @param high upper bound
         */
        public record Share(int percent, int low, int high) {}

        public Weighted {
            shares = List.copyOf(shares);
        }
    }

    ProtectedTable(
            Variable variable,
            Area area,
            Crossing crossing,
            List<List<Category>> rows,
            List<AnswerClass> answers,
            Optional<Resolution> resolution,
            Optional<List<Row>> shown) {
        this.variable = variable;
        this.area = area;
        this.crossing = crossing;
        this.rows = rows;
        this.answers = answers;
        this.resolution = resolution;
        this.shown = shown.map(PackedRows::new);
    }

    /** The same table with other numbers. */
    ProtectedTable with(Optional<List<Row>> others) {
        return new ProtectedTable(variable, area, crossing, rows, answers, resolution, others);
    }

    /** What is counted. */
    public Variable variable() {
        return variable;
    }

    /** Where. */
    public Area area() {
        return area;
    }

    /** By which groups. */
    public Crossing crossing() {
        return crossing;
    }

    /** The group of each row in each breakdown, as they are merged; one row without groups for everybody. */
    public List<List<Category>> rows() {
        return rows;
    }

    /** The answers, as they are merged. */
    public List<AnswerClass> answers() {
        return answers;
    }

    /** How far it is merged; nothing when it is withheld. */
    Optional<Resolution> resolution() {
        return resolution;
    }

    /** The numbers, row by row; nothing when they are withheld. */
    public Optional<List<Row>> shown() {
        return shown.map(Function.identity());
    }

    /** Respondents of a row who answered, of a table that is shown. */
    public int n(int row) {
        return shown.orElseThrow().n(row);
    }

    /** Those of them who gave an answer. */
    public int count(int row, int answer) {
        return shown.orElseThrow().count(row, answer);
    }
}
