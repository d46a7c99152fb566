package fi.openagenda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Long CSV: a line for each answer of each group, in codes alone or with the labels of one language beside them. RFC
 * 4180, UTF-8 without BOM, decimal point; a number that is withheld is empty, and {@code obs_status} says so. Columns
 * are only ever added.
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

    private CsvFile() {}

    /**
     * Writes the results.
     *
     * @param language of the labels; none for codes alone
     */
    public static void write(Results results, Optional<String> language, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, FORMAT);
        csv.printRecord(header(language));
        for (Observation observation : (Iterable<Observation>) results.observations()::iterator) {
            csv.printRecord(line(results, observation, language));
        }
        csv.flush();
    }

    private static List<String> header(Optional<String> language) {
        return Stream.concat(COLUMNS.stream(), language.stream().flatMap(ignored -> LABELS.stream()))
                .toList();
    }

    private static List<Object> line(Results results, Observation observation, Optional<String> language) {
        List<Object> cells = new ArrayList<>(List.of(
                results.core().round(),
                results.release(),
                observation.question(),
                observation.area().code(),
                observation.crossing().key(),
                observation.first().code(),
                observation.second().code(),
                observation.answer().code(),
                cell(observation, figures -> Optional.of(figures.n())),
                cell(observation, figures -> Optional.of(figures.count())),
                cell(observation, Figures::share),
                cell(observation, Figures::weightedShare),
                cell(observation, Figures::mean),
                cell(observation, Figures::low),
                cell(observation, Figures::high),
                cell(observation, figures -> figures.change().flatMap(Trend::change)),
                cell(observation, figures -> figures.change()
                        .map(trend -> trend.flag().code())),
                observation.obsStatus(),
                observation.confStatus(),
                observation.area().level().code(),
                results.method(),
                results.generatedAt(),
                results.licence().id()));
        language.ifPresent(spoken -> cells.addAll(labels(observation, spoken)));
        return cells;
    }

    private static String cell(Observation observation, Function<Figures, Optional<?>> figure) {
        return observation
                .figures()
                .flatMap(figure)
                .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                .orElse("");
    }

    private static List<String> labels(Observation observation, String language) {
        return Stream.of(
                        observation.text(),
                        observation.area().name(),
                        observation.crossing().label(),
                        observation.first().label(),
                        observation.second().label(),
                        observation.answer().label())
                .map(words -> withoutFormula(words.in(language)))
                .toList();
    }

    /** A spreadsheet must read a label as text, never as a formula. */
    private static String withoutFormula(String label) {
        return !label.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(label.charAt(0)) >= 0 ? "'" + label : label;
    }
}
