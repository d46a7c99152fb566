package fi.openagenda.model.release;

import java.util.Comparator;
import java.util.List;

/**
 * Version of a release among those of its round, as the Data Package standard numbers data: a major one has other columns, a
 * minor one more lines, and a patch other figures or words in the same lines.
 *
 * @param major from 1 on
 * @param minor from 0 on
 * @param patch from 0 on
 * @see <a href="https://datapackage.org/recipes/data-package-version/">Data Package Version</a>
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

    /** Of the first release of a round. */
    public static final Version FIRST = new Version(1, 0, 0);

    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    /** Reads what {@link #toString()} wrote. */
    public static Version of(String text) {
        String[] parts = text.split("\\.");
        return new Version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /**
     * The one after this.
     *
     * @param columnsBefore columns of this one
     * @param columns columns of the one after
     * @param moreLines whether that one has more lines
     */
    public Version next(List<String> columnsBefore, List<String> columns, boolean moreLines) {
        if (!columns.equals(columnsBefore)) {
            return new Version(major + 1, 0, 0);
        }
        return moreLines ? new Version(major, minor + 1, 0) : new Version(major, minor, patch + 1);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%d.%d.%d".formatted(major, minor, patch);
    }
}
