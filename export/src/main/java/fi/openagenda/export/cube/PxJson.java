package fi.openagenda.export.cube;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A cube in the JSON of PxWeb: a row for each combination of all dimensions but the last, whose values are columns. */
public final class PxJson {

    private PxJson() {}

    /** Writes it; dots stand where there is no figure. */
    public static ObjectNode of(DataCube cube, ObjectMapper json) {
        int last = cube.dimensions().size() - 1;
        Dimension contents = cube.dimensions().get(last);
        ObjectNode document = json.createObjectNode();
        ArrayNode columns = document.putArray("columns");
        cube.dimensions().subList(0, last).forEach(dimension -> columns.addObject()
                .put("code", dimension.code())
                .put("text", dimension.label())
                .put("type", dimension.role() == Dimension.Role.TIME ? "t" : "d"));
        contents.items().forEach(item -> columns.addObject()
                .put("code", item.code())
                .put("text", item.label())
                .put("type", "c"));
        document.putArray("comments");
        ArrayNode data = document.putArray("data");
        for (int row = 0; row < cube.size(); row += contents.size()) {
            ObjectNode line = data.addObject();
            ArrayNode key = line.putArray("key");
            for (int i = 0; i < last; i++) {
                key.add(cube.dimensions().get(i).codes().get(cube.position(row, i)));
            }
            ArrayNode values = line.putArray("values");
            for (int cell = row; cell < row + contents.size(); cell++) {
                values.add(cube.value(cell).isEmpty() ? cube.symbol(cell) : cube.value(cell));
            }
        }
        document.putArray("metadata")
                .addObject()
                .put("updated", cube.updated().toString())
                .put("label", cube.title())
                .put("source", "Open Agenda");
        return document;
    }
}
