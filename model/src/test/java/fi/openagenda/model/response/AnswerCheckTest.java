package fi.openagenda.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown depends on several answers; what is hidden counts as unanswered. */
class AnswerCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A car leads to its age, both together to a repair; who has no old car is asked about the bus. */
    private static final Questionnaire QUESTIONNAIRE =
            new Questionnaire(new Canonical("""
            {"barometer": "b", "round": "r", "title": {"fi": "Kysely"}, "languages": ["fi"], "sections": [
              {"key": "traffic", "title": {"fi": "Liikenne"}, "questions": [
                {"key": "car", "text": {"fi": "?"}, "answer": {"type": "yes-no"}},
                {"key": "years", "text": {"fi": "?"}, "answer": {"type": "number", "min": 0, "max": 50},
                 "showIf": {"question": "car", "in": ["yes"]}},
                {"key": "repair", "text": {"fi": "?"}, "required": true, "answer": {"type": "single", "options": [
                  {"code": "garage", "label": {"fi": "Korjaamo"}},
                  {"code": "other", "label": {"fi": "Muu"}, "openText": true}]},
                 "showIf": {"all": [{"question": "car", "in": ["yes"]}, {"question": "years", "gte": 10}]}},
                {"key": "bus", "text": {"fi": "?"}, "answer": {"type": "rating", "min": 0, "max": 10,
                  "lowLabel": {"fi": "Huono"}, "highLabel": {"fi": "Hyvä"}},
                 "showIf": {"not": {"question": "years", "gte": 10}}},
                {"key": "wish", "text": {"fi": "?"}, "answer": {"type": "text", "maxLength": 20},
                 "showIf": {"any": [{"question": "repair", "in": ["other"]}, {"question": "bus", "lte": 3}]}}]}]}
            """).as(Core.class), "139", List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}
                    {"car": false, "bus": 5}
                    {"car": false, "bus": 2, "wish": "Silta"}
                    {"car": true}
                    {"car": true, "years": 3, "bus": 3, "wish": "Silta"}
                    {"car": true, "years": 12, "repair": "garage"}
                    {"car": true, "years": 12, "repair": "other", "wish": "Silta"}
                    """)
    void answers_to_what_is_shown_are_taken(String answers) throws JsonProcessingException {
        Answers accepted = AnswerCheck.check(QUESTIONNAIRE, read(answers), Map.of());
        Map<String, JsonNode> coded = read(answers);
        Optional<JsonNode> wish = Optional.ofNullable(coded.remove("wish"));
        assertThat(accepted.coded()).isEqualTo(coded);
        assertThat(Optional.ofNullable(accepted.texts().get("wish"))).isEqualTo(wish.map(JsonNode::textValue));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"years": 3}                                              | /answers/years
                    {"car": false, "years": 3}                                | /answers/years
                    {"car": true, "years": 12}                                | /answers/repair
                    {"car": true, "years": 12, "repair": "garage", "bus": 5}  | /answers/bus
                    {"car": true, "years": 3, "repair": "garage"}             | /answers/repair
                    {"car": false, "wish": "Silta"}                           | /answers/wish
                    {"car": false, "bus": 4, "wish": "Silta"}                 | /answers/wish
                    {"train": 1}                                              | /answers/train
                    """)
    void answers_to_what_is_hidden_are_refused(String answers, String pointer) throws JsonProcessingException {
        assertThat(refusal(read(answers), Map.of()).faults())
                .extracting(Fault::pointer)
                .containsExactly(pointer);
    }

    @Test
    void what_was_answered_though_hidden_shows_nothing_else() throws JsonProcessingException {
        Map<String, JsonNode> answers =
                read("{\"car\": false, \"years\": 12, \"repair\": \"other\", \"wish\": \"Silta\"}");
        assertThat(refusal(answers, Map.of()).faults())
                .extracting(Fault::pointer)
                .containsExactly("/answers/years", "/answers/repair", "/answers/wish");
    }

    @Test
    void a_wrong_answer_shows_nothing_else_either() throws JsonProcessingException {
        List<Fault> faults = refusal(read("{\"car\": true, \"years\": 51, \"repair\": \"garage\"}"), Map.of())
                .faults();
        assertThat(faults).extracting(Fault::pointer).containsExactly("/answers/years", "/answers/repair");
        assertThat(faults.get(1).detail()).contains("“car”, “years”");
    }

    @Test
    void words_stand_only_beside_an_option_that_was_chosen_and_is_shown() throws JsonProcessingException {
        Map<String, String> words = Map.of("repair", "Itse");
        Map<String, JsonNode> answers = read("{\"car\": true, \"years\": 12, \"repair\": \"other\"}");
        assertThat(AnswerCheck.check(QUESTIONNAIRE, answers, words).texts()).isEqualTo(words);
        for (String other : List.of("{}", "{\"car\": true, \"years\": 12, \"repair\": \"garage\"}")) {
            assertThat(refusal(read(other), words).faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/otherTexts/repair");
        }
        assertThat(refusal(read("{\"car\": false, \"repair\": \"other\"}"), words)
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/answers/repair", "/otherTexts/repair");
    }

    @Test
    void whoever_did_not_come_to_the_end_may_leave_out_what_is_required_and_nothing_else_is_different()
            throws JsonProcessingException {
        AnswerCheck check = AnswerCheck.of(QUESTIONNAIRE);
        Map<String, JsonNode> begun = read("{\"car\": true, \"years\": 12}");
        assertThat(refusal(begun, Map.of()).faults()).extracting(Fault::pointer).containsExactly("/answers/repair");
        assertThat(check.check(begun, Map.of(), Completion.PARTIAL).coded()).isEqualTo(begun);
        Map<String, JsonNode> wrong = read("{\"car\": true, \"years\": 51, \"bus\": 5, \"train\": 1}");
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> check.check(wrong, Map.of("repair", "Itse"), Completion.PARTIAL))
                        .faults())
                .isEqualTo(refusal(wrong, Map.of("repair", "Itse")).faults());
    }

    private static Refusal refusal(Map<String, JsonNode> answers, Map<String, String> otherTexts) {
        return catchThrowableOfType(Refusal.class, () -> AnswerCheck.check(QUESTIONNAIRE, answers, otherTexts));
    }

    private static Map<String, JsonNode> read(String answers) throws JsonProcessingException {
        Map<String, JsonNode> read = new HashMap<>();
        JSON.readTree(answers).properties().forEach(answer -> read.put(answer.getKey(), answer.getValue()));
        return read;
    }
}
