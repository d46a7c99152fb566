package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a sheet: what a group of an area answered.
 *
 * @param any one of its lines
 * @param lines all of them, of one table or several
 */
record XlsxRow(Observation any, List<Observation> lines) {

    /** The rows of a question: area by area, and in each breakdown by breakdown. */
    static List<XlsxRow> of(List<List<Observation>> tables) {
        Map<String, Map<String, Map<String, XlsxRow>>> areas = new LinkedHashMap<>();
        for (List<Observation> lines : tables) {
            ProtectedTable table = lines.get(0).table();
            Map<String, XlsxRow> rows = areas.computeIfAbsent(table.area().code(), first -> new LinkedHashMap<>())
                    .computeIfAbsent(table.crossing().key(), first -> new LinkedHashMap<>());
            lines.forEach(line -> rows.computeIfAbsent(
                            line.first().code() + " " + line.second().code(),
                            first -> new XlsxRow(line, new ArrayList<>()))
                    .lines
                    .add(line));
        }
        return areas.values().stream()
                .flatMap(breakdowns -> breakdowns.values().stream())
                .flatMap(rows -> rows.values().stream())
                .toList();
    }
}
