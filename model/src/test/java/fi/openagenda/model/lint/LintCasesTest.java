package fi.openagenda.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Worked cases of others: what must be found, and that nothing else is but hints. */
class LintCasesTest {

    private static final String CASES = "lint-cases.json";

    @TestFactory
    Stream<DynamicTest> questions() throws IOException {
        return cases("questions", one -> one.path("text").asText(), one -> {
            String language = one.path("lang").asText();
            return Sample.question("q", Sample.words(language, one.path("text").asText()), answer(one, language));
        });
    }

    @TestFactory
    Stream<DynamicTest> scales() throws IOException {
        return cases("scales", one -> one.path("name").asText(), LintCasesTest::ofScale);
    }

    @TestFactory
    Stream<DynamicTest> options() throws IOException {
        return cases(
                "options",
                one -> one.path("name").asText(),
                one -> Sample.question("q", Sample.fi("Mitä valitset?"), answer(one, "fi")));
    }

    private static Stream<DynamicTest> cases(
            String kind, Function<JsonNode, String> name, Function<JsonNode, Question> question) throws IOException {
        if (!Shared.has(CASES)) {
            // Aborts when it is run, and so is reported as skipped.
            return Stream.of(DynamicTest.dynamicTest(kind, () -> Shared.reference(CASES)));
        }
        return StreamSupport.stream(Shared.reference(CASES).path(kind).spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(name.apply(one), () -> check(one, question.apply(one))));
    }

    private static void check(JsonNode one, Question question) {
        Set<String> expected = new TreeSet<>();
        one.path("expect").forEach(rule -> expected.add(rule.asText()));
        List<Finding> findings = Lint.ofQuestions(List.of(question), List.of());
        Set<String> all = findings.stream().map(Finding::rule).collect(Collectors.toSet());
        Set<String> serious = findings.stream()
                .filter(finding -> finding.level() != Level.INFO)
                .map(Finding::rule)
                .collect(Collectors.toSet());
        assertThat(all).as(findings.toString()).containsAll(expected);
        assertThat(expected).as(findings.toString()).containsAll(serious);
    }

    /** Each case gives one aspect; the rest of the question is sound. */
    private static AnswerType answer(JsonNode one, String language) {
        String[] labels = StreamSupport.stream(one.path("options").spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
        return switch (one.path("type").asText()) {
            case "likert" -> new Ordinal(Sample.satisfaction(language));
            case "text" -> new Text(500);
            case "single" -> Sample.single(labels);
            default -> Sample.multiple(Sample.options(labels).toArray(Option[]::new));
        };
    }

    private static Question ofScale(JsonNode one) {
        Set<String> languages = new TreeSet<>();
        one.path("labels").fieldNames().forEachRemaining(languages::add);
        List<Words> labels = new ArrayList<>();
        for (String language : languages) {
            for (int i = 0; i < one.path("labels").path(language).size(); i++) {
                if (labels.size() <= i) {
                    labels.add(Words.EMPTY);
                }
                Map<String, String> label = new TreeMap<>(labels.get(i).byLanguage());
                label.put(language, one.path("labels").path(language).path(i).asText());
                labels.set(i, Words.of(label));
            }
        }
        List<Option> beside = one.path("nonSubstantive").isEmpty()
                ? List.of()
                : List.of(Sample.dontKnow(languages.toArray(String[]::new)));
        return Sample.question(
                "q",
                Sample.in(languages, Sample.STEM),
                new Ordinal(Sample.scale(beside, labels.toArray(Words[]::new))));
    }
}
