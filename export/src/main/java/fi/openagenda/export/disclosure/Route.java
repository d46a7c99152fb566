package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The way to a question that is asked only of those who gave certain answers. Its base is a count of those answers, so it may
 * not be shown more finely than they are: nowhere where they are withheld, never with finer groups, and only where the answers
 * that lead to it stand by themselves.
 */
final class Route implements Block.Floor {

    /** To a question that everybody is asked. */
    static final Block.Floor OPEN =
            (area, crossing) -> Optional.of(Collections.nCopies(crossing.by().size(), 0));

    /**
     * A variable whose answers lead to the question.
     *
     * @param classes positions of those that do; nothing if only some answers of a class do
     */
    private record Sign(Block block, Optional<Set<Integer>> classes) {

        /** Whether no block has answers that lead to the question together with others. */
        boolean standsByItself(Table table) {
            int[] blocks = table.shown().orElseThrow().answerBlocks();
            return classes.filter(leading -> leading.stream().allMatch(one -> IntStream.range(0, blocks.length)
                            .filter(other -> blocks[other] == blocks[one])
                            .allMatch(leading::contains)))
                    .isPresent();
        }
    }

    private final List<Sign> signs;

    private Route(List<Sign> signs) {
        this.signs = signs;
    }

    /**
     * The way to a question.
     *
     * @param earlier what has been decided of the questions before it, by key
     */
    static Block.Floor to(Question question, Map<String, Map<Variable, Decided>> earlier) {
        return question.showIf()
                .<Block.Floor>map(condition -> new Route(signs(condition, earlier)))
                .orElse(OPEN);
    }

    /**
     * Whether no table shows how many are not asked, so that they have to be guarded by themselves: it takes several answers to
     * be asked, or one that is not counted.
     */
    static boolean isHidden(Question question, Map<String, Map<Variable, Decided>> earlier) {
        return question.showIf()
                .filter(condition -> !(condition instanceof AnswerTest test && earlier.containsKey(test.question())))
                .isPresent();
    }

    private static List<Sign> signs(Condition condition, Map<String, Map<Variable, Decided>> earlier) {
        List<Sign> signs = new ArrayList<>();
        condition.tests().forEach(test -> earlier.getOrDefault(test.question(), Map.of())
                .forEach((variable, decided) -> {
                    Optional<Set<Integer>> classes = Passing.classes(variable, test)
                            .map(positions -> positions.stream()
                                    .map(position -> decided.firstClass() + position)
                                    .collect(Collectors.toSet()));
                    if (!classes.equals(Optional.of(Set.of()))) {
                        signs.add(new Sign(decided.block(), classes));
                    }
                }));
        return signs;
    }

    @Override
    public Optional<List<Integer>> of(int area, Crossing crossing) {
        List<Integer> levels = Collections.nCopies(crossing.by().size(), 0);
        for (Sign sign : signs) {
            Table table = sign.block.table(area, crossing);
            if (table == null || table.shown().isEmpty() || !sign.standsByItself(table)) {
                return Optional.empty();
            }
            List<Integer> shown = table.shown().get().rowLevels();
            List<Integer> before = levels;
            levels = IntStream.range(0, shown.size())
                    .mapToObj(i -> Math.max(before.get(i), shown.get(i)))
                    .toList();
        }
        return Optional.of(levels);
    }
}
