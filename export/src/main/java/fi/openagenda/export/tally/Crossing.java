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
 * @param key as data carries it: keys of the background questions, joined by {@code *}; {@code _T} for none
 */
public record Crossing(List<Breakdown> by, String key) {

    /** Everybody in one row. */
    public static final Crossing TOTAL = new Crossing(List.of());

    /** By these; its key is put together once, because every published line says it. */
    public Crossing(List<Breakdown> by) {
        this(
                List.copyOf(by),
                by.isEmpty() ? "_T" : by.stream().map(Breakdown::key).collect(Collectors.joining("*")));
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

    /** As the key says, which tells most of them apart; all groups with their labels would take long. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
