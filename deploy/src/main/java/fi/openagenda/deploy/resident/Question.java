package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question as a resident meets it: each type knows how it is answered. */
sealed interface Question permits Single, Multiple, Question.Scale, Question.Amount, Ranking, Question.FreeText {

    /**
     * What all questions have.
     *
     * @param key key in the answers
     * @param sector sector, or the empty word
     * @param required must be answered when shown
     * @param showIf when it is shown; empty means always
     */
    record Head(String key, String sector, boolean required, Optional<Condition> showIf) {}

    Head head();

    /** What this mind answers; empty when the question does not move it to answer. */
    Optional<JsonNode> answer(Mind mind);

    /** Reads a question of the questionnaire; empty for a type that did not exist when this was written. */
    static Optional<Question> of(JsonNode node, JsonNode scales) {
        var head = new Head(
                node.path("key").asText(),
                node.path("sector").asText(""),
                node.path("required").asBoolean(),
                Optional.ofNullable(node.get("showIf"))
                        .filter(JsonNode::isObject)
                        .map(Condition::new));
        return Optional.ofNullable(
                switch (node.path("type").asText()) {
                    case "single" -> new Single(head, Option.listOf(node));
                    case "multiple" -> Multiple.of(head, node);
                    case "ranking" -> new Ranking(head, Option.listOf(node));
                    case "ordinal" ->
                        Scale.named(head, scales.path(node.path("scale").asText()));
                    case "rating" -> Scale.between(head, node);
                    case "number" ->
                        new Amount(
                                head, node.path("min").asInt(), node.path("max").asInt(100), node.path("bands"));
                    case "text" -> new FreeText(head, node.path("maxLength").asInt(1000));
                    default -> null;
                });
    }

    /** A point from low to high, or a word such as "dk". */
    record Scale(Head head, List<Integer> points, List<String> words) implements Question {

        static Scale named(Head head, JsonNode scale) {
            var points = new ArrayList<Integer>();
            scale.path("points").forEach(point -> points.add(point.path("value").asInt()));
            return new Scale(head, points, words(scale));
        }

        static Scale between(Head head, JsonNode node) {
            var points = new ArrayList<Integer>();
            for (var value = node.path("min").asInt(); value <= node.path("max").asInt(); value++) {
                points.add(value);
            }
            return new Scale(head, points, words(node));
        }

        private static List<String> words(JsonNode node) {
            var words = new ArrayList<String>();
            node.path("nonSubstantive")
                    .forEach(word -> words.add(word.path("code").asText()));
            return words;
        }

        @Override
        public Optional<JsonNode> answer(Mind mind) {
            if (points.isEmpty() || !words.isEmpty() && mind.shrugs()) {
                return words.isEmpty()
                        ? Optional.empty()
                        : Optional.of(TextNode.valueOf(mind.dice().pick(words)));
            }
            var top = points.size() - 1;
            var position = Math.round(top / 2.0 + mind.lean(head) * top / 4.0);
            return Optional.of(IntNode.valueOf(points.get((int) Math.max(0, Math.min(top, position)))));
        }
    }

    /** A number; lower bands are likelier than higher ones. */
    record Amount(Head head, int min, int max, JsonNode bands) implements Question {
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
