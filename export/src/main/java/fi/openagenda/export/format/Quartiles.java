package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.ProtectedTable.Weighted.Share;
import fi.openagenda.export.estimate.Quantile;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.question.Classification;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The answers up to which a quarter, half and three quarters of the people of a row lie, on a scale or among the bands of a
 * number: the first x with F(x) &gt;= q, where F is of the weighted shares as they are shown, or else of the counts. So they
 * tell nothing that the lines of the row do not. There is none of fewer than 30 respondents, nor where it lies among answers
 * that are merged.
 *
 * @param q1 code of the answer
 * @param median code of the answer
 * @param q3 code of the answer
 */
record Quartiles(Optional<String> q1, Optional<String> median, Optional<String> q3) {

    /** There are none. */
    static final Quartiles NONE = new Quartiles(Optional.empty(), Optional.empty(), Optional.empty());

    private static final double QUARTER = 0.25;

    /** Of a row of a table. */
    static Quartiles of(ProtectedTable table, ProtectedTable.Row row) {
        if (row.n() < Figures.LEAST_RELIABLE || !isOrdered(table.variable())) {
            return NONE;
        }
        double[] people = row.weighted()
                .map(weighted -> weighted.shares().stream().mapToDouble(Share::percent))
                .orElseGet(() -> row.counts().stream().mapToDouble(Integer::doubleValue))
                .toArray();
        return new Quartiles(
                answer(table, people, QUARTER), answer(table, people, 2 * QUARTER), answer(table, people, 3 * QUARTER));
    }

    /** A code beside the scale is counted against all other answers, which no order joins. */
    private static boolean isOrdered(Variable variable) {
        return variable.question().answer().hasOrder()
                && !variable.classification().harmlessZero();
    }

    private static Optional<String> answer(ProtectedTable table, double[] people, double part) {
        double[] positions = IntStream.range(0, people.length).asDoubleStream().toArray();
        OptionalDouble position = Quantile.of(positions, people, part);
        return position.stream()
                .mapToObj(found -> table.answers().get((int) found).code())
                .filter(code -> !code.contains(Classification.AND))
                .findFirst();
    }
}
