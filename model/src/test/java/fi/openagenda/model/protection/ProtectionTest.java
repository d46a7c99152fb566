package fi.openagenda.model.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.Fault;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    @Test
    void where_nothing_is_said_the_usual_thresholds_hold() throws JsonProcessingException {
        Protection usual = new Protection();
        assertThat(usual.mode()).isEqualTo(Protection.Mode.EXACT);
        assertThat(usual.base()).isEqualTo(10);
        assertThat(usual.count(false, 1000)).isEqualTo(3);
        assertThat(usual.count(true, 1000)).as("sensitive").isEqualTo(5);
        assertThat(usual.count(false, 999))
                .as("where everybody knows everybody")
                .isEqualTo(5);
        assertThat(usual.weightedBase()).isEqualTo(100);
        assertThat(usual.weightingCell()).isEqualTo(20);
        assertThat(usual.crosses("age")).isTrue();
        assertThat(read("{\"mode\": \"noisy\"}").base()).isEqualTo(10);
        assertThat(read("{}")).isEqualTo(usual);
    }

    @Test
    void what_is_said_holds_and_strict_is_stricter() throws JsonProcessingException {
        Protection strict = read("{\"mode\": \"strict\"}");
        assertThat(strict.base()).isEqualTo(30);
        assertThat(strict.count(false, 5000)).isEqualTo(5);
        Protection said = read("""
                {"leastBase": 12, "leastCount": 7, "leastWeightedBase": 200, "leastWeightingCell": 30, "crossed": ["age"]}
                """);
        assertThat(said.base()).isEqualTo(12);
        assertThat(said.count(true, 10)).isEqualTo(7);
        assertThat(said.weightedBase()).isEqualTo(200);
        assertThat(said.weightingCell()).isEqualTo(30);
        assertThat(said.crosses("age")).isTrue();
        assertThat(said.crosses("gender")).isFalse();
        assertThat(JSON.readTree(JSON.writeValueAsString(read("{\"crossed\": []}"))))
                .as("no pairs at all")
                .isEqualTo(JSON.readTree("{\"mode\": \"exact\", \"crossed\": []}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"leastBase": 10, "leastCount": 3, "leastWeightedBase": 100, "leastWeightingCell": 20}     |
                    {"leastBase": 1000, "leastCount": 1000, "leastWeightedBase": 1000, "leastWeightingCell": 1000} |
                    {"leastBase": 9}                                       | /leastBase
                    {"leastBase": 1001}                                    | /leastBase
                    {"leastCount": 2}                                      | /leastCount
                    {"leastWeightedBase": 99}                              | /leastWeightedBase
                    {"leastWeightingCell": 19}                             | /leastWeightingCell
                    {"mode": "noisy", "leastBase": -1}                     | /leastBase
                    {"mode": "strict", "leastBase": 29, "leastCount": 4}   | /leastBase /leastCount
                    {"mode": "strict", "leastBase": 30, "leastCount": 5}   |
                    {"crossed": ["age", "gender"]}                         |
                    {"crossed": ["age", "a b", "age"]}                     | /crossed/1 /crossed/2
                    {"crossed": ["a","b","c","d","e","f","g","h","i","j","k","l","m"]} | /crossed
                    {"target": {"question": "resident", "in": ["permanent"]}} |
                    {"target": {"question": "resident", "notIn": ["other"]}}  | /target
                    {"target": {"question": "resident"}}                      | /target
                    {"target": {"question": "a b", "in": ["x", " "]}}         | /target/question /target/in/1
                    """)
    void it_is_never_laxer_than_usual(String protection, String pointers) throws JsonProcessingException {
        assertThat(ProtectionCheck.faultsOf(read(protection)))
                .extracting(Fault::pointer)
                .containsExactlyElementsOf(pointers == null ? List.of() : List.of(pointers.split(" ")));
    }

    @Test
    void a_core_of_which_nothing_is_said_is_frozen_as_before() throws JsonProcessingException {
        assertThat(Canonical.of(core(null)).text()).isEqualTo("""
                {"barometer":"b","languages":["fi"],"round":"r",\
                "sections":[{"key":"s","questions":[\
                {"answer":{"maxLength":9,"type":"text"},"key":"q","text":{"fi":"K"},"version":1}],"title":{"fi":"K"}}],\
                "title":{"fi":"K"}}""");
        assertThat(Canonical.of(core(read("{\"mode\": \"exact\"}")))).isEqualTo(Canonical.of(core(null)));
        Definition definition =
                new Definition("b", core(null).title(), null, null, List.of("fi"), null, null, null, null);
        assertThat(Canonical.of(definition).text()).doesNotContain("protection");
    }

    @Test
    void what_is_said_is_part_of_what_is_frozen() throws JsonProcessingException {
        Core core = core(read("{\"leastBase\": 12, \"target\": {\"question\": \"age\", \"in\": [\"a\"]}}"));
        assertThat(Canonical.of(core).text())
                .contains("\"protection\":{\"leastBase\":12,\"mode\":\"exact\","
                        + "\"target\":{\"in\":[\"a\"],\"question\":\"age\"}}");
        assertThat(Canonical.of(core).as(Core.class)).isEqualTo(core);
        assertThat(core.withTexts(words -> words)).isEqualTo(core);
    }

    private static Core core(Protection protection) {
        Words title = Words.of(Map.of("fi", "K"));
        Section section = new Section("s", title, List.of(Question.of("q", title, new Text(9), Optional.empty())));
        return new Core(
                "b",
                "r",
                title,
                null,
                null,
                List.of("fi"),
                null,
                null,
                List.of(section),
                null,
                false,
                null,
                protection);
    }

    private static Protection read(String json) throws JsonProcessingException {
        return JSON.readValue(json, Protection.class);
    }
}
