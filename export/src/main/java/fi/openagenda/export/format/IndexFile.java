package fi.openagenda.export.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Where in {@code data.csv} the lines of each question, area and breakdown lie, so that anybody reads a municipality by HTTP
 * Range without the rest: a line for each stretch of neighbouring lines that share the three. Bytes are counted from the
 * beginning of the file, lines without its header.
 */
final class IndexFile implements Closeable {

    private static final List<String> COLUMNS =
            List.of("question", "area", "breakdown", "first_byte", "bytes", "lines");

    private final OutputStream out;
    private List<String> key = List.of();
    private long first;
    private long bytes;
    private int lines;

    /**
     * Begins the file.
     *
     * @param out is left open
     * @param header bytes of the header of {@code data.csv}
     */
    IndexFile(OutputStream out, long header) throws IOException {
        this.out = out;
        first = header;
        write(COLUMNS.toArray());
    }

    /** The lines that come next in {@code data.csv}. */
    void add(String question, String area, String breakdown, long moreBytes, int moreLines) throws IOException {
        List<String> next = List.of(question, area, breakdown);
        if (!next.equals(key)) {
            end();
            key = next;
        }
        bytes += moreBytes;
        lines += moreLines;
    }

    private void end() throws IOException {
        if (lines > 0) {
            write(key.get(0), key.get(1), key.get(2), first, bytes, lines);
        }
        first += bytes;
        bytes = 0;
        lines = 0;
    }

    private void write(Object... cells) throws IOException {
        out.write((CsvFile.FORMAT.format(cells) + CsvFile.FORMAT.getRecordSeparator()).getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException {
        end();
    }
}
