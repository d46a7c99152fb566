package fi.openagenda.export.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.model.language.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * Long CSV: a line for each answer of each group, in one file in codes alone, and in others with the labels of a language
 * beside them. RFC 4180, UTF-8 without BOM, decimal point; a number that is withheld is empty, and {@code obs_status} says
 * so. Columns are only ever added, at the end.
 */
public final class CsvFile implements ObservationFile {

    /** As it is served. */
    public static final String MEDIA_TYPE = "text/csv;charset=utf-8;header=present";

    /** What the file in codes is called. */
    public static final String NAME = "data.csv";

    /** What the index of it is called. */
    public static final String INDEX = "data.index.csv";

    static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private static final List<String> FIGURES = List.of(
            "round",
            "release",
            "question",
            "area",
            "breakdown",
            "cat1",
            "cat2",
            "answer_class",
            "n",
            "count",
            "share",
            "w_share",
            "mean",
            "moe_lo",
            "moe_hi",
            "change",
            "change_flag",
            "obs_status",
            "conf_status",
            "area_level",
            "method",
            "generated_at",
            "licence");

    private static final List<String> LABELS =
            List.of("question_label", "area_label", "breakdown_label", "cat1_label", "cat2_label", "answer_label");

    private static final List<String> QUARTILES = List.of("q1", "median", "q3");

    /** Columns of the one in codes alone. */
    public static final List<String> COLUMNS =
            Stream.of(FIGURES, QUARTILES).flatMap(List::stream).toList();

    private static final int LONG_LINE = 256;

    private static final byte[] END = FORMAT.getRecordSeparator().getBytes(UTF_8);

    /** A line in codes; between its parts there is room for labels. */
    private record Line(Observation observation, byte[] begin, byte[] end) {}

    private final Results results;
    private final OutputStream codes;
    private final Map<String, OutputStream> labelled;
    private final IndexFile index;
    private final byte[] release;

    /** Begins the files with their headers. */
    CsvFile(Results results, Folder folder) throws IOException {
        this.results = results;
        codes = folder.file(NAME, MEDIA_TYPE);
        labelled = new LinkedHashMap<>();
        for (String language : Words.RELEASE_LANGUAGES) {
            labelled.put(language, folder.file("data.%s.csv".formatted(language), MEDIA_TYPE));
        }
        release = Cells.more(
                results.method(), results.generatedAt(), results.licence().id());
        byte[] begin = FORMAT.format(FIGURES.toArray()).getBytes(UTF_8);
        byte[] end = Cells.more(QUARTILES.toArray());
        write(codes, begin, end, END);
        index = new IndexFile(folder.file(INDEX, MEDIA_TYPE), begin.length + end.length + END.length);
        for (OutputStream file : labelled.values()) {
            write(file, begin, Cells.more(LABELS.toArray()), end, END);
        }
    }

    private static void write(OutputStream out, byte[]... parts) throws IOException {
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    @Override
    public void write(ProtectedTable table, List<Observation> observations) throws IOException {
        List<Line> lines = lines(table, observations);
        long bytes = 0;
        for (Line line : lines) {
            write(codes, line.begin, line.end, END);
            bytes += line.begin.length + line.end.length + END.length;
        }
        index.add(table.variable().code(), table.area().code(), table.crossing().key(), bytes, lines.size());
        for (Map.Entry<String, OutputStream> file : labelled.entrySet()) {
            Cells labels = Cells.labels(table, file.getKey());
            for (Line line : lines) {
                file.getValue().write(line.begin);
                labels.write(line.observation, file.getValue());
                write(file.getValue(), line.end, END);
            }
        }
    }

    /** Ends the files, but not the streams that they go to. */
    @Override
    public void close() throws IOException {
        index.close();
    }

    private List<Line> lines(ProtectedTable table, List<Observation> observations) throws IOException {
        Cells group = Cells.codes(results, table);
        byte[] level = Cells.more(table.area().level().code());
        List<Line> lines = new ArrayList<>();
        for (Observation observation : observations) {
            ByteArrayOutputStream begin = new ByteArrayOutputStream(LONG_LINE);
            group.write(observation, begin);
            write(begin, figures(observation), level, release);
            lines.add(new Line(observation, begin.toByteArray(), quartiles(observation)));
        }
        return lines;
    }

    private static byte[] figures(Observation observation) {
        Optional<Figures> figures = observation.figures();
        Optional<Trend> change = figures.flatMap(Figures::change);
        return plain(
                text(figures.map(Figures::n)),
                text(figures.map(Figures::count)),
                text(figures.flatMap(Figures::share)),
                text(figures.flatMap(Figures::weightedShare)),
                text(figures.flatMap(Figures::mean)),
                text(figures.flatMap(Figures::low)),
                text(figures.flatMap(Figures::high)),
                text(change.flatMap(Trend::change)),
                text(change.map(trend -> trend.flag().code())),
                observation.obsStatus(),
                observation.confStatus());
    }

    private static byte[] quartiles(Observation observation) {
        Quartiles quartiles = observation.figures().map(Figures::quartiles).orElse(Quartiles.NONE);
        return plain(text(quartiles.q1()), text(quartiles.median()), text(quartiles.q3()));
    }

    /** Decimals of at most six places are never written with an exponent. */
    private static String text(Optional<?> figure) {
        return figure.map(Object::toString).orElse("");
    }

    /** Numbers, flags and points of scales: none of them is ever quoted, and looking at each would take a tenth of the time. */
    private static byte[] plain(String... cells) {
        return ("," + String.join(",", cells)).getBytes(US_ASCII);
    }
}
