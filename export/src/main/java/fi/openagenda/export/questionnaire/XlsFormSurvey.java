package fi.openagenda.export.questionnaire;

import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a form, in the order in which it is asked. */
final class XlsFormSurvey {

    private final XlsFormText texts;
    private final XlsFormChoices choices;
    private final XlsFormNames names = new XlsFormNames();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    XlsFormSurvey(Questionnaire questionnaire, XlsFormText texts) {
        this.texts = texts;
        this.choices = new XlsFormChoices(texts);
        // Keys are names as they are; everything else makes way for them.
        questionnaire.allQuestions().forEach(question -> {
            names.of(question.key());
            questions.put(question.key(), question);
        });
        if (!questionnaire.core().privacyNotice().isEmpty()) {
            texts.put(
                    row("note", names.of("privacy-notice")),
                    "label",
                    questionnaire.core().privacyNotice());
        }
        for (Page page : Page.of(questionnaire)) {
            if (!page.questions().isEmpty()) {
                texts.put(row("begin_group", names.of("section_" + page.key())), "label", page.title());
                page.questions().forEach(this::question);
                row("end_group", "");
            }
        }
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    List<Map<String, String>> choices() {
        return choices.rows();
    }

    private void question(Question question) {
        rows.addAll(question.answer().accept(new XlsFormRows(question, texts, choices, names, questions)));
    }

    private Map<String, String> row(String type, String name) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", name);
        rows.add(row);
        return row;
    }
}
