package fi.openagenda.export.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.Classification.AnswerClass;
import fi.openagenda.model.question.Ranking;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which classes of answers pass a test. */
final class Passing {

    private static final String BAND = "..";

    private Passing() {}

    /**
     * Positions of the classes whose answers pass; what is not listed passes nothing. Nothing where the test cuts a class, as a
     * band of numbers of which only some pass: then no class tells how many did.
     */
    static Optional<Set<Integer>> classes(Variable variable, AnswerTest test) {
        List<AnswerClass> classes = variable.classification().classes();
        if (variable.question().answer() instanceof Ranking) {
            return Optional.of(places(variable, test));
        }
        Set<Integer> passing = new HashSet<>();
        for (int position = 0; position < classes.size(); position++) {
            if (classes.get(position).listed()) {
                Map<Boolean, Long> passed = answers(
                                variable, classes.get(position).code())
                        .collect(Collectors.partitioningBy(
                                answer -> test.holds(Map.of(test.question(), answer)), Collectors.counting()));
                if (passed.get(true) > 0 && passed.get(false) > 0) {
                    return Optional.empty();
                }
                if (passed.get(true) > 0) {
                    passing.add(position);
                }
            }
        }
        return Optional.of(passing);
    }

    /** A ranking includes an option that has any place, of which the last class is none. */
    private static Set<Integer> places(Variable variable, AnswerTest test) {
        return variable.classification()
                .item()
                .filter(item -> test.includes().filter(item.code()::equals).isPresent())
                .map(item -> IntStream.range(0, variable.classes() - 1).boxed().collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Stream<JsonNode> answers(Variable variable, String code) {
        if (variable.question().answer().hasSeveralCodes()) {
            return Stream.of(JsonNodeFactory.instance.arrayNode().add(code));
        }
        if (code.contains(BAND)) {
            int at = code.indexOf(BAND);
            return Stream.of(code.substring(0, at), code.substring(at + BAND.length()))
                    .map(end -> IntNode.valueOf(Integer.parseInt(end)));
        }
        return Stream.of(code.matches("-?[0-9]+") ? IntNode.valueOf(Integer.parseInt(code)) : TextNode.valueOf(code));
    }
}
