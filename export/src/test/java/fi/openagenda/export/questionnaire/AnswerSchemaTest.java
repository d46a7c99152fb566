package fi.openagenda.export.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import fi.openagenda.model.question.Day;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.RoundCheck;
import fi.openagenda.model.round.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnswerSchemaTest {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final ObjectMapper JSON = new ObjectMapper();

    private int accepted;
    private int refused;

    @Test
    void is_a_schema_and_says_the_same_as_the_check_about_thousands_of_documents() {
        RandomQuestionnaires questionnaires = new RandomQuestionnaires(1);
        Random random = new Random(2);
        RandomAnswers answers = new RandomAnswers(random);
        Spoiler spoiler = new Spoiler(random);
        for (int i = 0; i < 400; i++) {
            Questionnaire questionnaire = questionnaires.next();
            assertThat(RoundCheck.faultsOf(questionnaire.core())).isEmpty();
            assertThat(RoundCheck.faultsOf(questionnaire.core(), questionnaire.module()))
                    .isEmpty();
            JsonSchema schema = compile(AnswerSchema.of(questionnaire));
            for (int j = 0; j < 15; j++) {
                Filled right = answers.to(questionnaire);
                compare(schema, right);
                compare(schema, spoiler.spoilt(right));
            }
        }
        assertThat(accepted).isGreaterThan(9000);
        assertThat(refused).isGreaterThan(9000);
    }

    @Test
    void says_the_same_as_the_check_about_every_character_and_every_date() {
        Questionnaire texts = of(Given.question("q", Given.words("t", "t"), new Text(3), false, Optional.empty()));
        JsonSchema schema = compile(AnswerSchema.of(texts));
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint += codePoint < 0x3100 ? 1 : 0x7F) {
            compare(schema, answer(texts, Character.toString(codePoint)));
        }
        for (int plane = 0; plane <= 16; plane++) {
            compare(schema, answer(texts, "a" + Character.toString(plane << 16 | 0xFFFE)));
            compare(schema, answer(texts, "a" + Character.toString(plane << 16 | 0xFFFF)));
        }
        Day day = new Day(LocalDate.of(1999, 3, 15), LocalDate.of(2008, 2, 27));
        Questionnaire dates = of(Given.question("q", Given.words("t", "t"), day, false, Optional.empty()));
        JsonSchema calendar = compile(AnswerSchema.of(dates));
        for (int date = 0; date < 13 * 14 * 33; date++) {
            compare(
                    calendar,
                    answer(dates, "%04d-%02d-%02d".formatted(1998 + date / (14 * 33), date / 33 % 14, date % 33)));
        }
        compare(calendar, answer(dates, "2000-01-01\n"));
    }

    @Test
    void refuses_what_is_no_response_to_this_questionnaire() {
        Questionnaire questionnaire = EveryType.questionnaire();
        JsonSchema schema = compile(AnswerSchema.of(questionnaire));
        ObjectNode right = new Filled(
                        questionnaire,
                        Map.of("living", TextNode.valueOf("flat"), "satisfaction", IntNode.valueOf(4)),
                        Map.of())
                .document();
        assertThat(schema.validate(right)).isEmpty();
        assertThat(schema.validate(right.deepCopy().put("questionnaire", "0f".repeat(32))))
                .isEmpty();
        assertThat(schema.validate(right.deepCopy().put("questionnaire", "0f"))).isNotEmpty();
        assertThat(schema.validate(right.deepCopy().put("municipality", "139"))).isNotEmpty();
        assertThat(schema.validate(right.deepCopy().put("language", "se"))).isNotEmpty();
        assertThat(schema.validate(right.deepCopy().put("name", "Aino"))).isNotEmpty();
        ObjectNode whole = right.deepCopy();
        whole.putObject("paradata").put("mode", "kiosk").put("duration", "2-5").put("honeypot", "");
        whole.putObject("receipt").put("hash", "0f".repeat(32)).put("textHash", "f0".repeat(32));
        assertThat(schema.validate(whole)).isEmpty();
        assertThat(schema.validate(
                        whole.deepCopy().set("paradata", Nodes.object().put("mode", "telepathy"))))
                .isNotEmpty();
        assertThat(schema.validate(whole.deepCopy().set("receipt", Nodes.object())))
                .isNotEmpty();
        assertThat(schema.validate(right.deepCopy().without(List.of("language"))))
                .isNotEmpty();
        assertThat(schema.validate(right.deepCopy().without(List.of("answers"))))
                .isNotEmpty();
    }

    @Test
    void keeps_to_the_language_of_schemas_itself() throws JsonProcessingException {
        JsonSchema meta = FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        ObjectNode schema = AnswerSchema.of(EveryType.questionnaire());
        assertThat(meta.validate(schema)).isEmpty();
        assertThat(JSON.readTree(JSON.writeValueAsString(schema))).isEqualTo(schema);
        List<JsonNode> patterns = new ArrayList<>(schema.findValues("pattern"));
        assertThat(patterns).isNotEmpty().allSatisfy(pattern -> Pattern.compile(pattern.textValue()));
    }

    @Test
    void whole_numbers_written_with_a_point_are_all_it_cannot_refuse() {
        Questionnaire questionnaire = EveryType.questionnaire();
        Filled filled = new Filled(
                questionnaire,
                Map.of(
                        "living", TextNode.valueOf("flat"),
                        "satisfaction", DoubleNode.valueOf(4.0)),
                Map.of());
        assertThat(filled.isAccepted()).isFalse();
        assertThat(BooleanNode.valueOf(compile(AnswerSchema.of(questionnaire))
                        .validate(filled.document())
                        .isEmpty()))
                .isEqualTo(BooleanNode.TRUE);
    }

    private void compare(JsonSchema schema, Filled filled) {
        compare(schema, filled, filled.document(), Completion.COMPLETE);
        for (Completion completion : Completion.values()) {
            compare(schema, filled, filled.document(completion), completion);
        }
    }

    private void compare(JsonSchema schema, Filled filled, ObjectNode document, Completion completion) {
        if (filled.onlyDoesNotAddUp(completion)) {
            return; // no schema can say it
        }
        boolean right = filled.isAccepted(completion);
        assertThat(schema.validate(document).isEmpty())
                .as(() -> "%s%n%s%n%s".formatted(schema.validate(document), document, schema))
                .isEqualTo(right);
        accepted += right ? 1 : 0;
        refused += right ? 0 : 1;
    }

    private static Questionnaire of(Question question) {
        Questionnaire all = EveryType.questionnaire();
        return new Questionnaire(
                new Core(
                        "b",
                        "r",
                        all.core().title(),
                        null,
                        null,
                        List.of("fi"),
                        null,
                        null,
                        List.of(new Section("s", all.core().title(), List.of(question))),
                        null,
                        false,
                        null,
                        null),
                "148",
                List.of());
    }

    private static Filled answer(Questionnaire questionnaire, String text) {
        return new Filled(questionnaire, Map.of("q", TextNode.valueOf(text)), Map.of());
    }

    private static JsonSchema compile(JsonNode schema) {
        return FACTORY.getSchema(
                schema,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }
}
