package fi.openagenda.export.tally;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.response.Seal;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Partitions;
import fi.openagenda.model.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which answers did residents of each municipality give in a round? Read once, streaming, and counted in memory. */
@ApplicationScoped
public class Tally {

    @Inject
    Cards cards;

    /**
     * What was counted.
     *
     * @param cube those that count
     * @param excluded how many do not, by the first of the flags for which that was decided
     */
    public record Counted(Cube cube, Map<ReviewFlag, Long> excluded) {}

    /**
     * Counts the responses of a sealed round. Must run inside a transaction, or the answers are not streamed.
     *
     * @param excluded flags of responses that are not to count
     */
    public Counted of(Round round, Set<ReviewFlag> excluded) {
        Cube cube = new Cube(variables(round), Geography.of(round));
        Map<ReviewFlag, Long> out = new EnumMap<>(ReviewFlag.class);
        excluded.forEach(flag -> out.put(flag, 0L));
        cards.read(round, Seal.of(round).orElseThrow().part(), (municipality, codebook, card) -> {
            Optional<ReviewFlag> reason = firstOf(out.keySet(), codebook.paradata(card));
            if (reason.isPresent()) {
                out.merge(reason.get(), 1L, Long::sum);
            } else {
                ObjectNode answers = JsonNodeFactory.instance.objectNode();
                answers.setAll(codebook.answers(card));
                cube.add(municipality, answers);
            }
        });
        return new Counted(cube, out);
    }

    private static Optional<ReviewFlag> firstOf(Set<ReviewFlag> flags, Paradata paradata) {
        return flags.stream().filter(paradata.flags()::contains).findFirst();
    }

    /** How many responses of a round carry each flag; in a transaction. */
    public Map<ReviewFlag, Long> flags(Round round) {
        Map<ReviewFlag, Long> flagged = new EnumMap<>(ReviewFlag.class);
        Stream.of(ReviewFlag.values()).forEach(flag -> flagged.put(flag, 0L));
        cards.read(
                round,
                Seal.of(round).map(Seal::part).orElseGet(() -> Partitions.open(round.id)),
                (municipality, codebook, card) ->
                        codebook.paradata(card).flags().forEach(flag -> flagged.merge(flag, 1L, Long::sum)));
        return flagged;
    }

    private static List<Variable> variables(Round round) {
        Core core = round.core();
        List<Breakdown> breakdowns = Stream.concat(
                        Stream.of(Breakdown.NONE), core.background().stream().map(Breakdown::by))
                .toList();
        List<Variable> variables = new ArrayList<>();
        core.background()
                .forEach(question -> variables.addAll(of(question, List.of(Breakdown.NONE), Optional.empty())));
        core.questions().forEach(question -> variables.addAll(of(question, breakdowns, Optional.empty())));
        Module.questionsOf(round)
                .forEach((municipality, questions) -> questions.forEach(
                        question -> variables.addAll(of(question, breakdowns, Optional.of(municipality)))));
        return variables;
    }

    private static List<Variable> of(Question question, List<Breakdown> breakdowns, Optional<String> onlyIn) {
        return question.answer().classifications().stream()
                .map(classification -> new Variable(question, classification, breakdowns, onlyIn))
                .toList();
    }
}
