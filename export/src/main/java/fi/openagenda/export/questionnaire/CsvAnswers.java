package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.question.Allocation;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.YesNo;
import fi.openagenda.model.round.Questionnaire;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a CSV file, as a response; still to be checked. A column is named like its question and holds codes as data
 * does: {@code yes} and {@code no}, several joined by {@code |}, and a lone {@code |} when none was chosen. The rows of a
 * matrix and the options of an allocation have a column each, {@code question.row}; words beside an option stand under
 * {@code question.other}. An empty cell is no answer. What is in a column that no question has passes unchanged, so that the
 * check names it.
 *
 * @param answers by question key
 * @param otherTexts words beside an option with open text, by question key
 */
public record CsvAnswers(Map<String, JsonNode> answers, Map<String, String> otherTexts) {

    private static final String SEPARATOR = "|";
    private static final String OTHER = "other";

    /** What could be a point or a number; codes beside a scale never look like it. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}");

    /**
     * Reads the cells of a line.
     *
     * @param cells by name of the column
     */
    public static CsvAnswers read(Questionnaire questionnaire, Map<String, String> cells) {
        Map<String, AnswerType> types = questionnaire.allQuestions().stream()
                .collect(Collectors.toMap(Question::key, Question::answer, (first, second) -> first));
        CsvAnswers read = new CsvAnswers(new LinkedHashMap<>(), new LinkedHashMap<>());
        cells.forEach((column, cell) -> {
            if (!cell.isBlank()) {
                read.add(column, cell, types);
            }
        });
        return read;
    }

    private void add(String column, String cell, Map<String, AnswerType> types) {
        int dot = column.lastIndexOf('.');
        if (dot < 0 || types.containsKey(column)) {
            answers.put(column, answer(Optional.ofNullable(types.get(column)), cell));
            return;
        }
        String question = column.substring(0, dot);
        String item = column.substring(dot + 1);
        if (isByItem(types.get(question))) {
            JsonNode items = answers.computeIfAbsent(question, key -> JsonNodeFactory.instance.objectNode());
            if (items instanceof ObjectNode byItem) {
                byItem.set(item, numberOrCode(cell.strip()));
            }
        } else if (item.equals(OTHER)) {
            otherTexts.put(question, cell);
        } else {
            answers.put(column, TextNode.valueOf(cell));
        }
    }

    private static JsonNode answer(Optional<AnswerType> type, String cell) {
        return type.filter(known -> !known.inOwnWords())
                .map(known -> coded(known, cell.strip()))
                .orElseGet(() -> TextNode.valueOf(cell));
    }

    private static JsonNode coded(AnswerType type, String cell) {
        if (type.hasSeveralCodes()) {
            return Nodes.array(Arrays.stream(cell.split(Pattern.quote(SEPARATOR)))
                    .map(code -> TextNode.valueOf(code.strip()))
                    .toList());
        }
        if (type instanceof YesNo) {
            return AnswerValue.of(type, cell);
        }
        return type.takesNumber() ? numberOrCode(cell) : TextNode.valueOf(cell);
    }

    private static JsonNode numberOrCode(String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            return TextNode.valueOf(cell);
        }
        long number = Long.parseLong(cell);
        return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }

    private static boolean isByItem(AnswerType type) {
        return type instanceof Matrix || type instanceof Allocation;
    }
}
