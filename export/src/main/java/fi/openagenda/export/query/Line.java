package fi.openagenda.export.query;

import fi.openagenda.export.format.CsvLines;
import fi.openagenda.export.format.DataDocument;
import fi.openagenda.export.format.Trend;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** A published line. */
public final class Line {

    private final String text;
    private final List<String> cells;
    private final Columns columns;

    private Line(String text, Columns columns) {
        this.text = text;
        cells = CsvLines.cells(text);
        this.columns = columns;
    }

    static Line of(String text, Columns columns) {
        return new Line(text, columns);
    }

    /** As it stands in {@code data.csv}, without its end. */
    public String text() {
        return text;
    }

    /** How many columns it has. */
    public int size() {
        return cells.size();
    }

    /** What it has in a column; empty where a number is withheld, and where the release had no such column. */
    public String get(String column) {
        return columns.in(cells, column);
    }

    /** The same as an observation. */
    public DataDocument.Cell cell() {
        Iterator<String> found = columns.ofObservation(cells).iterator();
        return new DataDocument.Cell(
                found.next(),
                found.next(),
                found.next(),
                found.next(),
                found.next(),
                found.next(),
                count(found.next()),
                count(found.next()),
                number(found.next()),
                number(found.next()),
                number(found.next()),
                number(found.next()),
                number(found.next()),
                number(found.next()),
                flag(found.next()),
                found.next(),
                found.next(),
                code(found.next()),
                code(found.next()),
                code(found.next()));
    }

    private static Integer count(String count) {
        return count.isEmpty() ? null : Integer.valueOf(count);
    }

    private static BigDecimal number(String number) {
        return number.isEmpty() ? null : new BigDecimal(number);
    }

    private static Trend.Flag flag(String flag) {
        return flag.isEmpty() ? null : Trend.Flag.valueOf(flag.toUpperCase(Locale.ROOT));
    }

    private static String code(String code) {
        return code.isEmpty() ? null : code;
    }
}
