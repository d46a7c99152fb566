package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The questionnaire of one municipality in one round, in the order in which it is asked.
 *
 * @param languages languages in which it can be answered
 * @param questions common questions, the municipality's own, background; or the background first
 */
public record Questionnaire(List<String> languages, List<Question> questions) {

    /**
     * @param node the answer of GET .../questionnaire?municipality=...
     * @return the questionnaire
     */
    public static Questionnaire of(JsonNode node) {
        var sectors = new Sectors(node.path("sectors"));
        var asked = Stream.concat(
                each(node.path("sections")).flatMap(section -> each(section.path("questions"))),
                each(node.path("module")));
        var background = each(node.path("background"));
        var inOrder = node.path("backgroundFirst").asBoolean()
                ? Stream.concat(background, asked)
                : Stream.concat(asked, background);
        var questions = new ArrayList<Question>();
        inOrder.forEach(question -> Question.of(question, sectors.of(question)).ifPresent(questions::add));
        var languages = each(node.path("languages")).map(JsonNode::asText).toList();
        return new Questionnaire(languages, List.copyOf(questions));
    }

    /** The language in which somebody with this mother tongue answers. */
    String languageFor(String tongue, Dice dice) {
        var wanted =
                switch (tongue) {
                    case "fi", "sv" -> plainly(tongue, dice);
                    // Nearly all who speak a Sámi language answer official questions in Finnish.
                    case "se", "smn", "sms" -> languages.contains(tongue) ? tongue : "fi";
                    default -> dice.happens(0.6) ? "en" : "fi";
                };
        return languages.isEmpty() || languages.contains(wanted) ? wanted : languages.get(0);
    }

    /** Where there is plain language, about one in twelve is helped by it. */
    private String plainly(String tongue, Dice dice) {
        var plain = tongue + "-simple";
        return languages.contains(plain) && dice.happens(0.08) ? plain : tongue;
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

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
