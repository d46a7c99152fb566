package fi.openagenda.export.cube;

import fi.openagenda.export.format.CsvLines;
import fi.openagenda.export.format.CsvTable;
import java.util.ArrayList;
import java.util.List;

/** A cube as CSV, with a line for each combination of all dimensions but the last, whose values are columns. */
public final class CubeCsv {

    private static final String END = "\r\n";

    private CubeCsv() {}

    /** Writes it with labels, as PxWeb does; dots stand where there is no figure. */
    public static String of(DataCube cube) {
        int last = cube.dimensions().size() - 1;
        Dimension columns = cube.dimensions().get(last);
        List<String> header = new ArrayList<>();
        cube.dimensions().subList(0, last).forEach(dimension -> header.add(dimension.label()));
        columns.items().forEach(item -> header.add(item.label()));
        StringBuilder csv = new StringBuilder(line(header));
        for (int row = 0; row < cube.size(); row += columns.size()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < last; i++) {
                cells.add(CsvTable.text(cube.dimensions()
                        .get(i)
                        .items()
                        .get(cube.position(row, i))
                        .label()));
            }
            for (int cell = row; cell < row + columns.size(); cell++) {
                cells.add(cube.value(cell).isEmpty() ? cube.symbol(cell) : cube.value(cell));
            }
            csv.append(line(cells));
        }
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return CsvLines.more(cells).substring(1) + END;
    }
}
