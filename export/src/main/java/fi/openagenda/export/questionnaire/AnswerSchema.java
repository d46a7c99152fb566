package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.DurationClass;
import fi.openagenda.model.round.Questionnaire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * JSON Schema (2020-12) of the document that a front end posts with the answers to one municipality's questionnaire. It
 * accepts what {@link AnswerCheck} accepts: types, codes and bounds, what is required, what conditions hide, and words
 * beside options. Patterns are for a validator that reads them by code points (ECMA-262 with the flag u), as the
 * standard recommends.
 *
 * <p>What it cannot say: that the points of an allocation add up. And to JSON Schema 3.0 is the integer 3, while the
 * platform takes whole numbers only as they are written, without a decimal point or an exponent.
 */
public final class AnswerSchema {

    /** As it is served. */
    public static final String MEDIA_TYPE = "application/schema+json";

    private static final ObjectMapper NAMES = new ObjectMapper();

    private final Questionnaire questionnaire;
    private final Wording wording;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private AnswerSchema(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.wording = Wording.of(questionnaire);
        questionnaire.allQuestions().forEach(question -> questions.put(question.key(), question));
    }

    /** The schema; its titles are in the first language. */
    public static ObjectNode of(Questionnaire questionnaire) {
        return new AnswerSchema(questionnaire).schema();
    }

    private ObjectNode schema() {
        ObjectNode schema = Nodes.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", wording.first(questionnaire.core().title()))
                .put(
                        "description",
                        "Answers of one resident of municipality %s in round %s of %s."
                                .formatted(
                                        questionnaire.municipality(),
                                        questionnaire.core().round(),
                                        questionnaire.core().barometer()))
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("municipality").put("const", questionnaire.municipality());
        properties
                .putObject("language")
                .put("description", "In which the questions were read.")
                .set("enum", Nodes.texts(wording.languages()));
        properties.set("questionnaire", sha256("Of the questionnaire that was answered."));
        properties.set("answers", answers());
        properties.set("otherTexts", otherTexts());
        properties.set("paradata", paradata());
        properties.set("receipt", receipt());
        schema.set("required", Nodes.texts(List.of("municipality", "language", "answers")));
        schema.put("additionalProperties", false);
        ArrayNode rules = wordsOnlyBesideChosenOptions();
        requiredUnlessPartial().ifPresent(rules::add);
        putUnlessEmpty(schema, "allOf", rules);
        schema.set("$defs", SchemaDefinitions.of(questions.values()));
        return schema;
    }

    private ObjectNode answers() {
        ObjectNode schema = Nodes.object()
                .put("description", "By question key. A question that was skipped or hidden is left out.")
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        questions.values().forEach(question -> properties.set(question.key(), answer(question)));
        schema.put("additionalProperties", false);
        putUnlessEmpty(schema, "allOf", onlyWhatIsShown());
        return schema;
    }

    private ObjectNode answer(Question question) {
        ObjectNode schema = Nodes.object().put("title", wording.first(question.text()));
        question.help().ifPresent(help -> schema.put("description", wording.first(help)));
        return schema.setAll(question.answer().accept(new TypeSchema()));
    }

    private ArrayNode onlyWhatIsShown() {
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        ConditionSchema conditions = new ConditionSchema(questions);
        questions.values().forEach(question -> question.showIf().ifPresent(condition -> {
            ObjectNode rule = rules.addObject();
            rule.set("if", condition.accept(conditions));
            rule.set("else", without(question.key()));
        }));
        return rules;
    }

