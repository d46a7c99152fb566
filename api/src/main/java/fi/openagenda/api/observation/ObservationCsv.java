package fi.openagenda.api.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.api.observation.PublishedObservation.CodeLabels;
import fi.openagenda.export.format.CsvLines;
import fi.openagenda.export.format.CsvTable;
import fi.openagenda.export.query.Labels;
import fi.openagenda.export.query.Line;
import fi.openagenda.export.query.ReleaseData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The very lines of {@code data.csv} that a query selects, with labels at the end where they are wanted. Columns are only ever
 * added, so lines of releases that had fewer are filled up.
 */
final class ObservationCsv {

    private static final String HEADER =
            ",question_label,area_label,breakdown_label,cat1_label,cat2_label,answer_label";
    private static final String END = "\r\n";

    private ObservationCsv() {}

    static byte[] of(Found found, Optional<String> language) {
        String header = found.releases().stream()
                .map(ReleaseData::header)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        int columns = CsvLines.cells(header).size();
        StringBuilder csv = new StringBuilder(header);
        language.ifPresent(labelled -> csv.append(HEADER));
        csv.append(END);
        for (Found.Part part : found.parts()) {
            Optional<Labels> labels = language.map(part.data()::labels);
            for (Line line : part.lines()) {
                csv.append(line.text()).append(",".repeat(columns - line.size()));
                labels.ifPresent(words -> csv.append(labels(line, words)));
                csv.append(END);
            }
        }
        return csv.toString().getBytes(UTF_8);
    }

    private static String labels(Line line, Labels words) {
        CodeLabels labels = CodeLabels.of(line.cell(), words);
        List<String> cells = Stream.of(
                        labels.question(),
                        labels.area(),
                        labels.breakdown(),
                        labels.cat1(),
                        labels.cat2(),
                        labels.answerClass())
                .map(CsvTable::text)
                .toList();
        return CsvLines.more(cells);
    }
}
