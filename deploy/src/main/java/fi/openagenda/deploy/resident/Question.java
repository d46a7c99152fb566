package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A question as a resident meets it: each type knows how it is answered. */
sealed interface Question
        permits Single,
                Multiple,
                YesNo,
                Question.OnScale,
                Matrix,
                Question.Amount,
                Ranking,
                Allocation,
                Day,
                Municipality,
                Question.FreeText {

    /**
     * What all questions have.
     *
     * @param key key in the answers
     * @param sector service area it belongs to, or the empty word
     * @param required must be answered when shown
     * @param showIf when it is shown; empty means always
     */
    record Head(String key, String sector, boolean required, Optional<Condition> showIf) {}

    Head head();

    /** What this mind answers; empty when the question does not move it to answer. */
    Optional<JsonNode> answer(Mind mind);

    /**
     * Reads a question of the questionnaire; empty for one that nobody is asked, and for a type that did not exist when
     * this was written.
     */
    static Optional<Question> of(JsonNode node, String sector) {
        var head = new Head(
                node.path("key").asText(),
                sector,
                node.path("required").asBoolean(),
                Optional.ofNullable(node.get("showIf"))
                        .filter(JsonNode::isObject)
                        .map(Condition::new));
        var answer = node.path("answer");
        return Optional.ofNullable(
                switch (answer.path("type").asText()) {
                    case "single" -> new Single(head, Option.listOf(answer.path("options")));
                    case "multiple" -> Multiple.of(head, answer);
                    case "yes-no" -> new YesNo(head, Option.wordsOf(answer));
                    case "ordinal" -> new OnScale(head, Scale.listed(answer.path("scale")));
                    case "matrix" -> Matrix.of(head, answer);
                    case "rating" -> new OnScale(head, Scale.between(answer));
                    case "number" -> Amount.of(head, answer);
                    case "ranking" -> Ranking.of(head, answer);
                    case "allocation" -> Allocation.of(head, answer);
                    case "date" -> Day.of(head, answer);
                    case "municipality" -> new Municipality(head);
                    // Where no area is listed, nobody can know which ones there are.
                    case "postal-area" -> new Single(head, Option.listOf(answer.path("areas")));
                    case "map-area" -> new Single(head, zones(answer));
                    case "text" -> new FreeText(head, answer.path("maxLength").asInt(1000));
                    default -> null;
                });
    }

    private static List<Option> zones(JsonNode answer) {
        return Stream.of(answer.path("zones"), answer.path("nonSubstantive"))
                .flatMap(list -> Option.listOf(list).stream())
                .toList();
    }

    /** A point from low to high, or a word such as "dk". */
    record OnScale(Head head, Scale scale) implements Question {
        @Override
        public Optional<JsonNode> answer(Mind mind) {
            return scale.judge(head, mind);
        }
    }

    /** A number; lower bands are likelier than higher ones. */
    record Amount(Head head, int min, int max, JsonNode bands) implements Question {

        static Amount of(Head head, JsonNode answer) {
            return new Amount(
                    head, answer.path("min").asInt(), answer.path("max").asInt(100), answer.path("bands"));
        }

        @Override
        public Optional<JsonNode> answer(Mind mind) {
            var from = min;
            var to = max;
            for (var band : bands) {
                from = band.path("from").asInt(min);
                to = band.path("to").asInt(max);
                if (mind.dice().happens(0.35)) {
                    break;
                }
            }
            // Cubed, because in a wide band most people are near its lower end.
            var value = from + (int) ((to - from + 1) * Math.pow(mind.dice().share(), 3));
            return Optional.of(IntNode.valueOf(Math.max(min, Math.min(max, value))));
        }
    }

    /** A sentence. */
    record FreeText(Head head, int maxLength) implements Question {
        @Override
        public Optional<JsonNode> answer(Mind mind) {
            return mind.dice().happens(mind.habits().writes()) || head.required()
                    ? Optional.of(mind.dice().pick(Sentences.in(mind.language())))
                            .filter(sentence -> sentence.length() <= maxLength)
                            .map(TextNode::valueOf)
                    : Optional.empty();
        }
    }
}
