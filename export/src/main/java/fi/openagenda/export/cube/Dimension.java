package fi.openagenda.export.cube;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the things that tell the cells of a cube apart.
 *
 * @param code its name to programs
 * @param label its name to people
 * @param role what it is
 * @param items its values in order, each code once
 */
public record Dimension(String code, String label, Role role, List<Item> items) {

    /** What a dimension is, as JSON-stat tells them apart. */
    public enum Role {
        /** When. */
        TIME,
        /** Where. */
        GEO,
        /** Which figure. */
        METRIC,
        /** Anything else. */
        CLASSIFICATION
    }

    /**
     * A value of a dimension.
     *
     * @param code its name to programs
     * @param label its name to people
     */
    public record Item(String code, String label) {}

    public Dimension {
        items = List.copyOf(items);
    }

    /** How many values it has. */
    public int size() {
        return items.size();
    }

    /** The position of each value, by its code. */
    public Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        items.forEach(item -> positions.put(item.code(), positions.size()));
        return positions;
    }

    /** The codes in order. */
    public List<String> codes() {
        return items.stream().map(Item::code).toList();
    }
}
