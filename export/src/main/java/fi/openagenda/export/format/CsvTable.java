package fi.openagenda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** A small CSV file in the dialect of {@link CsvFile}, line by line. */
public final class CsvTable {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CSVPrinter csv;

    /** Begins it with its header. */
    public CsvTable(List<String> columns, OutputStream out) throws IOException {
        csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CsvFile.FORMAT);
        csv.printRecord(columns);
    }

    /** Writes a line: a cell for each column, empty ones as the empty string. */
    public void line(List<?> cells) throws IOException {
        csv.printRecord(cells);
    }

    /** Ends it, but not the stream that it goes to. */
    public void end() throws IOException {
        csv.flush();
    }

    /** A label such that a spreadsheet reads it as text, never as a formula: then there is an apostrophe before it. */
    public static String text(String label) {
        return !label.isEmpty() && FORMULA.indexOf(label.charAt(0)) >= 0 ? "'" + label : label;
    }
}
