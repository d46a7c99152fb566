package fi.openagenda.export.audit;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Variable;
import java.util.stream.IntStream;

/** What was counted, which attackers do not know: only to see whether what they believe to have found is somebody. */
@FunctionalInterface
interface Truth {

    /** Respondents by row and class before any are merged. */
    int[][] of(Variable variable, Crossing crossing, Area area);

    /** Of answers. */
    static Truth ofAnswers(Cube cube) {
        return (variable, crossing, area) -> {
            Counts counts = cube.of(variable, crossing, area);
            return IntStream.range(0, counts.rows()).mapToObj(counts::row).toArray(int[][]::new);
        };
    }

    /** Of who responded. */
    static Truth ofCompositions(Cube cube) {
        return (variable, crossing, area) ->
                new int[][] {cube.respondents(cube.layout().breakdown(variable.code()), area)};
    }
}
