package fi.openagenda.export.metadata;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.format.Results;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the tables of a release are of, in the order in which they come. They are gone through once: a nation has half a
 * million, and comparing what they are of by its contents would take longer than all else.
 */
final class Contents {

    private final Map<String, List<Variable>> variables = new LinkedHashMap<>();
    private final Set<Variable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Variable, Integer> bases = new IdentityHashMap<>();
    private final Set<Area> areas = new LinkedHashSet<>();
    private final Set<Crossing> crossings = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Breakdown> breakdowns = new LinkedHashSet<>();

    Contents(Results results) {
        results.tables().forEach(this::add);
    }

    private void add(ProtectedTable table) {
        Variable variable = table.variable();
        if (seen.add(variable)) {
            variables
                    .computeIfAbsent(variable.code() + variable.onlyIn().orElse(""), first -> new ArrayList<>())
                    .add(variable);
        }
        areas.add(table.area());
        if (crossings.add(table.crossing())) {
            breakdowns.addAll(table.crossing().by());
        }
        if (table.crossing().by().isEmpty() && isWhole(table) && table.shown().isPresent()) {
            bases.put(variable, table.n(0));
        }
    }

    /** Whether it is of all who were asked: the nation, or the municipality whose own question it is. */
    private static boolean isWhole(ProtectedTable table) {
        return table.area().level() == Area.Level.NATION
                || table.variable().onlyIn().isPresent();
    }

    /** What is counted, by what data calls it and whose question it is; a code beside a scale comes after the scale. */
    List<List<Variable>> variables() {
        return List.copyOf(variables.values());
    }

    /** How many answered, of all who were asked; nothing when it is withheld. */
    Optional<Integer> base(Variable variable) {
        return Optional.ofNullable(bases.get(variable));
    }

    /** Where. */
    List<Area> areas() {
        return List.copyOf(areas);
    }

    /** By which groups. */
    List<Breakdown> breakdowns() {
        return List.copyOf(breakdowns);
    }
}
