package fi.openagenda.deploy.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'includes':'a'}    | {'q':['a','b']} | true",
                "{'includes':'a'}    | {'q':['b']}     | false",
                "{'in':['a','b']}    | {'q':'b'}       | true",
                "{'in':['a']}        | {'q':'b'}       | false",
                "{'notIn':['a']}     | {'q':'b'}       | true",
                "{'notIn':['a']}     | {'q':'a'}       | false",
                "{'notIn':['a']}     | {}              | false",
                "{'gte':2}           | {'q':2}         | true",
                "{'gte':2}           | {'q':1}         | false",
                "{'gte':2}           | {'q':'dk'}      | false",
                "{'lte':2}           | {'q':2}         | true",
                "{'lte':2}           | {'q':3}         | false",
                "{'lte':2}           | {}              | false",
            })
    void a_question_is_shown_as_its_rule_says(String rule, String answers, boolean shown)
            throws JsonProcessingException {
        var json = new ObjectMapper();
        var node = json.readTree(rule.replace('\'', '"').replaceFirst("\\{", "{\"question\":\"q\","));

        assertThat(new Condition(node).holds(json.readTree(answers.replace('\'', '"'))))
                .isEqualTo(shown);
    }
}
