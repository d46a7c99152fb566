package fi.openagenda.model.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"question": "a", "in": ["x"]}                       | {"a": "x"}         | true
                    {"question": "a", "in": ["x"]}                       | {"a": "y"}         | false
                    {"question": "a", "in": ["x"]}                       | {}                 | false
                    {"question": "a", "notIn": ["x"]}                    | {"a": "y"}         | true
                    {"question": "a", "notIn": ["x"]}                    | {}                 | false
                    {"not": {"question": "a", "in": ["x"]}}              | {}                 | true
                    {"question": "a", "includes": "x"}                   | {"a": ["y", "x"]}  | true
                    {"question": "a", "includes": "x"}                   | {"a": []}          | false
                    {"question": "a", "gte": 3}                          | {"a": 3}           | true
                    {"question": "a", "gte": 3}                          | {"a": "dk"}        | false
                    {"question": "a", "lte": 3}                          | {"a": 4}           | false
                    {"question": "a", "in": ["yes"]}                     | {"a": true}        | true
                    {"question": "a", "in": ["no"]}                      | {"a": true}        | false
                    {"all": [{"question": "a", "gte": 1}, {"question": "b", "gte": 1}]} | {"a": 1}         | false
                    {"all": [{"question": "a", "gte": 1}, {"question": "b", "gte": 1}]} | {"a": 1, "b": 1} | true
                    {"any": [{"question": "a", "gte": 1}, {"question": "b", "gte": 1}]} | {"b": 1}         | true
                    {"any": [{"question": "a", "gte": 1}, {"question": "b", "gte": 1}]} | {}               | false
                    {"not": {"any": [{"question": "a", "gte": 1}, {"not": {"question": "b", "gte": 1}}]}} | {"b": 1} | true
                    """)
    void conditions_hold_or_do_not(String condition, String answers, boolean holds) throws JsonProcessingException {
        Map<String, JsonNode> given = new HashMap<>();
        JSON.readTree(answers).properties().forEach(answer -> given.put(answer.getKey(), answer.getValue()));
        Condition read = JSON.readValue(condition, Condition.class);
        assertThat(read.holds(given)).isEqualTo(holds);
        assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(JSON.readTree(condition));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"question": "later", "in": ["x"]}                    | /question
                    {"question": "one"}                                   | ``
                    {"question": "one", "in": ["x"], "gte": 3}            | ``
                    {"question": "one", "in": ["z"]}                      | ``
                    {"question": "one", "gte": 3}                         | ``
                    {"question": "one", "includes": "x"}                  | ``
                    {"question": "several", "in": ["x"]}                  | ``
                    {"all": []}                                           | /all
                    {"any": [{"question": "one", "in": ["x"]}, {"not": {"question": "later", "gte": 1}}]} | /any/1/not/question
                    """)
    void what_cannot_be_tested_is_told(String condition, String pointer) throws JsonProcessingException {
        Map<String, Question> earlier = Map.of("one", question("one", new Single(XY, false)), "several", several());
        assertThat(JSON.readValue(condition, Condition.class).faults(earlier))
                .extracting(Fault::pointer)
                .containsExactly(pointer);
    }

    @Test
    void it_knows_what_it_tests() throws JsonProcessingException {
        Condition condition = JSON.readValue(
                "{\"all\": [{\"question\": \"a\", \"gte\": 1}, {\"not\": {\"question\": \"b\", \"gte\": 1}}]}",
                Condition.class);
        assertThat(condition.questions()).containsExactlyInAnyOrder("a", "b");
    }

    private static final List<Option> XY =
            List.of(new Option("x", Words.of(Map.of("fi", "X"))), new Option("y", Words.of(Map.of("fi", "Y"))));

    private static Question several() {
        return question("several", new Multiple(XY, Optional.empty(), Optional.empty(), false));
    }

    private static Question question(String key, AnswerType answer) {
        return Question.of(key, Words.of(Map.of("fi", "?")), answer, Optional.empty());
    }
}
