package fi.openagenda.export.cube;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Published figures in a dense cube: a cell for each combination of the values of its dimensions, whether or not anything was
 * published of it. The last dimension changes fastest.
 */
public final class DataCube {

    private final String title;
    private final Instant updated;
    private final List<Dimension> dimensions;
    private final String[] values;
    private final boolean[] withheld;

    /**
     * A cube that is still empty.
     *
     * @param title what it is, for people
     * @param updated when its figures were published
     * @param dimensions in order
     */
    public DataCube(String title, Instant updated, List<Dimension> dimensions) {
        this.title = title;
        this.updated = updated;
        this.dimensions = List.copyOf(dimensions);
        values = new String[Math.toIntExact(cells(dimensions))];
        withheld = new boolean[values.length];
        Arrays.fill(values, "");
    }

    /** How many cells a cube would have. */
    public static long cells(List<Dimension> dimensions) {
        return dimensions.stream().mapToLong(Dimension::size).reduce(1, Math::multiplyExact);
    }

    /** What it is. */
    public String title() {
        return title;
    }

    /** When its figures were published. */
    public Instant updated() {
        return updated;
    }

    /** Its dimensions. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** How many cells it has. */
    public int size() {
        return values.length;
    }

    /** The number of a cell, by the position in each dimension. */
    public int cell(int... positions) {
        int cell = 0;
        for (int i = 0; i < positions.length; i++) {
            cell = cell * dimensions.get(i).size() + positions[i];
        }
        return cell;
    }

    /** The position of a cell in a dimension. */
    public int position(int cell, int dimension) {
        int rest = cell;
        for (int i = dimensions.size() - 1; i > dimension; i--) {
            rest /= dimensions.get(i).size();
        }
        return rest % dimensions.get(dimension).size();
    }

    /** Puts a figure as it was published; an empty one if there is none. */
    public void put(int cell, String figure, boolean isWithheld) {
        values[cell] = figure;
        withheld[cell] = isWithheld;
    }

    /** The figure of a cell as it was published, with a decimal point; empty if there is none. */
    public String value(int cell) {
        return values[cell];
    }

    /** Whether the figures of a cell are withheld to protect respondents. */
    public boolean isWithheld(int cell) {
        return withheld[cell];
    }

    /** The symbol for a cell without a figure, as PX files have it: three dots withheld, one not there. */
    public String symbol(int cell) {
        return withheld[cell] ? "..." : ".";
    }
}
