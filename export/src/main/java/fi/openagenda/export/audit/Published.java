package fi.openagenda.export.audit;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of one variable and crossing as a reader finds them: by area, with what their codes say. */
final class Published {

    private final Truth truth;
    private final Variable variable;
    private final Crossing crossing;
    private final Map<Area, ProtectedTable> tables = new HashMap<>();
    private final Map<Object, Blocks> blocks = new IdentityHashMap<>();
    private final Map<Blocks, Map<Blocks, Blocks.Fit>> fits = new HashMap<>();

    /**
     * A way to look at tables: as one is shown, or merged further.
     *
     * @param rows what each row is made of
     * @param answers what each answer is made of
     */
    record View(Blocks rows, Blocks answers) {}

    private Published(Variable variable, Crossing crossing, Truth truth) {
        this.truth = truth;
        this.variable = variable;
        this.crossing = crossing;
    }

    /** All that are shown. */
    static List<Published> of(List<ProtectedTable> tables, Truth truth) {
        Map<Variable, Map<Crossing, Published>> all = new IdentityHashMap<>();
        List<Published> inOrder = new ArrayList<>();
        for (ProtectedTable table : tables) {
            if (table.shown().isPresent()) {
                all.computeIfAbsent(table.variable(), variable -> new IdentityHashMap<>())
                        .computeIfAbsent(table.crossing(), crossing -> {
                            Published made = new Published(table.variable(), crossing, truth);
                            inOrder.add(made);
                            return made;
                        })
                        .tables
                        .put(table.area(), table);
            }
        }
        return inOrder;
    }

    Variable variable() {
        return variable;
    }

    /** What was counted in an area. */
    int[][] truth(Area area) {
        return truth.of(variable, crossing, area);
    }

    Optional<ProtectedTable> in(Area area) {
        return Optional.ofNullable(tables.get(area));
    }

    /** A table as it is shown. */
    View view(ProtectedTable table) {
        return new View(rowsOf(table), answersOf(table));
    }

    /** A table as it is shown, and in all ways in which it can be compared with tables of narrower areas. */
    List<View> views(ProtectedTable table, List<Area> within) {
        List<ProtectedTable> narrower =
                within.stream().flatMap(area -> in(area).stream()).toList();
        Set<Blocks> rows =
                rowsOf(table).joins(narrower.stream().map(this::rowsOf).toList());
        Set<Blocks> answers =
                answersOf(table).joins(narrower.stream().map(this::answersOf).toList());
        return rows.stream()
                .flatMap(row -> answers.stream().map(answer -> new View(row, answer)))
                .toList();
    }

    /** How the rows of a table fit into those of a view. */
    Blocks.Fit rows(ProtectedTable finer, View coarser) {
        return fit(rowsOf(finer), coarser.rows());
    }

    /** How its answers do. */
    Blocks.Fit answers(ProtectedTable finer, View coarser) {
        return fit(answersOf(finer), coarser.answers());
    }

    private Blocks.Fit fit(Blocks finer, Blocks coarser) {
        return fits.computeIfAbsent(finer, any -> new HashMap<>()).computeIfAbsent(coarser, finer::into);
    }

    private Blocks rowsOf(ProtectedTable table) {
        return blocks.computeIfAbsent(table.rows(), rows -> Blocks.ofRows(crossing, table.rows()));
    }

    private Blocks answersOf(ProtectedTable table) {
        return blocks.computeIfAbsent(
                table.answers(),
                answers -> Blocks.ofAnswers(variable.classification().classes(), table.answers()));
    }
}