    /** Whoever came to the end has answered what is required and shown. */
    private Optional<ObjectNode> requiredUnlessPartial() {
        ConditionSchema conditions = new ConditionSchema(questions);
        ObjectNode answers = Nodes.object();
        putUnlessEmpty(
                answers, "required", required(question -> question.showIf().isEmpty()));
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        questions.values().stream().filter(Question::required).forEach(question -> question.showIf()
                .ifPresent(condition -> shown.addObject()
                        .<ObjectNode>set("if", condition.accept(conditions))
                        .set("then", Nodes.object("required", Nodes.texts(List.of(question.key()))))));
        putUnlessEmpty(answers, "allOf", shown);
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode partial = Nodes.object(
                "properties", Nodes.object("completion", Nodes.object().put("const", "partial")));
        partial.set("required", Nodes.texts(List.of("completion")));
        ObjectNode rule = Nodes.object(
                "if",
                Nodes.object("properties", Nodes.object("paradata", partial))
                        .set("required", Nodes.texts(List.of("paradata"))));
        rule.set("else", Nodes.object("properties", Nodes.object("answers", answers)));
        return Optional.of(rule);
    }

    private ArrayNode required(Predicate<Question> which) {
        return Nodes.texts(questions.values().stream()
                .filter(Question::required)
                .filter(which)
                .map(Question::key)
                .toList());
    }

    private static ObjectNode paradata() {
        ObjectNode schema = Nodes.object()
                .put("description", "How the answers were collected. Nothing of it is needed.")
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.set("mode", oneOf(CollectionMode.values()));
        properties.set("completion", oneOf(Completion.values()));
        properties.set("duration", oneOf(DurationClass.values()));
        properties
                .putObject("honeypot")
                .put("description", "What was written into a field that people do not see.")
                .put("type", "string");
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode oneOf(Enum<?>[] values) {
        return Nodes.object("enum", NAMES.<ArrayNode>valueToTree(values));
    }

    private static ObjectNode receipt() {
        ObjectNode schema = Nodes.object()
                .put("description", "Hashes of a secret of the respondent's client, to correct and to withdraw with.")
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.set("hash", sha256("Of the secret."));
        properties.set("textHash", sha256("Of “text:” and the secret."));
        schema.set("required", Nodes.texts(List.of("hash")));
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode sha256(String of) {
        return Nodes.object()
                .put("description", of)
                .put("type", "string")
                .put("pattern", "^[0-9a-f]{64}$")
                .put("maxLength", 64);
    }

    private ObjectNode otherTexts() {
        ObjectNode schema = Nodes.object()
                .put("description", "Words beside an option that invites them, by question key.")
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        withOpenText()
                .forEach(question ->
                        properties.set(question.key(), SchemaDefinitions.plainText(AnswerCheck.LONGEST_OTHER_TEXT)));
        return schema.put("additionalProperties", false);
    }

    private ArrayNode wordsOnlyBesideChosenOptions() {
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        withOpenText().forEach(question -> {
            ArrayNode codes = Nodes.texts(question.answer().openTextCodes());
            ObjectNode chosen = question.answer().hasSeveralCodes()
                    ? Nodes.object().put("type", "array").set("contains", Nodes.object("enum", codes))
                    : Nodes.object("enum", codes);
            ObjectNode rule = rules.addObject();
            rule.set("if", with("answers", with(question.key(), chosen)));
            rule.putObject("else")
                    .put("type", "object")
                    .set("properties", Nodes.object("otherTexts", without(question.key())));
        });
        return rules;
    }

    private List<Question> withOpenText() {
        return questions.values().stream()
                .filter(question -> !question.answer().openTextCodes().isEmpty())
                .toList();
    }

    /** An object that has this member, and in it what the schema says. */
    static ObjectNode with(String name, ObjectNode schema) {
        ObjectNode object = Nodes.object().put("type", "object");
        object.set("properties", Nodes.object(name, schema));
        return object.set("required", Nodes.texts(List.of(name)));
    }

    private static ObjectNode without(String name) {
        return Nodes.object().put("type", "object").set("properties", Nodes.object(name, BooleanNode.FALSE));
    }

    private static void putUnlessEmpty(ObjectNode schema, String keyword, ArrayNode value) {
        if (!value.isEmpty()) {
            schema.set(keyword, value);
        }
    }
}
