package fi.openagenda.export.query;

import fi.openagenda.export.format.CsvFile;
import fi.openagenda.export.format.CsvLines;
import fi.openagenda.export.publish.Store;
import fi.openagenda.model.release.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The published lines of a release, read where the index says that they lie. There is nothing else to read here, so what was
 * not published cannot come out.
 */
public final class ReleaseData {

    private final Store store;
    private final Published release;
    private final Head head;
    private final Extents extents;
    private final String header;
    private final Columns columns;
    private final Map<String, Labels> labels;

    /**
     * Some of the lines that a query selects.
     *
     * @param lines in the order of the file
     * @param next where the next one is; nothing if there are no more
     */
    public record Part(List<Line> lines, Optional<Position> next) {}

    ReleaseData(Store store, Published release, Head head, Extents extents, String header) {
        this.store = store;
        this.release = release;
        this.head = head;
        this.extents = extents;
        this.header = header;
        columns = Columns.of(header);
        labels = Labels.of(head);
    }

    /** Which release it is. */
    public Published release() {
        return release;
    }

    /** What is in it. */
    public Head head() {
        return head;
    }

    /** The names of its columns as a line of CSV. */
    public String header() {
        return header;
    }

    /** What its codes mean, in a language of releases. */
    public Labels labels(String language) {
        return labels.get(language);
    }

    /** Codes of questions that have lines. */
    public List<String> questions() {
        return extents.questions();
    }

    /** Codes of areas that have lines. */
    public List<String> areas() {
        return extents.areas();
    }

    /** Keys of breakdowns that have lines. */
    public List<String> breakdowns() {
        return extents.breakdowns();
    }

    int size() {
        return extents.size();
    }

    /** Whether lines may begin there. */
    public boolean has(Position position) {
        return position.equals(Position.START)
                || position.extent() >= 0
                        && position.extent() < extents.size()
                        && position.line() >= 0
                        && position.line() < extents.lines(position.extent());
    }

    /** How many lines there are. */
    public long count(Selection selection) {
        long count = 0;
        for (int extent : extents.of(selection)) {
            count += extents.lines(extent);
        }
        return count;
    }

    /** Where the line is before which a selection has so many; nothing if it has no more than these. */
    public Optional<Position> after(Selection selection, long count) {
        long left = count;
        for (int extent : extents.of(selection)) {
            if (left < extents.lines(extent)) {
                return Optional.of(new Position(extent, (int) left));
            }
            left -= extents.lines(extent);
        }
        return Optional.empty();
    }

    /** All lines; few enough of them to be held. */
    public List<Line> lines(Selection selection) {
        return read(selection, Position.START, Integer.MAX_VALUE).lines();
    }

    /** Shows all lines one after the other, however many they are. */
    public void forEach(Selection selection, Consumer<Line> reader) {
        try (FileChannel file = open()) {
            for (int extent : extents.of(selection)) {
                texts(file, extent).forEach(text -> reader.accept(Line.of(text, columns)));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** As many lines as are wanted, from a position on. */
    public Part read(Selection selection, Position from, int most) {
        List<Line> lines = new ArrayList<>();
        try (FileChannel file = open()) {
            for (int extent : extents.of(selection)) {
                if (extent < from.extent()) {
                    continue;
                }
                if (lines.size() == most) {
                    return new Part(lines, Optional.of(new Position(extent, 0)));
                }
                int skipped = extent == from.extent() ? from.line() : 0;
                List<String> texts = texts(file, extent);
                int end = (int) Math.min(texts.size(), (long) skipped + most - lines.size());
                texts.subList(skipped, end).forEach(text -> lines.add(Line.of(text, columns)));
                if (end < texts.size()) {
                    return new Part(lines, Optional.of(new Position(extent, end)));
                }
            }
            return new Part(lines, Optional.empty());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private FileChannel open() throws IOException {
        return store.open(release.dataset(), release.number(), CsvFile.NAME);
    }

    private List<String> texts(FileChannel file, int extent) throws IOException {
        ByteBuffer stretch = ByteBuffer.allocate(extents.bytes(extent));
        while (stretch.hasRemaining()) {
            if (file.read(stretch, extents.first(extent) + stretch.position()) < 0) {
                throw new IOException("%s ends before its index does".formatted(CsvFile.NAME));
            }
        }
        return CsvLines.in(stretch.array());
    }
}
