package fi.openagenda.export.query;

import fi.openagenda.export.format.CsvLines;
import fi.openagenda.export.format.DataDocument;
import fi.openagenda.export.format.Trend;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A published line.
 *
 * @param text as it stands in {@code data.csv}, without its end
 * @param cells its cells
 * @param columns where each column is, by name
 */
public record Line(String text, List<String> cells, Map<String, Integer> columns) {

    static Line of(String text, Map<String, Integer> columns) {
        return new Line(text, CsvLines.cells(text), columns);
    }

    /** What it has in a column; empty where a number is withheld, and where the release had no such column. */
    public String get(String column) {
        Integer place = columns.get(column);
        return place == null ? "" : cells.get(place);
    }

    /** The same as an observation. */
    public DataDocument.Cell cell() {
        String flag = get("change_flag");
        return new DataDocument.Cell(
                get("question"),
                get("area"),
                get("breakdown"),
                get("cat1"),
                columns.containsKey("cat2") ? get("cat2") : "_T",
                get("answer_class"),
                count("n"),
                count("count"),
                number("share"),
                number("w_share"),
                number("mean"),
                number("moe_lo"),
                number("moe_hi"),
                number("change"),
                flag.isEmpty() ? null : Trend.Flag.valueOf(flag.toUpperCase(Locale.ROOT)),
                get("obs_status"),
                get("conf_status"),
                code("q1"),
                code("median"),
                code("q3"));
    }

    private Integer count(String column) {
        String count = get(column);
        return count.isEmpty() ? null : Integer.valueOf(count);
    }

    private BigDecimal number(String column) {
        String number = get(column);
        return number.isEmpty() ? null : new BigDecimal(number);
    }

    private String code(String column) {
        String code = get(column);
        return code.isEmpty() ? null : code;
    }
}
