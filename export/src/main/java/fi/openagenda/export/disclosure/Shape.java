package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.util.ArrayList;
import java.util.Collections;
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
    private final List<List<Family.Segment>> segments;
    private final List<Resolution> options;
    private final Resolution finest;
    private final boolean[][][] unionRows;
    private final Map<List<Integer>, List<List<Category>>> groups = new HashMap<>();
    private final Map<Variable, Map<Integer, List<AnswerClass>>> classes = new IdentityHashMap<>();

    Shape(Crossing crossing, Family family) {
        this.crossing = crossing;
        answers = new Nesting(family.ladder());
        segments =
                IntStream.range(0, answers.levels()).mapToObj(family::segments).toList();
        by = crossing.by().stream().map(Breakdown::ladder).map(Nesting::new).toList();
        options = options();
        finest = at(Collections.nCopies(by.size(), 0), 0);
        unionRows = new boolean[options.size()][options.size()][];
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
        return finest;
    }

    /** The one that merges as far as one of a table of the same crossing does. */
    Resolution like(Resolution other) {
        return at(other.rowLevels(), other.answerLevel());
    }

    /** The one that merges as far as either of two of such tables does. */
    Resolution coarsest(Resolution one, Resolution other) {
        return at(
                IntStream.range(0, by.size())
                        .mapToObj(i -> Math.max(
                                one.rowLevels().get(i), other.rowLevels().get(i)))
                        .toList(),
                Math.max(one.answerLevel(), other.answerLevel()));
    }

    private Resolution at(List<Integer> rowLevels, int answerLevel) {
        return options.stream()
                .filter(option -> option.answerLevel() == answerLevel
                        && option.rowLevels().equals(rowLevels))
                .findFirst()
                .orElseThrow();
    }

    /** How the answers can be merged. */
    Nesting answers() {
        return answers;
    }

    /** How many rows a table has whose breakdowns are merged so far. */
    int rows(List<Integer> levels) {
        int rows = 1;
        for (int i = 0; i < by.size(); i++) {
            rows *= by.get(i).blocks(levels.get(i));
        }
        return rows;
    }

    /** The groups of each row of a table: the same object for the same resolution. */
    List<List<Category>> groups(Resolution at) {
        return groups.computeIfAbsent(at.rowLevels(), this::groups);
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
                .computeIfAbsent(at.answerLevel(), level -> member.classification()
                        .merged(family.members().size() == 1 ? level : 0));
    }

    /** The answers of each member of the family at a level. */
    List<Family.Segment> segments(int answerLevel) {
        return segments.get(answerLevel);
    }

    /** For each row before any are merged, the one it is in. */
    int[] rowBlocks(List<Integer> levels) {
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

    /** For each row of a table, whether it is made of whole rows of another one. */
    boolean[] unionRows(Resolution at, Resolution of) {
        boolean[][] known = unionRows[at.number()];
        if (known[of.number()] == null) {
            known[of.number()] = unionRows(at.rowLevels(), of.rowLevels());
        }
        return known[of.number()];
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

    private List<Resolution> options() {
        record Levels(List<Integer> rows, int answers) {}
        List<Levels> levels = new ArrayList<>();
        rowLevels().forEach(rows -> IntStream.range(0, answers.levels())
                .forEach(level -> levels.add(new Levels(rows, level))));
        levels.sort(
                Comparator.<Levels>comparingInt(option -> -rows(option.rows)).thenComparingInt(Levels::answers));
        return IntStream.range(0, levels.size())
                .mapToObj(number -> new Resolution(this, number, levels.get(number).rows, levels.get(number).answers))
                .toList();
    }

    private List<List<Integer>> rowLevels() {
        List<List<Integer>> rows = List.of(List.of());
        for (Nesting nesting : by) {
            rows = rows.stream()
                    .flatMap(levels -> IntStream.range(0, nesting.levels())
                            .mapToObj(level -> Stream.concat(levels.stream(), Stream.of(level))
                                    .toList()))
                    .toList();
        }
        return rows;
    }
}
