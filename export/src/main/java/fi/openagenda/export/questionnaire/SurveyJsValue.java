package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.question.Allocation;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Day;
import fi.openagenda.model.question.MapArea;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.MunicipalityCode;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.PostalArea;
import fi.openagenda.model.question.Ranking;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.question.YesNo;
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

    /** Takes it apart as the type of the question wants it: only options can have words beside them. */
    record Reading(JsonNode value) implements AnswerType.Cases<SurveyJsValue> {

        @Override
        public SurveyJsValue of(Single type) {
            return new SurveyJsValue(code(value), value.path(COMMENT).asText());
        }

        @Override
        public SurveyJsValue of(Multiple type) {
            if (!value.isArray()) {
                return asIs();
            }
            List<JsonNode> codes = new ArrayList<>();
            List<String> words = new ArrayList<>();
            value.forEach(choice -> {
                codes.add(code(choice));
                if (!choice.path(COMMENT).asText().isBlank()) {
                    words.add(choice.path(COMMENT).asText());
                }
            });
            return new SurveyJsValue(Nodes.array(codes), String.join("\n", words));
        }

        @Override
        public SurveyJsValue of(YesNo type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(Ordinal type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(Matrix type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(Rating type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(Numeric type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(Ranking type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(Allocation type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(Day type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(MunicipalityCode type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(PostalArea type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(MapArea type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(Text type) {
            return asIs();
        }

        @Override
        public SurveyJsValue of(Calculated type) {
            return new SurveyJsValue(MissingNode.getInstance(), ""); // shown there, never sent
        }

        private SurveyJsValue asIs() {
            return new SurveyJsValue(value, "");
        }

        private static JsonNode code(JsonNode choice) {
            JsonNode code = choice.isObject() && choice.has(VALUE) ? choice.get(VALUE) : choice;
            return code.isTextual() ? TextNode.valueOf(SurveyJsCode.codeOf(code.textValue())) : code;
        }
    }
}
