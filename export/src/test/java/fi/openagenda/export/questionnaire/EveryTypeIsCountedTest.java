package fi.openagenda.export.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.CardCounter;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.CubeBuilder;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Layout;
import fi.openagenda.export.tally.Spread;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.round.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers of every type are counted from cards as their types say. */
class EveryTypeIsCountedTest {

    private static final Questionnaire QUESTIONNAIRE = EveryType.questionnaire();
    private static final Area MUNICIPALITY =
            new Area(Area.Level.MUNICIPALITY, QUESTIONNAIRE.municipality(), Words.EMPTY);

    private final RandomAnswers random = new RandomAnswers(new Random(8));
    private final List<Map<String, JsonNode>> responses = new ArrayList<>();

    @Test
    void answers_fall_into_their_classes_and_numbers_add_up() {
        List<Variable> variables = QUESTIONNAIRE.allQuestions().stream()
                .flatMap(question -> Variable.of(question, List.of(Crossing.TOTAL), Optional.empty()).stream())
                .toList();
        Cube cube = counted(variables);
        Set<Class<? extends AnswerType>> types = new HashSet<>();
        for (Variable variable : variables) {
            Counts counts = cube.of(variable, Crossing.TOTAL, MUNICIPALITY);
            assertThat(IntStream.range(0, counts.classes())
                            .mapToObj(column -> (long) counts.count(0, column))
                            .toList())
                    .as(variable.code())
                    .isEqualTo(classes(variable));
            assertThat(counts.sum(0)).as(variable.code()).isEqualTo(sum(variable));
            if (classes(variable).stream().anyMatch(count -> count > 0)) {
                types.add(variable.question().answer().getClass());
            }
        }
        assertThat(types).as("all but the text").hasSize(14);
    }

    private Cube counted(List<Variable> variables) {
        Codebook codebook = Codebook.of(QUESTIONNAIRE);
        Geography geography = new Geography(new TreeMap<>(Comparator.comparing(Area::code)));
        geography.regions().put(new Area(Area.Level.REGION, "01", Words.EMPTY), List.of(MUNICIPALITY));
        List<Breakdown> none = List.of();
        List<Crossing> total = List.of(Crossing.TOTAL);
        CubeBuilder counts = new CubeBuilder(
                new Layout(none, total, new Strata(none, total, Strata.Roles.NONE), variables), geography, Map.of());
        CardCounter counter =
                new CardCounter(counts, MUNICIPALITY, codebook, new Spread(new byte[16]), new CardCounter.Known());
        while (responses.size() < 300) {
            Filled filled = random.to(QUESTIONNAIRE);
            if (filled.isAccepted()) {
                Map<String, JsonNode> coded = AnswerCheck.check(QUESTIONNAIRE, filled.answers(), filled.otherTexts())
                        .coded();
                counter.count(codebook.punch(random.paradata(QUESTIONNAIRE), coded), 1);
                responses.add(coded);
            }
        }
        return counts.build();
    }

    private List<Long> classes(Variable variable) {
        return IntStream.range(0, variable.classes())
                .mapToObj(column -> answers(variable).stream()
                        .filter(answer -> variable.classification()
                                .classify()
                                .apply(answer)
                                .equals(Optional.of(column)))
                        .count())
                .toList();
    }

    private long sum(Variable variable) {
        return variable.isMagnitude()
                ? answers(variable).stream().mapToLong(JsonNode::longValue).sum()
                : 0;
    }

    private List<JsonNode> answers(Variable variable) {
        return responses.stream()
                .flatMap(response ->
                        Optional.ofNullable(response.get(variable.question().key())).stream())
                .toList();
    }
}
