package fi.openagenda.export.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * Long CSV: a line for each answer of each group, in one file in codes alone, and in others with the labels of a language
 * beside them. RFC 4180, UTF-8 without BOM, decimal point; a number that is withheld is empty, and {@code obs_status} says
 * so. Columns are only ever added.
 */
public final class CsvFile {

    /** As it is served. */
    public static final String MEDIA_TYPE = "text/csv;charset=utf-8;header=present";

    static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private static final List<String> COLUMNS = List.of(
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

    private static final int LONG_LINE = 256;

    private static final byte[] END = FORMAT.getRecordSeparator().getBytes(UTF_8);

    private final Results results;
    private final OutputStream codes;
    private final Map<String, OutputStream> labelled;
    private final byte[] release;

    /**
     * Begins the files with their headers.
     *
     * @param codes takes the one in codes alone
     * @param labelled takes those with labels, by language
     */
    CsvFile(Results results, OutputStream codes, Map<String, OutputStream> labelled) throws IOException {
        this.results = results;
        this.codes = codes;
        this.labelled = labelled;
        release = Cells.more(
                results.method(), results.generatedAt(), results.licence().id());
        byte[] header = FORMAT.format(COLUMNS.toArray()).getBytes(UTF_8);
        codes.write(header);
        codes.write(END);
        for (OutputStream file : labelled.values()) {
            file.write(header);
            file.write(Cells.more(LABELS.toArray()));
            file.write(END);
        }
    }

    /** Writes the lines of a table. */
    void write(ProtectedTable table, List<Observation> observations) throws IOException {
        List<byte[]> lines = inCodes(table, observations);
        for (byte[] line : lines) {
            codes.write(line);
            codes.write(END);
        }
        for (Map.Entry<String, OutputStream> file : labelled.entrySet()) {
            Cells labels = Cells.labels(table, file.getKey());
            for (int i = 0; i < lines.size(); i++) {
                file.getValue().write(lines.get(i));
                labels.write(observations.get(i), file.getValue());
                file.getValue().write(END);
            }
        }
    }

    private List<byte[]> inCodes(ProtectedTable table, List<Observation> observations) throws IOException {
        Cells first = Cells.codes(results, table);
        byte[] level = Cells.more(table.area().level().code());
        List<byte[]> lines = new ArrayList<>();
        for (Observation observation : observations) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(LONG_LINE);
            first.write(observation, line);
            line.write(figures(observation));
            line.write(level);
            line.write(release);
            lines.add(line.toByteArray());
        }
        return lines;
    }

    /** Numbers and flags hold nothing that is quoted, so they need not be looked at one by one: there are ten in a line. */
    private static byte[] figures(Observation observation) {
        Optional<Figures> figures = observation.figures();
        Optional<Trend> change = figures.flatMap(Figures::change);
        return String.join(
                        ",",
                        "",
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
                        observation.confStatus())
                .getBytes(UTF_8);
    }

    /** Decimals of at most six places are never written with an exponent. */
    private static String text(Optional<?> figure) {
        return figure.map(Object::toString).orElse("");
    }
}
