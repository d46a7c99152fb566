package fi.openagenda.export.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one question says of an area, round after round of one barometer. Rounds that may not be joined are in segments of
 * their own, and nothing is worked out across a seam: a change is shown where it was published.
 *
 * @param points the rounds that have published it, in the order in which they opened
 */
public record Series(List<Point> points) {

    /**
     * A round of a series.
     *
     * @param data its newest release
     * @param segment number of the stretch of rounds that may be joined, from 1
     * @param seam how it follows the round before; nothing for the first
     * @param lines what was published
     */
    public record Point(ReleaseData data, int segment, Optional<Seam> seam, List<Line> lines) {}

    /** Of releases of one barometer, in the order in which their rounds opened. */
    public static Series of(List<ReleaseData> releases, String question, String area, String breakdown) {
        Selection selection =
                new Selection(Optional.of(Set.of(question)), Optional.of(Set.of(area)), Optional.of(Set.of(breakdown)));
        List<Point> points = new ArrayList<>();
        for (ReleaseData data : releases) {
            List<Line> lines = data.lines(selection);
            if (!lines.isEmpty()) {
                Optional<Point> before =
                        points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
                Optional<Seam> seam = before.map(
                        point -> Seam.between(point.data().release(), data.release(), question, area, breakdown));
                int segment = before.map(Point::segment).orElse(1)
                        + (seam.filter(Seam::joined).isPresent() || before.isEmpty() ? 0 : 1);
                points.add(new Point(data, segment, seam, lines));
            }
        }
        return new Series(points);
    }
}
