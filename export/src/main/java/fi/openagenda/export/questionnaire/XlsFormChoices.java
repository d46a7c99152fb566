package fi.openagenda.export.questionnaire;

import fi.openagenda.model.question.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists of choices of a form, each only once, however many questions it serves. */
final class XlsFormChoices {

    private final XlsFormText texts;
    private final UniqueNames names = new UniqueNames();
    private final Map<List<Map<String, String>>, String> lists = new LinkedHashMap<>();

    XlsFormChoices(XlsFormText texts) {
        this.texts = texts;
    }

    /** The name of the list of these options: the one wished for, if the list is new. */
    String listOf(List<Option> options, String wished) {
        List<Map<String, String>> choices = options.stream().map(this::choice).toList();
        if (!lists.containsKey(choices)) {
            lists.put(choices, names.of(wished));
        }
        return lists.get(choices);
    }

    /** Rows of the sheet. */
    List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        lists.forEach((choices, name) -> choices.forEach(choice -> {
            Map<String, String> row = new LinkedHashMap<>(Map.of("list_name", name));
            row.putAll(choice);
            rows.add(row);
        }));
        return rows;
    }

    private Map<String, String> choice(Option option) {
        Map<String, String> choice = new LinkedHashMap<>();
        choice.put("name", option.code());
        texts.put(choice, "label", option.label(), option.code());
        return choice;
    }
}
