package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The questionnaire of one municipality in one round, in the order in which it is asked.
 *
 * @param languages languages in which it can be answered
 * @param questions background, common questions, module
 */
public record Questionnaire(List<String> languages, List<Question> questions) {

    /**
     * @param node the answer of GET .../questionnaire?municipality=...
     * @return the questionnaire
     */
    public static Questionnaire of(JsonNode node) {
        var languages = new ArrayList<String>();
        node.path("languages").forEach(language -> languages.add(language.asText()));
        var questions = new ArrayList<Question>();
        Stream.of("background", "questions", "module")
                .map(node::path)
                .forEach(part -> part.forEach(
                        question -> Question.of(question, node.path("scales")).ifPresent(questions::add)));
        return new Questionnaire(List.copyOf(languages), List.copyOf(questions));
    }

    /** The language in which somebody with this mother tongue answers. */
    String languageFor(String tongue, Dice dice) {
        var wanted =
                switch (tongue) {
                    case "fi", "sv" -> tongue;
                    // Nearly all who speak a Sámi language answer official questions in Finnish.
                    case "se", "smn", "sms" -> languages.contains(tongue) ? tongue : "fi";
                    default -> dice.happens(0.6) ? "en" : "fi";
                };
        return languages.isEmpty() || languages.contains(wanted) ? wanted : languages.get(0);
    }

    /** Goes through the questions that are shown, each seen in the light of the answers before it. */
    ObjectNode fillIn(Mind mind) {
        var answers = JsonNodeFactory.instance.objectNode();
        for (var question : questions) {
            var head = question.head();
            var shown = head.showIf().map(condition -> condition.holds(answers)).orElse(true);
            if (shown && !mind.skips(head)) {
                question.answer(mind).ifPresent(answer -> answers.set(head.key(), answer));
            }
        }
        return answers;
    }
}
