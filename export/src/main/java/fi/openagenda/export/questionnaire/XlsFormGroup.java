package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Allocation;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Question;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question that asks about several things, as rows that are kept together.
 *
 * @param question the question
 * @param begin the row with which they begin
 * @param texts how texts are written
 * @param names of the form's rows
 */
record XlsFormGroup(Question question, Map<String, String> begin, XlsFormText texts, XlsFormNames names) {

    private static final String REQUIRED = "required";

    /** A row for each thing that is judged. */
    List<Map<String, String>> of(Matrix type, String list) {
        List<Map<String, String>> parts = type.rows().stream()
                .map(judged -> part("select_one " + list, judged.code(), judged.label()))
                .toList();
        if (question.required()) {
            // One row is enough: the last one is required while nothing else is answered.
            String unanswered =
                    namesBeforeLast(parts).stream().map("${%s} = ''"::formatted).collect(Collectors.joining(" and "));
            parts.get(parts.size() - 1).put(REQUIRED, unanswered.isEmpty() ? "yes" : unanswered);
        }
        return grouped("table-list", parts);
    }

    /** A row for each option that gets points. */
    List<Map<String, String>> of(Allocation type) {
        List<Map<String, String>> parts = type.options().stream()
                .map(option -> part("integer", option.code(), option.label()))
                .toList();
        parts.forEach(row -> {
            row.put("default", "0");
            row.put(REQUIRED, "yes");
            texts.constrained(row, ". >= 0", Advice.number(0, type.total()));
        });
        String sum = ". + ${%s}".formatted(String.join("} + ${", namesBeforeLast(parts)));
        String all = "%s = %d".formatted(sum, type.total());
        // Who divides nothing leaves every zero as it is.
        texts.constrained(
                parts.get(parts.size() - 1),
                ". >= 0 and " + (question.required() ? all : "(%s or %s = 0)".formatted(all, sum)),
                Advice.addingUp(type.total()));
        return grouped("field-list", parts);
    }

    private List<Map<String, String>> grouped(String appearance, List<Map<String, String>> parts) {
        begin.remove(REQUIRED);
        begin.put("appearance", appearance);
        return Stream.of(List.of(begin), parts, List.of(XlsFormRows.named("end_group", "")))
                .flatMap(List::stream)
                .toList();
    }

    private Map<String, String> part(String type, String code, Words label) {
        Map<String, String> row = XlsFormRows.named(type, names.ofPart(question.key(), code));
        texts.put(row, "label", label, code);
        return row;
    }

    private static List<String> namesBeforeLast(List<Map<String, String>> parts) {
        return parts.subList(0, parts.size() - 1).stream()
                .map(row -> row.get("name"))
                .toList();
    }
}
