package fi.openagenda.api.response.batch;

import static fi.openagenda.api.problem.ProblemType.INVALID_BODY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.api.response.NewResponse;
import fi.openagenda.export.questionnaire.CsvAnswers;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A response a line, below the names of the columns. What is not the response's own is a question's: see {@link CsvAnswers}.
 *
 * @param columns what the first line says
 */
record CsvBatch(ObjectMapper json, List<String> columns) implements BatchFormat {

    static final String MEDIA_TYPE = "text/csv";

    private static final String ID = "id";
    private static final Set<String> OWN = Set.of("municipality", "language");
    private static final Set<String> PARADATA = Set.of("mode", "completion", "duration");

    /** Before the key of a question that is called like one of the others. */
    private static final String ANSWERS = "answers.";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A batch with these columns.
     *
     * @throws jakarta.ws.rs.WebApplicationException with a problem, when nothing could be read by them
     */
    static CsvBatch of(String firstLine, ObjectMapper json) {
        List<String> columns =
                values(firstLine.startsWith(BYTE_ORDER_MARK) ? firstLine.substring(1) : firstLine).stream()
                        .map(String::strip)
                        .toList();
        if (!columns.containsAll(OWN)) {
            throw BatchLines.refused(
                    INVALID_BODY, "The first line must name the columns, municipality and language among them.");
        }
        Set<String> seen = new HashSet<>();
        columns.stream().filter(column -> !seen.add(column)).findFirst().ifPresent(twice -> {
            throw BatchLines.refused(INVALID_BODY, "The column “%s” is there twice.".formatted(twice));
        });
        return new CsvBatch(json, columns);
    }

    @Override
    public BatchEntry read(String line) throws JsonProcessingException {
        List<String> values = values(line);
        if (values.size() != columns.size()) {
            throw BatchLines.refused(
                    INVALID_BODY,
                    "The line has %d values, and there are %d columns.".formatted(values.size(), columns.size()));
        }
        ObjectNode document = json.createObjectNode();
        document.putObject("answers");
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String column = columns.get(i);
            String value = values.get(i).strip();
            if (OWN.contains(column) && !value.isEmpty()) {
                document.put(column, value);
            } else if (PARADATA.contains(column) && !value.isEmpty()) {
                document.withObject("/paradata").put(column, value);
            } else if (isQuestion(column)) {
                cells.put(column.startsWith(ANSWERS) ? column.substring(ANSWERS.length()) : column, values.get(i));
            }
        }
        NewResponse response = json.treeToValue(document, NewResponse.class).collected();
        return new BatchEntry(id(values), response.municipality(), response.language(), questionnaire -> {
            CsvAnswers answers = CsvAnswers.read(questionnaire, cells);
            return response.answering(answers.answers(), answers.otherTexts());
        });
    }

    private Optional<String> id(List<String> values) {
        return Optional.of(columns.indexOf(ID))
                .filter(at -> at >= 0)
                .map(at -> values.get(at).strip())
                .filter(id -> !id.isEmpty());
    }

    private static boolean isQuestion(String column) {
        return !OWN.contains(column) && !PARADATA.contains(column) && !column.equals(ID);
    }

    private static List<String> values(String line) {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(line))) {
            return parser.stream().flatMap(CSVRecord::stream).toList();
        } catch (IOException | UncheckedIOException fault) {
            throw BatchLines.refused(INVALID_BODY, "The quotes of the line are not in order.");
        }
    }
}
