package fi.openagenda.model.lint;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.MunicipalityCode;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Ranking;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Section;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The national barometer and its modules, as others wrote them down, in our own terms. */
final class ReferenceBarometer {

    private final JsonNode national;
    private final JsonNode modules;

    private ReferenceBarometer(JsonNode national, JsonNode modules) {
        this.national = national;
        this.modules = modules;
    }

    static ReferenceBarometer read() throws IOException {
        return new ReferenceBarometer(
                Shared.reference("barometer-national.json"), Shared.reference("barometer-modules.json"));
    }

    Core core() {
        return new Core(
                "kuntalaisbarometri",
                "2026",
                words(national.path("title")),
                words(national.path("description")),
                words(national.path("privacyNotice")),
                List.of("fi", "sv", "en"),
                Map.of(),
                List.of(),
                List.of(new Section("all", words(national.path("title")), questions(national.path("questions")))),
                questions(national.path("background")),
                false,
                Anonymity.OPEN,
                null);
    }

    /** Each module by the code of its municipality. */
    Map<String, List<Question>> modules() {
        Map<String, List<Question>> all = new LinkedHashMap<>();
        modules.path("modules")
                .forEach(module -> all.put(module.path("municipality").asText(), questions(module.path("questions"))));
        return all;
    }

    private List<Question> questions(JsonNode list) {
        return each(list).map(this::question).toList();
    }

    private Question question(JsonNode json) {
        return new Question(
                json.path("id").asText(),
                1,
                words(json.path("text")),
                json.has("help") ? Optional.of(words(json.path("help"))) : Optional.empty(),
                answer(json),
                json.path("required").asBoolean(),
                json.has("showIf")
                        ? Optional.of(Shared.JSON.convertValue(json.path("showIf"), Condition.class))
                        : Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private AnswerType answer(JsonNode json) {
        List<Option> options = options(json.path("options"));
        return switch (json.path("type").asText()) {
            case "likert" -> new Ordinal(scale(json.path("scale").asText()));
            case "scale" -> rating(json.path("scale").asText());
            case "single" -> new Single(options, false);
            case "multi" -> new Multiple(options, Optional.empty(), Optional.empty(), false);
            case "rank" -> new Ranking(options, Optional.empty(), false);
            case "number" ->
                new Numeric(json.path("min").asInt(), json.path("max").asInt(), List.of());
            case "text" -> new Text(json.path("maxLength").asInt());
            case "municipality" -> new MunicipalityCode();
            default -> throw new IllegalArgumentException(json.toString());
        };
    }

    private Scale scale(String id) {
        JsonNode json = scaleOf(id);
        return new Scale(
                each(json.path("points"))
                        .map(point -> new Scale.Point(point.path("value").asInt(), words(point.path("label"))))
                        .toList(),
                options(json.path("nonSubstantive")));
    }

    private Rating rating(String id) {
        JsonNode json = scaleOf(id);
        return new Rating(
                json.path("min").asInt(),
                json.path("max").asInt(),
                words(json.path("endLabels").path(json.path("min").asText())),
                words(json.path("endLabels").path(json.path("max").asText())),
                options(json.path("nonSubstantive")));
    }

    private JsonNode scaleOf(String id) {
        return each(national.path("scales"))
                .filter(scale -> scale.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Option> options(JsonNode list) {
        return each(list)
                .map(option -> new Option(
                        option.path("code").asText(),
                        words(option.path("label")),
                        !option.path("substantive").asBoolean(true),
                        option.path("exclusive").asBoolean(),
                        option.path("openText").asBoolean()))
                .toList();
    }

    private static Words words(JsonNode json) {
        return Shared.JSON.convertValue(json, Words.class);
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
