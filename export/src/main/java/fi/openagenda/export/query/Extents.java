package fi.openagenda.export.query;

import fi.openagenda.export.format.CsvLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where in {@code data.csv} which lines lie, as {@code data.index.csv} says it. A national release has a third of a million
 * extents, so they are columns of numbers, 32 bytes each; who asks for an area looks at no others.
 */
final class Extents {

    private static final int FEW = 1024;
    private static final int LONGEST_LINE = 1 << 16;

    private final Codes questions = new Codes();
    private final Codes areas = new Codes();
    private final Codes breakdowns = new Codes();
    private int size;
    private int[] question = new int[FEW];
    private int[] area = new int[FEW];
    private int[] breakdown = new int[FEW];
    private long[] first = new long[FEW];
    private int[] bytes = new int[FEW];
    private int[] lines = new int[FEW];
    private int[][] ofArea = {};

    private Extents() {}

    /** Reads {@code data.index.csv}. */
    static Extents read(InputStream index) throws IOException {
        Extents extents = new Extents();
        BufferedReader reader = new BufferedReader(new InputStreamReader(index, StandardCharsets.UTF_8), LONGEST_LINE);
        reader.readLine(); // the names of its columns
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            List<String> cells = CsvLines.cells(line);
            extents.add(
                    extents.questions.idOf(cells.get(0)),
                    extents.areas.idOf(cells.get(1)),
                    extents.breakdowns.idOf(cells.get(2)),
                    Long.parseLong(cells.get(3)),
                    Integer.parseInt(cells.get(4)),
                    Integer.parseInt(cells.get(5)));
        }
        return extents.trimmed();
    }

    /** Makes them by reading the data itself, for releases of the time before there was an index. */
    static Extents scan(InputStream data) throws IOException {
        Extents extents = new Extents();
        // Read as if each byte was a letter, so that lengths are in bytes.
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(data, StandardCharsets.ISO_8859_1), LONGEST_LINE);
        String header = reader.readLine();
        List<String> columns = CsvLines.cells(header);
        int[] keys = {columns.indexOf("question"), columns.indexOf("area"), columns.indexOf("breakdown")};
        int read = 1 + Arrays.stream(keys).max().orElseThrow();
        long begin = header.length() + CsvLines.END.length();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            List<String> cells = CsvLines.cells(line, read);
            int length = line.length() + CsvLines.END.length();
            extents.addLine(
                    extents.questions.idOf(decoded(cells.get(keys[0]))),
                    extents.areas.idOf(decoded(cells.get(keys[1]))),
                    extents.breakdowns.idOf(decoded(cells.get(keys[2]))),
                    begin,
                    length);
            begin += length;
        }
        return extents.trimmed();
    }

    private static String decoded(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void addLine(int itsQuestion, int itsArea, int itsBreakdown, long begin, int length) {
        int last = size - 1;
        if (last >= 0 && question[last] == itsQuestion && area[last] == itsArea && breakdown[last] == itsBreakdown) {
            bytes[last] += length;
            lines[last]++;
        } else {
            add(itsQuestion, itsArea, itsBreakdown, begin, length, 1);
        }
    }

    private void add(int itsQuestion, int itsArea, int itsBreakdown, long begin, int length, int count) {
        if (size == question.length) {
            resize(2 * size);
        }
        question[size] = itsQuestion;
        area[size] = itsArea;
        breakdown[size] = itsBreakdown;
        first[size] = begin;
        bytes[size] = length;
        lines[size] = count;
        size++;
    }

    private Extents trimmed() {
        resize(size);
        int[] counts = new int[areas.all().size()];
        Arrays.stream(area).forEach(itsArea -> counts[itsArea]++);
        ofArea = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = size - 1; i >= 0; i--) {
            ofArea[area[i]][--counts[area[i]]] = i;
        }
        return this;
    }

    private void resize(int length) {
        question = Arrays.copyOf(question, length);
        area = Arrays.copyOf(area, length);
        breakdown = Arrays.copyOf(breakdown, length);
        first = Arrays.copyOf(first, length);
        bytes = Arrays.copyOf(bytes, length);
        lines = Arrays.copyOf(lines, length);
    }

    int size() {
        return size;
    }

    /** Codes of the questions that have lines, in the order of the file. */
    List<String> questions() {
        return questions.all();
    }

    /** Codes of the areas that have lines. */
    List<String> areas() {
        return areas.all();
    }

    /** Codes of the breakdowns that have lines. */
    List<String> breakdowns() {
        return breakdowns.all();
    }

    long first(int extent) {
        return first[extent];
    }

    int bytes(int extent) {
        return bytes[extent];
    }

    int lines(int extent) {
        return lines[extent];
    }

    /** Those that a selection names, in the order of the file. */
    int[] of(Selection selection) {
        boolean[] wantedQuestions = questions.among(selection.questions());
        boolean[] wantedBreakdowns = breakdowns.among(selection.breakdowns());
        return inAreas(selection)
                .filter(extent -> wantedQuestions[question[extent]] && wantedBreakdowns[breakdown[extent]])
                .toArray();
    }

    private IntStream inAreas(Selection selection) {
        if (selection.areas().isEmpty()) {
            return IntStream.range(0, size);
        }
        boolean[] wanted = areas.among(selection.areas());
        return IntStream.range(0, ofArea.length)
                .filter(each -> wanted[each])
                .flatMap(each -> Arrays.stream(ofArea[each]))
                .sorted();
    }
}
