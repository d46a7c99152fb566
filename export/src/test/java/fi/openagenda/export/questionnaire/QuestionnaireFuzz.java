package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.round.Questionnaire;
import java.util.Map;
import java.util.Optional;

/**
 * Whatever is asked and whatever is answered, right or wrong: what is taken is read back from its card, and a card that
 * was damaged is refused or is that of some other answers.
 */
public final class QuestionnaireFuzz {

    private static final int MOST_DAMAGE = 4;

    private QuestionnaireFuzz() {}

    /** Where Jazzer begins. */
    public static void fuzzerTestOneInput(byte[] decisions) {
        Decided random = new Decided(decisions);
        Questionnaire questionnaire = new RandomQuestionnaires(random).next();
        RandomAnswers answers = new RandomAnswers(random);
        Filled right = answers.to(questionnaire);
        Filled filled = random.nextInt(2) == 0 ? right : new Spoiler(random).spoilt(right);
        Paradata paradata = answers.paradata(questionnaire);
        taken(filled, paradata).ifPresent(coded -> {
            Deck deck = Deck.of(questionnaire);
            byte[] card = deck.punched(paradata, coded);
            for (int i = 0; i < MOST_DAMAGE; i++) {
                card[random.nextInt(card.length)] = (byte) random.nextInt(1 << Byte.SIZE);
                deck.isRead(card);
            }
        });
    }

    private static Optional<Map<String, JsonNode>> taken(Filled filled, Paradata paradata) {
        try {
            return Optional.of(AnswerCheck.of(filled.questionnaire())
                    .check(filled.answers(), filled.otherTexts(), paradata.completion())
                    .coded());
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }
}
