package fi.openagenda.export.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lines as {@link CsvFile} writes them in codes, which hold no line breaks. It is much faster than a reader of every
 * CSV, and what is read here is read at each request.
 */
public final class CsvLines {

    /** What ends a line. */
    public static final String END = CsvFile.FORMAT.getRecordSeparator();

    private static final int EXPECTED_CELLS = 32;

    private CsvLines() {}

    /** The lines in a stretch of the file, which begins and ends with whole lines. */
    public static List<String> in(byte[] stretch) {
        return new String(stretch, StandardCharsets.UTF_8).lines().toList();
    }

    /** The cells of a line. */
    public static List<String> cells(String line) {
        return cells(line, Integer.MAX_VALUE);
    }

    /** The first cells of a line. */
    public static List<String> cells(String line, int most) {
        List<String> cells = new ArrayList<>(Math.min(most, EXPECTED_CELLS));
        int from = 0;
        while (from <= line.length() && cells.size() < most) {
            int end = end(line, from);
            cells.add(plain(line.substring(from, end)));
            from = end + 1;
        }
        return cells;
    }

    /** Where a cell ends: at the next comma that is not in quotes. */
    private static int end(String line, int from) {
        if (from == line.length() || line.charAt(from) != '"') {
            int comma = line.indexOf(',', from);
            return comma < 0 ? line.length() : comma;
        }
        int quote = line.indexOf('"', from + 1);
        while (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
            quote = line.indexOf('"', quote + 2);
        }
        return quote + 1;
    }

    private static String plain(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    /** Cells as they follow others in a line. */
    public static String more(List<String> cells) {
        return new String(Cells.more(cells.toArray()), StandardCharsets.UTF_8);
    }
}
