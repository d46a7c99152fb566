package fi.openagenda.export.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.round.Questionnaire;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the check accepts is read back from its card. */
class CardTest {

    private final Random random = new Random(3);
    private final Set<Class<? extends AnswerType>> readBack = new HashSet<>();
    private int responses;

    @Test
    void thousands_of_responses_to_hundreds_of_questionnaires_are_read_back() {
        RandomQuestionnaires questionnaires = new RandomQuestionnaires(4);
        RandomAnswers answers = new RandomAnswers(random);
        for (int i = 0; i < 400; i++) {
            Questionnaire questionnaire = questionnaires.next();
            AnswerCheck check = AnswerCheck.of(questionnaire);
            Deck deck = Deck.of(questionnaire);
            Codebook translated = Codebook.of(questionnaire.in("sv"));
            for (int j = 0; j < 15; j++) {
                Filled filled = answers.to(questionnaire);
                if (filled.isAccepted()) {
                    Map<String, JsonNode> coded = check.check(
                                    filled.answers(), filled.otherTexts(), Completion.COMPLETE)
                            .coded();
                    Paradata paradata = answers.paradata(questionnaire);
                    byte[] card = deck.punched(paradata, coded);
                    assertThat(translated.punch(paradata, deck.codebook().answers(card)))
                            .as("equal answers, in whatever language they were read")
                            .isEqualTo(card);
                    questionnaire.allQuestions().stream()
                            .filter(question -> coded.containsKey(question.key()))
                            .forEach(question -> readBack.add(question.answer().getClass()));
                    responses++;
                }
            }
        }
        assertThat(responses).isGreaterThan(3000);
        assertThat(readBack).as("all but the text, which is kept apart").hasSize(14);
    }
}
