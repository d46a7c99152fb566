package fi.openagenda.deploy.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.deploy.Document;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.DurationClass;
import fi.openagenda.model.response.Plausibility;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platform takes whatever simulated residents answer, to questions of every type. */
class AnswersTest {
    private static final Map<String, Document> DOCUMENTS =
            Map.of("national", Document.national(), "seasonal", Document.seasonal());

    @ParameterizedTest
    @CsvSource({"national,858", "national,148", "seasonal,858", "seasonal,148"})
    void every_answer_is_right_and_every_question_is_answered_by_some(String barometer, String municipality) {
        var document = DOCUMENTS.get(barometer);
        var asked = document.questionnaire(municipality);
        var check = AnswerCheck.of(asked);
        var residents =
                Sample.of(document).residents("spring", new TreeMap<>(Map.of(municipality, 2000)), Habits.USUAL);
        var answered = new HashSet<String>();
        var languages = new HashSet<String>();

        for (var number = 0; number < residents.size(); number++) {
            var resident = residents.at(number);
            var answers = byQuestion(resident.answers());
            // Refuses with every fault there is.
            check.check(answers, Map.of(), Completion.COMPLETE);
            answered.addAll(answers.keySet());
            languages.add(resident.language());
        }

        var keys = asked.allQuestions().stream()
                .filter(question -> question.answer().asked())
                .map(question -> question.key())
                .collect(Collectors.toSet());
        assertThat(answered).isEqualTo(keys);
        assertThat(asked.core().languages()).containsAll(languages);
    }

    @Test
    void a_response_to_the_whole_national_barometer_fits_on_a_small_card() {
        var everywhere =
                new fi.openagenda.model.round.Questionnaire(Document.national().core(), "858", List.of());
        assertThat(Codebook.of(everywhere).length()).isLessThan(70);
    }

    @ParameterizedTest
    @CsvSource({"national", "seasonal"})
    void whoever_answers_with_care_hardly_ever_looks_as_if_not(String barometer) {
        var document = DOCUMENTS.get(barometer);
        var plausibility = Plausibility.of(document.questionnaire("858"));
        var answers = Sample.of(document).answers("spring", 4000, Habits.USUAL);

        var flagged = answers.stream()
                .map(AnswersTest::byQuestion)
                .filter(given -> !plausibility
                        .flags(given, Optional.of(DurationClass.FROM_5_TO_10), false)
                        .isEmpty())
                .count();

        assertThat(flagged).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"national,858", "national,148", "seasonal,858", "seasonal,148"})
    void a_question_with_a_condition_is_shown_to_some_and_hidden_from_others(String barometer, String municipality) {
        var document = DOCUMENTS.get(barometer);
        var answers = Sample.of(document).residents("spring", new TreeMap<>(Map.of(municipality, 2000)), Habits.USUAL);

        for (var question : document.questionnaire(municipality).allQuestions()) {
            question.showIf().ifPresent(condition -> {
                var shown = new HashSet<Boolean>();
                for (var number = 0; number < answers.size(); number++) {
                    shown.add(answers.at(number).answers().has(question.key()));
                }
                assertThat(shown).as(question.key()).isEqualTo(Set.of(true, false));
            });
        }
    }

    private static Map<String, JsonNode> byQuestion(JsonNode answers) {
        return answers.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
