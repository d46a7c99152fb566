package fi.openagenda.export.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Codes;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.DurationClass;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.round.Questionnaire;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
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
            Codebook codebook = Codebook.of(questionnaire);
            Codebook translated = Codebook.of(questionnaire.in("sv"));
            for (int j = 0; j < 15; j++) {
                Filled filled = answers.to(questionnaire);
                if (filled.isAccepted()) {
                    Map<String, JsonNode> coded = check.check(
                                    filled.answers(), filled.otherTexts(), Completion.COMPLETE)
                            .coded();
                    Paradata paradata = paradata(questionnaire);
                    byte[] card = codebook.punch(paradata, coded);
                    assertThat(codebook.paradata(card)).isEqualTo(paradata);
                    readBack(questionnaire, coded, codebook, card);
                    assertThat(translated.punch(paradata, codebook.answers(card)))
                            .as("equal answers, in whatever language they were read")
                            .isEqualTo(card);
                }
            }
        }
        assertThat(responses).isGreaterThan(3000);
        assertThat(readBack).as("all but the text, which is kept apart").hasSize(14);
    }

    private void readBack(Questionnaire questionnaire, Map<String, JsonNode> coded, Codebook codebook, byte[] card) {
        Map<String, JsonNode> expected = new HashMap<>(coded);
        for (Question question : questionnaire.allQuestions()) {
            expected.computeIfPresent(question.key(), (key, answer) -> inOrderOfOptions(question.answer(), answer));
            Optional<JsonNode> answer =
                    codebook.field(question.key()).orElseThrow().answer(card);
            assertThat(answer).isEqualTo(Optional.ofNullable(expected.get(question.key())));
            answer.ifPresent(read -> readBack.add(question.answer().getClass()));
        }
        assertThat(codebook.answers(card)).isEqualTo(expected);
        responses++;
    }

    private static JsonNode inOrderOfOptions(AnswerType type, JsonNode answer) {
        return type instanceof Multiple
                ? Nodes.texts(
                        type.codes().stream().filter(Codes.of(answer)::contains).toList())
                : answer;
    }

    private Paradata paradata(Questionnaire questionnaire) {
        return new Paradata(
                one(questionnaire.core().languages()),
                one(List.of(CollectionMode.values())),
                one(List.of(Completion.values())),
                one(Stream.concat(
                                Stream.of(DurationClass.values()).map(Optional::of),
                                Stream.of(Optional.<DurationClass>empty()))
                        .toList()),
                random.nextBoolean() ? Set.of() : Set.of(one(List.of(ReviewFlag.values()))));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
