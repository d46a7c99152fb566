package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.YesNo;

/** What an answer holds for a code that a condition names. */
final class AnswerValue {

    /** Form of the codes of points; codes beside a scale never look like it. */
    private static final String NUMBER = "-?[0-9]+";

    private AnswerValue() {}

    /**
     * The number of a point, the truth value of yes and no, and otherwise the code.
     *
     * @param code as in {@link AnswerType#codes()}
     */
    static JsonNode of(AnswerType type, String code) {
        if (type instanceof YesNo && (code.equals("yes") || code.equals("no"))) {
            return BooleanNode.valueOf(code.equals("yes"));
        }
        return type.takesNumber() && code.matches(NUMBER)
                ? IntNode.valueOf(Integer.parseInt(code))
                : TextNode.valueOf(code);
    }
}
