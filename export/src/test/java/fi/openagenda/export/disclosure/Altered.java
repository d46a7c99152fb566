package fi.openagenda.export.disclosure;

import fi.openagenda.export.disclosure.ProtectedTable.Row;
import fi.openagenda.export.disclosure.ProtectedTable.Weighted;
import fi.openagenda.export.disclosure.ProtectedTable.Weighted.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A figure of the first row of a table that is another one than was published. */
public enum Altered {
    BASE(row -> new Row(row.n() + 1, row.counts(), row.mean(), row.weighted())),
    COUNT(row -> new Row(row.n(), first(row.counts(), count -> count + 1), row.mean(), row.weighted())),
    MEAN(row ->
            new Row(row.n(), row.counts(), row.mean().map(mean -> mean.add(new BigDecimal("0.1"))), row.weighted())),
    WEIGHTED_SHARE(row -> weighted(row, share -> new Share(share.percent() + 1, share.low(), share.high()))),
    BOUND(row -> weighted(row, share -> new Share(share.percent(), share.low(), share.high() + 1))),
    WITHHELD(row -> row);

    private final UnaryOperator<Row> alteration;

    Altered(UnaryOperator<Row> alteration) {
        this.alteration = alteration;
    }

    /** The table with that other figure. */
    public ProtectedTable in(ProtectedTable table) {
        return table.with(this == WITHHELD ? Optional.empty() : table.shown().map(rows -> first(rows, alteration)));
    }

    private static Row weighted(Row row, UnaryOperator<Share> alteration) {
        return new Row(
                row.n(),
                row.counts(),
                row.mean(),
                row.weighted().map(weighted -> new Weighted(first(weighted.shares(), alteration))));
    }

    private static <T> List<T> first(List<T> all, UnaryOperator<T> alteration) {
        List<T> altered = new ArrayList<>(all);
        altered.set(0, alteration.apply(altered.get(0)));
        return altered;
    }
}
