package fi.openagenda.export.tally;

import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a table is broken down by: nothing, one background question, or two of them crossed. Each combination of groups is a
 * row.
 *
 * @param by at most two breakdowns
 */
public record Crossing(List<Breakdown> by) {

    /** Everybody in one row. */
    public static final Crossing TOTAL = new Crossing(List.of());

    public Crossing {
        by = List.copyOf(by);
    }

    /** Everybody, then each breakdown, then each pair of those that are crossed. */
    public static List<Crossing> of(List<Breakdown> breakdowns, List<Breakdown> crossed) {
        List<Crossing> all = new ArrayList<>(List.of(TOTAL));
        breakdowns.forEach(breakdown -> all.add(new Crossing(List.of(breakdown))));
        for (int i = 0; i < crossed.size(); i++) {
            for (int j = i + 1; j < crossed.size(); j++) {
                all.add(new Crossing(List.of(crossed.get(i), crossed.get(j))));
            }
        }
        return all;
    }

    /** The same by one breakdown more. */
    Crossing by(Breakdown more) {
        List<Breakdown> longer = new ArrayList<>(by);
        longer.add(more);
        return new Crossing(longer);
    }

    /** As data carries it: keys of the background questions, joined by {@code *}; {@code _T} for none. */
    public String key() {
        return by.isEmpty() ? "_T" : by.stream().map(Breakdown::key).collect(Collectors.joining("*"));
    }

    /** What people read. */
    public Words label() {
        return by.stream()
                .map(Breakdown::label)
                .reduce((one, other) -> one.joined(" × ", other))
                .orElse(Breakdown.Category.TOTAL.label());
    }

    /** How many rows there are before any are merged. */
    public int rows() {
        return by.stream().mapToInt(breakdown -> breakdown.categories().size()).reduce(1, Math::multiplyExact);
    }

    /** Whether this table can be had from the other one by leaving out breakdowns. */
    public boolean isPartOf(Crossing other) {
        return other.by.containsAll(by);
    }
}
