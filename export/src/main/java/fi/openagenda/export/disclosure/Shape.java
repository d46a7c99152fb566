package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The resolutions that the tables of one crossing can have, and the blocks of each. */
final class Shape {

    private final Crossing crossing;
    private final List<Nesting> by;
    private final Nesting answers;
    private final List<Resolution> options;
    private final Map<List<Integer>, List<List<Category>>> groups = new HashMap<>();
    private final Map<Variable, Map<Integer, List<AnswerClass>>> classes = new IdentityHashMap<>();
    private final Map<List<Integer>, int[]> rowBlocks = new HashMap<>();
    private final Map<List<Integer>, Map<List<Integer>, boolean[]>> unionRows = new HashMap<>();
    private final List<List<Family.Segment>> segments;

    Shape(Crossing crossing, Family family) {
        this.crossing = crossing;
        answers = new Nesting(family.ladder());
        segments =
                IntStream.range(0, answers.levels()).mapToObj(family::segments).toList();
        by = crossing.by().stream().map(Breakdown::ladder).map(Nesting::new).toList();
        options = options();
    }

    Crossing crossing() {
        return crossing;
    }

    /** All there are: most rows first, then most answers, then the breakdowns in turn. */
    List<Resolution> allOptions() {
        return options;
    }

    /** Nothing is merged. */
    Resolution finest() {
        return new Resolution(by.stream().map(nesting -> 0).toList(), 0);
    }

    /** How many rows a table has at a resolution. */
    int rows(Resolution at) {
        int rows = 1;
        for (int i = 0; i < by.size(); i++) {
            rows *= by.get(i).blocks(at.rows().get(i));
        }
        return rows;
    }

    /** How many answers it has. */
    int answers(Resolution at) {
        return answers.blocks(at.answers());
    }

    /** The groups of each row of a table: the same object for the same resolution. */
    List<List<Category>> groups(Resolution at) {
        return groups.computeIfAbsent(at.rows(), this::groups);
    }

    private List<List<Category>> groups(List<Integer> levels) {
        List<List<Category>> rows = List.of(List.of());
        for (int i = 0; i < levels.size(); i++) {
            List<Category> categories = crossing.by().get(i).categories(levels.get(i));
            rows = rows.stream()
                    .flatMap(row -> categories.stream().map(category -> Stream.concat(row.stream(), Stream.of(category))
                            .toList()))
                    .toList();
        }
        return rows;
    }

    /** The answers of a member of a family in a table: the same object for the same resolution. */
    List<AnswerClass> answers(Family family, Variable member, Resolution at) {
        return classes.computeIfAbsent(member, any -> new HashMap<>())
                .computeIfAbsent(at.answers(), level -> member.classification()
                        .merged(family.members().size() == 1 ? level : 0));
    }

    /** The answers of each member of the family in a table. */
    List<Family.Segment> segments(Resolution at) {
        return segments.get(at.answers());
    }

    /** For each row before any are merged, the one it is in. */
    int[] rowBlocks(Resolution at) {
        return rowBlocks.computeIfAbsent(at.rows(), this::rowBlocks);
    }

    private int[] rowBlocks(List<Integer> levels) {
        int[] found = {0};
        for (int i = 0; i < by.size(); i++) {
            Nesting nesting = by.get(i);
            int level = levels.get(i);
            int[] wider = new int[found.length * nesting.classes()];
            for (int row = 0; row < wider.length; row++) {
                wider[row] = found[row / nesting.classes()] * nesting.blocks(level)
                        + nesting.blockOf(level, row % nesting.classes());
            }
            found = wider;
        }
        return found;
    }

    /** For each class of answers before any are merged, the one it is in. */
    int[] answerBlocks(Resolution at) {
        return answers.blockOf(at.answers());
    }

    /** For each row of a table, whether it is made of whole rows of another one. */
    boolean[] unionRows(Resolution at, Resolution of) {
        return unionRows
                .computeIfAbsent(at.rows(), levels -> new HashMap<>())
                .computeIfAbsent(of.rows(), levels -> unionRows(at.rows(), levels));
    }

    private boolean[] unionRows(List<Integer> at, List<Integer> of) {
        boolean[] found = {true};
        for (int i = 0; i < by.size(); i++) {
            Nesting nesting = by.get(i);
            int level = at.get(i);
            boolean[] wider = new boolean[found.length * nesting.blocks(level)];
            for (int row = 0; row < wider.length; row++) {
                wider[row] = found[row / nesting.blocks(level)]
                        && nesting.isUnion(level, row % nesting.blocks(level), of.get(i));
            }
            found = wider;
        }
        return found;
    }

    /** For each answer of a table, whether it is made of whole answers of another one. */
    boolean[] unionAnswers(Resolution at, Resolution of) {
        return answers.unions(at.answers(), of.answers());
    }

    private List<Resolution> options() {
        List<List<Integer>> rows = new ArrayList<>(List.of(List.of()));
        for (Nesting nesting : by) {
            List<List<Integer>> longer = new ArrayList<>();
            rows.forEach(levels -> IntStream.range(0, nesting.levels()).forEach(level -> {
                List<Integer> with = new ArrayList<>(levels);
                with.add(level);
                longer.add(with);
            }));
            rows = longer;
        }
        return rows.stream()
                .flatMap(
                        levels -> IntStream.range(0, answers.levels()).mapToObj(level -> new Resolution(levels, level)))
                .sorted(Comparator.<Resolution>comparingInt(option -> -rows(option))
                        .thenComparingInt(Resolution::answers))
                .toList();
    }
}
