package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Atlas;
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
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Ranking;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.question.YesNo;
import java.util.List;
import java.util.Map;

/**
 * A question as an element of a SurveyJS survey, such that its value is the answer, unchanged but for the words beside
 * an option.
 *
 * @param question the question
 * @param texts how texts are written
 * @param questions all questions by key
 */
record SurveyJsElement(Question question, SurveyJsText texts, Map<String, Question> questions)
        implements AnswerType.Cases<ObjectNode> {

    /** The library shows no more values of a rating side by side. */
    private static final int MOST_RATES = 20;

    private static final String DROPDOWN = "dropdown";
    private static final String RADIO = "radiogroup";

    @Override
    public ObjectNode of(Single type) {
        ObjectNode element = element(RADIO);
        element.set("choices", SurveyJs.choices(type.options(), texts));
        return inRandomOrder(element, type.randomOrder());
    }

    @Override
    public ObjectNode of(Multiple type) {
        ObjectNode element = element("checkbox");
        ArrayNode choices = SurveyJs.choices(type.options(), texts);
        for (int i = 0; i < choices.size(); i++) {
            if (type.options().get(i).exclusive()) {
                ((ObjectNode) choices.get(i)).put("isExclusive", true);
            }
        }
        element.set("choices", choices);
        type.maxSelections().ifPresent(most -> element.put("maxSelectedChoices", most));
        type.minSelections()
                .filter(least -> least > 0)
                .ifPresent(least -> SurveyJsFewest.put(element, question, type, least, texts));
        return inRandomOrder(element, type.randomOrder());
    }

    @Override
    public ObjectNode of(YesNo type) {
        if (type.nonSubstantive().isEmpty()) {
            ObjectNode element = element("boolean");
            texts.put(element, "labelTrue", type.yes());
            texts.put(element, "labelFalse", type.no());
            return element;
        }
        ObjectNode element = element(RADIO);
        ArrayNode choices = element.putArray("choices");
        texts.put(choices.addObject().put("value", true), "text", type.yes());
        texts.put(choices.addObject().put("value", false), "text", type.no());
        choices.addAll(SurveyJs.choices(type.nonSubstantive(), texts));
        return element;
    }

    @Override
    public ObjectNode of(Ordinal type) {
        return element(RADIO).set("choices", points(type.scale()));
    }

    @Override
    public ObjectNode of(Matrix type) {
        ObjectNode element = element("matrix");
        element.set("columns", points(type.scale()));
        ArrayNode rows = element.putArray("rows");
        type.rows().forEach(row -> texts.put(rows.addObject().put("value", row.code()), "text", row.label()));
        if (type.randomOrder()) {
            element.put("rowOrder", "random");
        }
        return element;
    }

    @Override
    public ObjectNode of(Rating type) {
        if (type.nonSubstantive().isEmpty() && type.max() - type.min() < MOST_RATES) {
            ObjectNode element = element("rating").put("rateMin", type.min()).put("rateMax", type.max());
            texts.put(element, "minRateDescription", type.lowLabel());
            texts.put(element, "maxRateDescription", type.highLabel());
            return element;
        }
        ObjectNode element = element(type.max() - type.min() < MOST_RATES ? RADIO : DROPDOWN);
        ArrayNode choices = element.putArray("choices");
        for (int value = type.min(); value <= type.max(); value++) {
            Words label = value == type.min() ? type.lowLabel() : value == type.max() ? type.highLabel() : Words.EMPTY;
            texts.put(choices.addObject().put("value", value), "text", Wording.beside(value, label));
        }
        choices.addAll(SurveyJs.choices(type.nonSubstantive(), texts));
        return element;
    }

    @Override
    public ObjectNode of(Numeric type) {
        return element("text")
                .put("inputType", "number")
                .put("min", type.min())
                .put("max", type.max())
                .put("step", 1);
    }

    @Override
    public ObjectNode of(Ranking type) {
        ObjectNode element = element("ranking").put("selectToRankEnabled", true);
        element.set("choices", SurveyJs.choices(type.options(), texts));
        type.maxPlaces().ifPresent(most -> element.put("maxSelectedChoices", most));
        return inRandomOrder(element, type.randomOrder());
    }

    @Override
    public ObjectNode of(Allocation type) {
        ObjectNode element = element("multipletext");
        ArrayNode items = element.putArray("items");
        type.options().forEach(option -> {
            ObjectNode item = items.addObject().put("name", option.code()).put("inputType", "number");
            texts.put(item, "title", option.label());
            item.putArray("validators")
                    .addObject()
                    .put("type", "numeric")
                    .put("minValue", 0)
                    .put("maxValue", type.total());
        });
        ObjectNode validator = element.putArray("validators").addObject().put("type", "expression");
        validator.put(
                "expression",
                SurveyJsSum.expression(
                        question.key(),
                        type.options().stream().map(Option::code).toList(),
                        type.total()));
        texts.put(validator, "text", Advice.addingUp(type.total()));
        return element;
    }

    @Override
    public ObjectNode of(Day type) {
        return element("text")
                .put("inputType", "date")
                .put("min", type.earliest().toString())
                .put("max", type.latest().toString());
    }

    @Override
    public ObjectNode of(MunicipalityCode type) {
        List<Option> municipalities = Atlas.names().entrySet().stream()
                .map(name -> new Option(name.getKey(), name.getValue()))
                .toList();
        return element(DROPDOWN).set("choices", SurveyJs.choices(municipalities, texts));
    }

    @Override
    public ObjectNode of(PostalArea type) {
        if (!type.areas().isEmpty()) {
            return element(DROPDOWN).set("choices", SurveyJs.choices(type.areas(), texts));
        }
        ObjectNode element = element("text").put("maxLength", 5);
        ObjectNode digits =
                element.putArray("validators").addObject().put("type", "regex").put("regex", Advice.POSTAL_CODE);
        texts.put(digits, "text", Advice.postalCode());
        return element;
    }

    @Override
    public ObjectNode of(MapArea type) {
        return element(RADIO).set("choices", SurveyJs.choices(type.options(), texts));
    }

    @Override
    public ObjectNode of(Text type) {
        return element("comment").put("maxLength", type.maxLength());
    }

    @Override
    public ObjectNode of(Calculated type) {
        return element("expression").put("expression", new Calculation(new SurveyJsArithmetic(), questions).of(type));
    }

    private ObjectNode element(String type) {
        ObjectNode element = Nodes.object().put("type", type).put("name", question.key());
        texts.put(element, "title", question.text());
        question.help().ifPresent(help -> texts.put(element, "description", help));
        if (question.required()) {
            element.put("isRequired", true);
        }
        question.showIf()
                .ifPresent(condition -> element.put("visibleIf", condition.accept(new SurveyJsExpression(questions))));
        return element;
    }

    private ArrayNode points(Scale scale) {
        ArrayNode choices = Nodes.array(List.of());
        scale.points()
                .forEach(point -> texts.put(choices.addObject().put("value", point.value()), "text", point.label()));
        return choices.addAll(SurveyJs.choices(scale.nonSubstantive(), texts));
    }

    private static ObjectNode inRandomOrder(ObjectNode element, boolean random) {
        return random ? element.put("choicesOrder", "random") : element;
    }
}
