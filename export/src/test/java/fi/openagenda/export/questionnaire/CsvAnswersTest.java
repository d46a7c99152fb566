package fi.openagenda.export.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Codes;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Questionnaire;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvAnswersTest {

    private static final Questionnaire EVERY_TYPE = EveryType.questionnaire();

    @Test
    void answers_of_every_type_are_read_as_they_were_written() {
        RandomQuestionnaires questionnaires = new RandomQuestionnaires(14);
        RandomAnswers answers = new RandomAnswers(new Random(15));
        Set<Class<? extends AnswerType>> read = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            Questionnaire questionnaire = questionnaires.next();
            Filled filled = answers.to(questionnaire);
            assertThat(CsvAnswers.read(questionnaire, cells(filled)))
                    .isEqualTo(new CsvAnswers(filled.answers(), filled.otherTexts()));
            questionnaire.allQuestions().stream()
                    .filter(question -> filled.answers().containsKey(question.key()))
                    .forEach(question -> read.add(question.answer().getClass()));
        }
        assertThat(read).as("all but the calculated, which is never sent").hasSize(14);
    }

    /** As somebody writes them who knows the codes of published data. */
    private static Map<String, String> cells(Filled filled) {
        Map<String, String> cells = new LinkedHashMap<>();
        filled.answers().forEach((question, answer) -> {
            if (answer.isObject()) {
                answer.properties()
                        .forEach(item -> cells.put(
                                question + "." + item.getKey(), item.getValue().asText()));
            } else if (answer.isArray()) {
                cells.put(question, answer.isEmpty() ? "|" : String.join("|", Codes.of(answer)));
            } else {
                cells.put(question, Codes.ofSingle(answer));
            }
        });
        filled.otherTexts().forEach((question, words) -> cells.put(question + ".other", words));
        return cells;
    }

    @Test
    void an_empty_cell_is_no_answer() {
        Map<String, String> cells = new LinkedHashMap<>();
        EVERY_TYPE.allQuestions().forEach(question -> {
            cells.put(question.key(), "");
            cells.put(question.key() + ".other", " ");
        });
        assertThat(CsvAnswers.read(EVERY_TYPE, cells)).isEqualTo(new CsvAnswers(Map.of(), Map.of()));
    }

    @Test
    void what_no_question_has_is_left_to_the_check() {
        CsvAnswers read = CsvAnswers.read(
                EVERY_TYPE, Map.of("nothing", "3", "nothing.row", "4", "nothing.other", "words", "99999999999", "1"));
        assertThat(read.answers()).containsOnlyKeys("nothing", "nothing.row", "99999999999");
        assertThat(read.otherTexts()).containsOnlyKeys("nothing");
    }

    @Test
    void numbers_that_are_none_are_left_to_the_check() {
        for (Question question : EVERY_TYPE.allQuestions()) {
            for (String cell : new String[] {"1e9", "9999999999", "99999999999999999999", "-", "3,5", "=1+1", "YES"}) {
                JsonNode answer = CsvAnswers.read(EVERY_TYPE, Map.of(question.key(), cell))
                        .answers()
                        .get(question.key());
                if (!question.answer().inOwnWords()) {
                    assertThat(question.answer().faultsOf(answer))
                            .as(question.key() + " " + cell)
                            .isNotEmpty();
                }
            }
        }
    }
}
