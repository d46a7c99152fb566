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
                "{'in':['yes']}      | {'q':true}      | true",
                "{'in':['yes']}      | {'q':false}     | false",
                "{'in':['4','dk']}   | {'q':4}         | true",
            })
    void a_question_is_shown_as_its_rule_says(String rule, String answers, boolean shown)
            throws JsonProcessingException {
        var json = new ObjectMapper();
        var node = json.readTree(rule.replace('\'', '"').replaceFirst("\\{", "{\"question\":\"q\","));

        assertThat(new Condition(node).holds(json.readTree(answers.replace('\'', '"'))))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'all':[%s,%s]}         | {'a':2,'b':2} | true",
                "{'all':[%s,%s]}         | {'a':2,'b':1} | false",
                "{'any':[%s,%s]}         | {'b':2}       | true",
                "{'any':[%s,%s]}         | {'a':1}       | false",
                "{'not':%s}              | {'a':1}       | true",
                "{'not':%s}              | {}            | true",
                "{'not':%s}              | {'a':2}       | false",
                "{'all':[{'not':%s},%s]} | {'b':2}       | true",
            })
    void rules_are_joined(String rule, String answers, boolean shown) throws JsonProcessingException {
        var json = new ObjectMapper();
        var node = json.readTree(rule.formatted("{'question':'a','gte':2}", "{'question':'b','gte':2}")
                .replace('\'', '"'));

        assertThat(new Condition(node).holds(json.readTree(answers.replace('\'', '"'))))
                .isEqualTo(shown);
    }
}
