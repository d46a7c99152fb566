package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Single;
import java.util.ArrayList;
import java.util.List;

/**
 * The value of one SurveyJS question, taken apart.
 *
 * @param answer what was answered; missing if it is no answer
 * @param words what was written beside options; empty if nothing was
 */
record SurveyJsValue(JsonNode answer, String words) {

    private static final String VALUE = "value";
    private static final String COMMENT = "comment";

    /** Takes a value apart: only the options of a choice have words beside them, everything else is the answer as it is. */
    static SurveyJsValue of(AnswerType type, JsonNode value) {
        if (type instanceof Single) {
            return new SurveyJsValue(code(value), value.path(COMMENT).asText());
        }
        if (type instanceof Multiple && value.isArray()) {
            return chosen(value);
        }
        return asIs(type.asked() ? value : MissingNode.getInstance());
    }

    static SurveyJsValue asIs(JsonNode value) {
        return new SurveyJsValue(value, "");
    }

    private static SurveyJsValue chosen(JsonNode choices) {
        List<JsonNode> codes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        choices.forEach(choice -> {
            codes.add(code(choice));
            if (!choice.path(COMMENT).asText().isBlank()) {
                words.add(choice.path(COMMENT).asText());
            }
        });
        return new SurveyJsValue(Nodes.array(codes), String.join("\n", words));
    }

    private static JsonNode code(JsonNode choice) {
        JsonNode code = choice.isObject() && choice.has(VALUE) ? choice.get(VALUE) : choice;
        return code.isTextual() ? TextNode.valueOf(SurveyJsCode.codeOf(code.textValue())) : code;
    }
}
