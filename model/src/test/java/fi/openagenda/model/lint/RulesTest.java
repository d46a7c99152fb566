package fi.openagenda.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.language.Words;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void each_says_what_why_and_what_to_do_in_three_languages() {
        assertThat(Rules.all()).hasSize(46);
        for (Rule rule : Rules.all()) {
            for (Words words : List.of(rule.title(), rule.why(), rule.advice())) {
                assertThat(words.byLanguage().keySet()).as(rule.id()).containsExactly("en", "fi", "sv");
            }
            assertThat(rule.sources()).as(rule.id()).isNotEmpty().doesNotContainNull();
        }
        assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void each_has_a_message_and_every_message_a_rule() {
        Map<String, Words> messages = Resource.read("messages.json", new TypeReference<>() {});
        assertThat(messages.keySet().stream().map(name -> name.split("\\.")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Rules.all().stream().map(Rule::id).toList());
        messages.forEach((name, words) ->
                assertThat(words.byLanguage().keySet()).as(name).containsExactly("en", "fi", "sv"));
    }

    @Test
    void they_are_those_of_the_reference() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (JsonNode rule : Shared.reference("lint-rules.json").path("rules")) {
            expected.put(
                    rule.path("id").asText(),
                    rule.path("name").asText() + " " + rule.path("level").asText());
        }
        Map<String, String> actual = new TreeMap<>();
        Rules.all()
                .forEach(rule -> actual.put(
                        rule.id(), rule.name() + " " + Shared.JSON.convertValue(rule.level(), String.class)));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void a_finding_reads_well_as_json() {
        Finding finding = Lint.ofQuestions(List.of(Sample.fi("q", "Onko kirjasto aina auki?")), List.of())
                .get(0);
        JsonNode json = Shared.JSON.valueToTree(finding);
        assertThat(json.path("rule").asText()).isEqualTo("Q012");
        assertThat(json.path("level").asText()).isEqualTo("warning");
        assertThat(json.path("language").asText()).isEqualTo("fi");
        assertThat(json.path("pointer").asText()).isEqualTo("/questions/0/text");
        assertThat(json.path("question").asText()).isEqualTo("q");
        assertThat(json.path("message").path("fi").asText()).isEqualTo("Ehdoton sana: aina.");
        assertThat(json.path("advice").path("sv").asText()).startsWith("Fråga hur ofta");
        JsonNode everywhere = Shared.JSON.valueToTree(Lint.ofRound(
                        Draft.of(Sample.fi("q", "Mitä?")).notice(Words.EMPTY).core(), Optional.empty())
                .get(0));
        assertThat(everywhere.has("question")).isFalse();
    }
}
