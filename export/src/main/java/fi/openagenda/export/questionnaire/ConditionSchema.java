package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.question.AllOf;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.AnyOf;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Not;
import fi.openagenda.model.question.Question;
import java.util.List;
import java.util.Map;

/**
 * A condition as a schema of the answers. That a question was answered is part of every test, for a test of a question
 * that is hidden or unanswered never holds; and since a hidden question has no answer, nested conditions work out.
 *
 * @param questions by key
 */
record ConditionSchema(Map<String, Question> questions) implements Condition.Cases<ObjectNode> {

    @Override
    public ObjectNode of(AnswerTest test) {
        return AnswerSchema.with(test.question(), answer(test));
    }

    private ObjectNode answer(AnswerTest test) {
        if (test.comparesNumber()) {
            ObjectNode number = Nodes.object().put("type", "integer");
            test.gte().ifPresent(least -> number.put("minimum", least));
            test.lte().ifPresent(most -> number.put("maximum", most));
            return number;
        }
        if (test.includes().isPresent()) {
            ObjectNode code =
                    Nodes.object("const", TextNode.valueOf(test.includes().get()));
            return Nodes.object().put("type", "array").set("contains", code);
        }
        return test.in().isEmpty()
                ? Nodes.object("not", oneOf(test.question(), test.notIn()))
                : oneOf(test.question(), test.in());
    }

    private ObjectNode oneOf(String question, List<String> codes) {
        return Nodes.object(
                "enum",
                Nodes.array(codes.stream()
                        .map(code -> AnswerValue.of(questions.get(question).answer(), code))
                        .toList()));
    }

    @Override
    public ObjectNode of(AllOf all) {
        return Nodes.object("allOf", each(all.all()));
    }

    @Override
    public ObjectNode of(AnyOf any) {
        return Nodes.object("anyOf", each(any.any()));
    }

    @Override
    public ObjectNode of(Not not) {
        return Nodes.object("not", not.not().accept(this));
    }

    private ArrayNode each(List<Condition> conditions) {
        return Nodes.array(
                conditions.stream().map(condition -> condition.accept(this)).toList());
    }
}
