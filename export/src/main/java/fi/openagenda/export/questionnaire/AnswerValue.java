package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
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

/**
 * What an answer holds for a code that a condition names: the number of a point, the truth value of yes and no, and
 * otherwise the code.
 *
 * @param code as in {@link AnswerType#codes()}
 */
record AnswerValue(String code) implements AnswerType.Cases<JsonNode> {

    /** Form of the codes of points; codes beside a scale never look like it. */
    private static final String NUMBER = "-?[0-9]+";

    @Override
    public JsonNode of(Single type) {
        return text();
    }

    @Override
    public JsonNode of(Multiple type) {
        return text();
    }

    @Override
    public JsonNode of(YesNo type) {
        return code.equals("yes") || code.equals("no") ? BooleanNode.valueOf(code.equals("yes")) : text();
    }

    @Override
    public JsonNode of(Ordinal type) {
        return numberOrText();
    }

    @Override
    public JsonNode of(Matrix type) {
        return numberOrText();
    }

    @Override
    public JsonNode of(Rating type) {
        return numberOrText();
    }

    @Override
    public JsonNode of(Numeric type) {
        return numberOrText();
    }

    @Override
    public JsonNode of(Ranking type) {
        return text();
    }

    @Override
    public JsonNode of(Allocation type) {
        return text();
    }

    @Override
    public JsonNode of(Day type) {
        return text();
    }

    @Override
    public JsonNode of(MunicipalityCode type) {
        return text();
    }

    @Override
    public JsonNode of(PostalArea type) {
        return text();
    }

    @Override
    public JsonNode of(MapArea type) {
        return text();
    }

    @Override
    public JsonNode of(Text type) {
        return text();
    }

    @Override
    public JsonNode of(Calculated type) {
        return numberOrText();
    }

    private JsonNode numberOrText() {
        return code.matches(NUMBER) ? IntNode.valueOf(Integer.parseInt(code)) : text();
    }

    private JsonNode text() {
        return TextNode.valueOf(code);
    }
}
