package fi.openagenda.export.query;

import fi.openagenda.export.format.CsvLines;
import fi.openagenda.export.tally.Breakdown.Category;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the columns of a release are. Those of an observation are looked up once for all lines, not in each of them. */
final class Columns {

    /** The columns of an observation, called as in {@code data.csv}. */
    private static final List<String> OF_OBSERVATION = List.of(
            "question",
            "area",
            "breakdown",
            "cat1",
            "cat2",
            "answer_class",
            "n",
            "count",
            "share",
            "w_share",
            "mean",
            "moe_lo",
            "moe_hi",
            "change",
            "change_flag",
            "obs_status",
            "conf_status",
            "q1",
            "median",
            "q3");

    /** Releases of the time before groups were crossed have everybody there. */
    private static final Map<String, String> UNLESS_THERE = Map.of("cat2", Category.TOTAL.code());

    private static final int NONE = -1;

    private final Map<String, Integer> places = new HashMap<>();
    private final int[] ofObservation;
    private final List<String> unlessThere;

    private Columns(List<String> header) {
        header.forEach(column -> places.put(column, places.size()));
        ofObservation = OF_OBSERVATION.stream()
                .mapToInt(column -> places.getOrDefault(column, NONE))
                .toArray();
        unlessThere = OF_OBSERVATION.stream().map(Columns::unlessThere).toList();
    }

    /** As a header names them. */
    static Columns of(String header) {
        return new Columns(CsvLines.cells(header));
    }

    /** What a line has in a column; empty where the release has no such column. */
    String in(List<String> cells, String column) {
        Integer place = places.get(column);
        return place == null ? unlessThere(column) : cells.get(place);
    }

    /** What a line has in each column of an observation. */
    List<String> ofObservation(List<String> cells) {
        String[] found = new String[ofObservation.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = ofObservation[i] == NONE ? unlessThere.get(i) : cells.get(ofObservation[i]);
        }
        return Arrays.asList(found);
    }

    private static String unlessThere(String column) {
        return UNLESS_THERE.getOrDefault(column, "");
    }
}
