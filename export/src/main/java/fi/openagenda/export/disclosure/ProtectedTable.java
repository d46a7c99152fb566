package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Variable;
import java.util.Optional;

/**
 * A table that may be published: its numbers if it is safe to show them, otherwise only that they are withheld. Formats
 * take nothing else, and only this package makes one.
 */
public final class ProtectedTable {

    private final Variable variable;
    private final Area area;
    private final Breakdown breakdown;
    private final Optional<Counts> counts;

    ProtectedTable(Variable variable, Area area, Breakdown breakdown, Optional<Counts> counts) {
        this.variable = variable;
        this.area = area;
        this.breakdown = breakdown;
        this.counts = counts;
    }

    /** What is counted. */
    public Variable variable() {
        return variable;
    }

    /** Where. */
    public Area area() {
        return area;
    }

    /** By which groups. */
    public Breakdown breakdown() {
        return breakdown;
    }

    /** The numbers; nothing when they are withheld. */
    public Optional<Counts> counts() {
        return counts;
    }
}
