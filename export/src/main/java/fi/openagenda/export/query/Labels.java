package fi.openagenda.export.query;

import fi.openagenda.export.format.DataDocument.AreaName;
import fi.openagenda.export.format.DataDocument.AskedQuestion;
import fi.openagenda.export.format.DataDocument.CodeName;
import fi.openagenda.export.format.DataDocument.Groups;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.model.language.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the codes of a release mean in one language, as its labelled files say it. Codes that are merged mean all of theirs.
 */
public final class Labels {

    private static final String AND = ", ";

    private final String language;
    private final Map<String, String> questions = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, String> breakdowns = new HashMap<>();
    private final Map<String, Map<String, String>> groups = new HashMap<>();
    private final Map<String, Map<String, String>> answers = new HashMap<>();

    private Labels(Head head, String language) {
        this.language = language;
        for (AskedQuestion question : head.questions()) {
            // Two municipalities may ask different things under one key of their own.
            String key = question.key() + question.onlyIn().orElse("");
            questions.put(
                    key,
                    in(question.item()
                            .map(item -> question.text().joined(" – ", item))
                            .orElse(question.text())));
            answers.put(key, byCode(question.answers()));
            questions.putIfAbsent(question.key(), questions.get(key));
            answers.putIfAbsent(question.key(), answers.get(key));
        }
        for (AreaName area : head.areas()) {
            areas.put(area.code(), in(area.name()));
        }
        for (Groups breakdown : head.breakdowns()) {
            breakdowns.put(breakdown.key(), in(breakdown.label()));
            groups.put(breakdown.key(), byCode(breakdown.categories()));
        }
    }

    /** By language. */
    static Map<String, Labels> of(Head head) {
        return Words.RELEASE_LANGUAGES.stream()
                .collect(Collectors.toMap(Function.identity(), language -> new Labels(head, language)));
    }

    private String in(Words words) {
        return words.in(language);
    }

    private Map<String, String> byCode(List<CodeName> names) {
        Map<String, String> labels = new HashMap<>();
        names.forEach(name -> labels.put(name.code(), in(name.label())));
        return labels;
    }

    /** What was asked in an area. */
    public String question(String code, String area) {
        return questions.getOrDefault(code + area, questions.getOrDefault(code, ""));
    }

    /** The name of an area. */
    public String area(String code) {
        return areas.getOrDefault(code, "");
    }

    /** What groups are told apart by. */
    public String breakdown(String key) {
        return key.equals(Crossing.TOTAL.key())
                ? in(Crossing.TOTAL.label())
                : Arrays.stream(key.split("\\*"))
                        .map(part -> breakdowns.getOrDefault(part, ""))
                        .collect(Collectors.joining(" × "));
    }

    /** A group: the first or second of the breakdown that it is of. */
    public String group(String breakdown, int place, String code) {
        String[] keys = breakdown.split("\\*");
        return code.equals(Category.TOTAL.code()) || place >= keys.length
                ? in(Category.TOTAL.label())
                : merged(groups.getOrDefault(keys[place], Map.of()), code);
    }

    /** An answer to a question in an area. */
    public String answer(String question, String area, String code) {
        return merged(answers.getOrDefault(question + area, answers.getOrDefault(question, Map.of())), code);
    }

    /** Nothing, where one of them is not said in this language: half of a list would mean something else. */
    private static String merged(Map<String, String> labels, String code) {
        List<String> parts = labels.containsKey(code)
                ? List.of(labels.get(code))
                : Arrays.stream(code.split("\\|"))
                        .map(part -> labels.getOrDefault(part, ""))
                        .toList();
        return parts.contains("") ? "" : String.join(AND, parts);
    }
}
