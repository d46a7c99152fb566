package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.round.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A questionnaire filled in, rightly or not. */
record Filled(Questionnaire questionnaire, Map<String, JsonNode> answers, Map<String, String> otherTexts) {

    Filled {
        answers = new LinkedHashMap<>(answers);
        otherTexts = new LinkedHashMap<>(otherTexts);
    }

    /** Whether the platform takes it. */
    boolean isAccepted() {
        return isAccepted(Completion.COMPLETE);
    }

    /** Whether the platform takes it from somebody who came so far. */
    boolean isAccepted(Completion completion) {
        try {
            AnswerCheck.of(questionnaire).check(answers, otherTexts, completion);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /** What the platform works out of it, by question key; nothing unless it is accepted. */
    Map<String, JsonNode> calculated() {
        Map<String, JsonNode> calculated = new LinkedHashMap<>();
        if (isAccepted()) {
            calculated.putAll(
                    AnswerCheck.check(questionnaire, answers, otherTexts).coded());
            calculated.keySet().removeAll(answers.keySet());
        }
        return calculated;
    }

    /** Whether the platform refuses it for a sum alone. */
    boolean onlyDoesNotAddUp(Completion completion) {
        try {
            AnswerCheck.of(questionnaire).check(answers, otherTexts, completion);
            return false;
        } catch (Refusal refusal) {
            return refusal.faults().stream().allMatch(fault -> fault.detail().startsWith("The points must add up"));
        }
    }

    /** Keys of the questions that are shown with these answers, in order. */
    List<String> shown() {
        Map<String, JsonNode> given = new LinkedHashMap<>();
        List<String> shown = new ArrayList<>();
        for (Question question : questionnaire.allQuestions()) {
            if (question.showIf().map(condition -> condition.holds(given)).orElse(true)) {
                shown.add(question.key());
                Optional.ofNullable(answers.get(question.key())).ifPresent(answer -> given.put(question.key(), answer));
            }
        }
        return shown;
    }

    /** The same without answers to questions that are hidden. */
    Filled pruned() {
        Filled pruned = new Filled(questionnaire, answers, otherTexts);
        pruned.answers().keySet().retainAll(shown());
        pruned.otherTexts().keySet().retainAll(shown());
        return pruned;
    }

    /** What a front end posts of somebody who came so far. */
    ObjectNode document(Completion completion) {
        ObjectNode document = document();
        document.set(
                "paradata",
                Nodes.object().put("completion", completion == Completion.PARTIAL ? "partial" : "complete"));
        return document;
    }

    /** What a front end posts. */
    ObjectNode document() {
        ObjectNode document = Nodes.object()
                .put("municipality", questionnaire.municipality())
                .put("language", questionnaire.core().languages().get(0));
        document.set("answers", Nodes.object().setAll(answers));
        if (!otherTexts.isEmpty()) {
            otherTexts.forEach(document.putObject("otherTexts")::put);
        }
        return document;
    }
}
