package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.question.Allocation;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Day;
import fi.openagenda.model.question.MapArea;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.MunicipalityCode;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.PostalArea;
import fi.openagenda.model.question.Ranking;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.question.YesNo;
import java.util.List;

/** The schema of one answer: what {@link AnswerType#faultsOf} finds no fault with. */
record TypeSchema() implements AnswerType.Cases<ObjectNode> {

    @Override
    public ObjectNode of(Single type) {
        return oneOf(type.codes());
    }

    @Override
    public ObjectNode of(Multiple type) {
        ObjectNode schema = differentCodes(type.codes());
        type.maxSelections().ifPresent(most -> schema.put("maxItems", most));
        List<String> alone = type.options().stream()
                .filter(Option::exclusive)
                .map(Option::code)
                .toList();
        ObjectNode enough = Nodes.object();
        type.minSelections().ifPresent(least -> enough.put("minItems", least));
        if (alone.isEmpty()) {
            return schema.setAll(enough);
        }
        schema.set("if", Nodes.object("contains", oneOf(alone)));
        schema.set("then", Nodes.object().put("maxItems", 1));
        return enough.isEmpty() ? schema : schema.set("else", enough);
    }

    @Override
    public ObjectNode of(YesNo type) {
        if (type.nonSubstantive().isEmpty()) {
            return Nodes.object().put("type", "boolean");
        }
        ArrayNode values = Nodes.array(List.of(BooleanNode.TRUE, BooleanNode.FALSE));
        return Nodes.object("enum", values.addAll(Nodes.texts(codes(type.nonSubstantive()))));
    }

    @Override
    public ObjectNode of(Ordinal type) {
        return point(type.scale());
    }

    @Override
    public ObjectNode of(Matrix type) {
        ObjectNode schema = Nodes.object().put("type", "object").put("minProperties", 1);
        ObjectNode properties = schema.putObject("properties");
        type.rows().forEach(row -> properties.set(row.code(), point(type.scale())));
        return schema.put("additionalProperties", false);
    }

    @Override
    public ObjectNode of(Rating type) {
        ObjectNode number = number(type.min(), type.max());
        return type.nonSubstantive().isEmpty()
                ? number
                : Nodes.object("anyOf", Nodes.array(List.of(number, oneOf(codes(type.nonSubstantive())))));
    }

    @Override
    public ObjectNode of(Numeric type) {
        return number(type.min(), type.max());
    }

    @Override
    public ObjectNode of(Ranking type) {
        ObjectNode schema = differentCodes(type.codes()).put("minItems", 1);
        type.maxPlaces().ifPresent(most -> schema.put("maxItems", most));
        return schema;
    }

    @Override
    public ObjectNode of(Allocation type) {
        ObjectNode schema = Nodes.object()
                .put("type", "object")
                .put("$comment", "The numbers must add up to %d, which no schema can say.".formatted(type.total()))
                .put("minProperties", 1);
        ObjectNode properties = schema.putObject("properties");
        type.options().forEach(option -> properties.set(option.code(), number(0, type.total())));
        return schema.put("additionalProperties", false);
    }

    @Override
    public ObjectNode of(Day type) {
        return Nodes.object()
                .put("type", "string")
                .put("format", "date")
                .put("$comment", "From %s to %s.".formatted(type.earliest(), type.latest()))
                .put("pattern", DatePattern.of(type.earliest(), type.latest()))
                .put("maxLength", 10);
    }

    @Override
    public ObjectNode of(MunicipalityCode type) {
        return SchemaDefinitions.municipality();
    }

    @Override
    public ObjectNode of(PostalArea type) {
        return type.areas().isEmpty()
                ? Nodes.object()
                        .put("type", "string")
                        .put("pattern", "^[0-9]{5}$")
                        .put("maxLength", 5)
                : oneOf(type.codes());
    }

    @Override
    public ObjectNode of(MapArea type) {
        return oneOf(type.codes());
    }

    @Override
    public ObjectNode of(Text type) {
        return SchemaDefinitions.plainText(type.maxLength());
    }

    /** Nothing is right, for it is never sent. */
    @Override
    public ObjectNode of(Calculated type) {
        return Nodes.object().set("not", Nodes.object());
    }

    private static ObjectNode point(Scale scale) {
        ArrayNode points = Nodes.array(List.of());
        scale.points().forEach(point -> points.add(point.value()));
        return Nodes.object("enum", points.addAll(Nodes.texts(codes(scale.nonSubstantive()))));
    }

    private static ObjectNode number(int min, int max) {
        return Nodes.object().put("type", "integer").put("minimum", min).put("maximum", max);
    }

    private static ObjectNode differentCodes(List<String> codes) {
        return Nodes.object()
                .put("type", "array")
                .<ObjectNode>set("items", oneOf(codes))
                .put("uniqueItems", true);
    }

    private static ObjectNode oneOf(List<String> codes) {
        return Nodes.object("enum", Nodes.texts(codes));
    }

    private static List<String> codes(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }
}
