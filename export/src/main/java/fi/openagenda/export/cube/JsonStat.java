package fi.openagenda.export.cube;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.release.Licence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A cube in JSON-stat 2.0, and in its version before that, which older clients of PxWeb read. */
public final class JsonStat {

    private static final String SOURCE = "Open Agenda";

    private final ObjectMapper json;
    private final String withheld;

    /**
     * A writer.
     *
     * @param withheld the status of what is withheld: Q of SDMX, or three dots in PxWeb
     */
    public JsonStat(ObjectMapper json, String withheld) {
        this.json = json;
        this.withheld = withheld;
    }

    /** A dataset of JSON-stat 2.0. */
    public ObjectNode dataset(DataCube cube) {
        ObjectNode dataset = json.createObjectNode();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        describe(cube, dataset);
        dataset.putObject("extension").set("licence", json.valueToTree(Licence.CC_BY_4_0));
        ids(cube, dataset);
        dimensions(cube, dataset.putObject("dimension"));
        values(cube, dataset);
        return dataset;
    }

    /** A bundle of one dataset of JSON-stat 1.2, in which the dimensions hold their order. */
    public ObjectNode bundle(DataCube cube) {
        ObjectNode bundle = json.createObjectNode();
        ObjectNode dataset = bundle.putObject("dataset");
        ObjectNode dimension = dataset.putObject("dimension");
        dimensions(cube, dimension);
        ids(cube, dimension);
        describe(cube, dataset);
        values(cube, dataset);
        return bundle;
    }

    private static void describe(DataCube cube, ObjectNode dataset) {
        dataset.put("label", cube.title());
        dataset.put("source", SOURCE);
        dataset.put("updated", cube.updated().toString());
    }

    private static void ids(DataCube cube, ObjectNode to) {
        ArrayNode id = to.putArray("id");
        ArrayNode size = to.putArray("size");
        cube.dimensions().forEach(dimension -> {
            id.add(dimension.code());
            size.add(dimension.size());
        });
        ObjectNode role = to.putObject("role");
        for (Dimension.Role kind : List.of(Dimension.Role.TIME, Dimension.Role.GEO, Dimension.Role.METRIC)) {
            ArrayNode ofKind = json(role, kind);
            cube.dimensions().stream()
                    .filter(dimension -> dimension.role() == kind)
                    .forEach(dimension -> ofKind.add(dimension.code()));
        }
    }

    private static ArrayNode json(ObjectNode role, Dimension.Role kind) {
        return role.putArray(kind.name().toLowerCase(Locale.ROOT));
    }

    private static void dimensions(DataCube cube, ObjectNode to) {
        cube.dimensions().forEach(dimension -> {
            ObjectNode described = to.putObject(dimension.code());
            described.put("label", dimension.label());
            ObjectNode category = described.putObject("category");
            ArrayNode index = category.putArray("index");
            ObjectNode label = category.putObject("label");
            dimension.items().forEach(item -> {
                index.add(item.code());
                label.put(item.code(), item.label());
            });
        });
    }

    private void values(DataCube cube, ObjectNode dataset) {
        ArrayNode values = dataset.putArray("value");
        ObjectNode status = json.createObjectNode();
        for (int cell = 0; cell < cube.size(); cell++) {
            if (cube.value(cell).isEmpty()) {
                values.addNull();
            } else {
                values.add(new BigDecimal(cube.value(cell)));
            }
            if (cube.isWithheld(cell)) {
                status.put(Integer.toString(cell), withheld);
            }
        }
        dataset.set("status", status);
    }
}
