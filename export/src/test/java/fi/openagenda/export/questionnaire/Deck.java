package fi.openagenda.export.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.CardCounter;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.CubeBuilder;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Layout;
import fi.openagenda.export.tally.Spread;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Codes;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.round.Questionnaire;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cards of one questionnaire, and what must hold of each.
 *
 * @param questionnaire what is asked
 * @param codebook how it is punched
 * @param counter where it is counted
 */
record Deck(Questionnaire questionnaire, Codebook codebook, CardCounter counter) {

    static Deck of(Questionnaire questionnaire) {
        Codebook codebook = Codebook.of(questionnaire);
        return new Deck(questionnaire, codebook, counter(questionnaire, codebook));
    }

    /** A card from which these answers are read, and no others. */
    byte[] punched(Paradata paradata, Map<String, JsonNode> coded) {
        byte[] card = codebook.punch(paradata, coded);
        Map<String, JsonNode> expected = new HashMap<>(coded);
        for (Question question : questionnaire.allQuestions()) {
            expected.computeIfPresent(question.key(), (key, answer) -> inOrderOfOptions(question.answer(), answer));
            assertThat(codebook.field(question.key()).orElseThrow().answer(card))
                    .isEqualTo(Optional.ofNullable(expected.get(question.key())));
        }
        assertThat(codebook.answers(card)).isEqualTo(expected);
        assertThat(codebook.paradata(card)).isEqualTo(paradata);
        assertThat(isRead(card)).isTrue();
        return card;
    }

    /** Whether these bytes are a card: then they can be counted, and the same answers lie in no other bytes. */
    boolean isRead(byte[] card) {
        Map<String, JsonNode> answers;
        Paradata paradata;
        try {
            answers = codebook.answers(card);
            paradata = codebook.paradata(card);
        } catch (IllegalArgumentException refused) {
            return false;
        }
        assertThat(codebook.punch(paradata, answers)).isEqualTo(card);
        counter.count(card, 1);
        return true;
    }

    private static JsonNode inOrderOfOptions(AnswerType type, JsonNode answer) {
        return type instanceof Multiple
                ? Nodes.texts(
                        type.codes().stream().filter(Codes.of(answer)::contains).toList())
                : answer;
    }

    private static CardCounter counter(Questionnaire questionnaire, Codebook codebook) {
        Area municipality = new Area(Area.Level.MUNICIPALITY, questionnaire.municipality(), Words.EMPTY);
        Geography geography = new Geography(new TreeMap<>(Comparator.comparing(Area::code)));
        geography.regions().put(Geography.NATION, List.of(municipality));
        List<Breakdown> breakdowns = Breakdown.of(questionnaire.core().background());
        List<Crossing> crossings = Crossing.of(breakdowns, breakdowns);
        Layout layout = new Layout(
                breakdowns,
                crossings,
                new Strata(breakdowns, crossings, Strata.Roles.NONE),
                questionnaire.allQuestions().stream()
                        .flatMap(question -> Variable.of(question, crossings, Optional.empty()).stream())
                        .toList());
        return new CardCounter(
                new CubeBuilder(layout, geography, Map.of()),
                municipality,
                codebook,
                new Spread(new byte[32]),
                new CardCounter.Known());
    }
}
