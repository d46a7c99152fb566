package fi.openagenda.export.tally;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Partitions;
import fi.openagenda.model.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which answers did residents of each municipality give in a round? Read once, streaming, and counted in memory. */
@ApplicationScoped
public class Tally {

    @Inject
    Cards cards;

    /** Counts all responses of a sealed round. Must run inside a transaction, or the answers are not streamed. */
    public Cube of(Round round) {
        Cube cube = new Cube(variables(round), Geography.of(round));
        cards.read(round, Partitions.sealed(round.id), (municipality, codebook, card) -> {
            ObjectNode answers = JsonNodeFactory.instance.objectNode();
            answers.setAll(codebook.answers(card));
            cube.add(municipality, answers);
        });
        return cube;
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
