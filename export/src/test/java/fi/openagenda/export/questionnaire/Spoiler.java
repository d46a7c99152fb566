package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes right answers wrong, or different at least. */
record Spoiler(Random random) {

    private static final List<JsonNode> STRANGE = Stream.<JsonNode>concat(
                    Stream.of(
                            NullNode.instance,
                            BooleanNode.TRUE,
                            IntNode.valueOf(0),
                            IntNode.valueOf(3),
                            IntNode.valueOf(-40),
                            IntNode.valueOf(1000),
                            DoubleNode.valueOf(2.5),
                            LongNode.valueOf(1L << 40),
                            Nodes.object(),
                            Nodes.object().put("value", 1),
                            Nodes.object().put("value", "dk").put("r9", 1),
                            Nodes.texts(List.of()),
                            Nodes.texts(List.of("a", "a")),
                            Nodes.texts(List.of("a", "x")),
                            Nodes.array(List.of(IntNode.valueOf(7)))),
                    Stream.of(
                                    "",
                                    " ",
                                    "\u2003\n",
                                    "\u00a0",
                                    "a",
                                    "A",
                                    "x",
                                    "dk",
                                    "3",
                                    "yes",
                                    "true",
                                    "148",
                                    "999",
                                    "00100",
                                    "0010",
                                    "00100\n",
                                    "2000-02-29",
                                    "2001-02-29",
                                    "1899-01-01",
                                    "2026-1-1",
                                    "2026-01-02",
                                    "x".repeat(50),
                                    "🚌".repeat(30),
                                    "a\u0000",
                                    "\ud800",
                                    "b\ufffe",
                                    "a\nb")
                            .map(TextNode::valueOf))
            .toList();

    /** The same with one to three changes. */
    Filled spoilt(Filled filled) {
        Filled spoilt = new Filled(filled.questionnaire(), filled.answers(), filled.otherTexts());
        for (int i = 0; i <= random.nextInt(3); i++) {
            change(spoilt);
        }
        return spoilt;
    }

    private void change(Filled filled) {
        List<Question> questions = filled.questionnaire().allQuestions();
        Question question = questions.get(random.nextInt(questions.size()));
        switch (random.nextInt(8)) {
            case 0 -> filled.answers().remove(question.key());
            case 1 -> filled.answers().put(question.key(), question.answer().accept(new RandomAnswers(random)));
            case 2 -> filled.otherTexts().put(question.key(), random.nextInt(3) == 0 ? "\u0007" : "words");
            case 3 -> filled.otherTexts().put(question.key(), "🚌".repeat(199 + random.nextInt(3)));
            case 4 -> filled.answers().put("nothing", TextNode.valueOf("x"));
            case 5 -> filled.answers().computeIfPresent(question.key(), (key, answer) -> bent(answer));
            default -> filled.answers().put(question.key(), STRANGE.get(random.nextInt(STRANGE.size())));
        }
    }

    /** Nearly right: one more, one twice, another row, a neighbour. */
    private JsonNode bent(JsonNode answer) {
        if (answer instanceof ArrayNode array && !array.isEmpty()) {
            List<JsonNode> more = new ArrayList<>();
            array.forEach(more::add);
            more.add(random.nextBoolean() ? array.get(0) : TextNode.valueOf("x"));
            return Nodes.array(more);
        }
        if (answer instanceof ObjectNode object) {
            return object.deepCopy().put(random.nextBoolean() ? "r9" : "value", random.nextInt(9));
        }
        return answer.isInt() ? IntNode.valueOf(answer.intValue() + 1) : TextNode.valueOf(answer.asText() + "\n");
    }
}
