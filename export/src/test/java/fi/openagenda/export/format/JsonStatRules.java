package fi.openagenda.export.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * What the official schema of JSON-stat cannot say: whether lengths, keys and codes fit together. Rules have the codes that
 * jsonstat/validator gives them (S1 to S8, D1 to D7).
 */
final class JsonStatRules {

    private final JsonNode dataset;
    private final Set<String> broken = new TreeSet<>();

    private JsonStatRules(JsonNode dataset) {
        this.dataset = dataset;
    }

    /** Codes of the rules that a dataset breaks. */
    static Set<String> brokenBy(JsonNode dataset) {
        JsonStatRules rules = new JsonStatRules(dataset);
        rules.check();
        return rules.broken;
    }

    private void require(boolean holds, String code) {
        if (!holds) {
            broken.add(code);
        }
    }

    private void check() {
        List<String> ids = texts(dataset.get("id"));
        require(ids.size() == dataset.get("size").size(), "ID_SIZE_LEN_MISMATCH");
        require(new HashSet<>(ids).equals(keys(dataset.get("dimension"))), "DIM_KEY_ID_MISMATCH");
        dataset.path("role").forEach(role -> require(ids.containsAll(texts(role)), "ROLE_ID_UNKNOWN"));
        checkCells("value", "VALUE_LEN_MISMATCH", "SPARSE_KEY_OUT_OF_RANGE");
        checkCells("status", "STATUS_LEN_MISMATCH", "STATUS_KEY_OUT_OF_RANGE");
        List<String> metrics = texts(dataset.at("/role/metric"));
        for (int i = 0; i < Math.min(ids.size(), dataset.get("size").size()); i++) {
            JsonNode category = dataset.get("dimension").path(ids.get(i)).path("category");
            if (!category.isMissingNode()) {
                checkDimension(category, dataset.get("size").get(i).intValue());
                require(!metrics.contains(ids.get(i)) || !category.path("unit").isEmpty(), "METRIC_UNIT_MISSING");
            }
        }
    }

    private void checkCells(String property, String length, String range) {
        long cells = StreamSupport.stream(dataset.get("size").spliterator(), false)
                .mapToLong(JsonNode::longValue)
                .reduce(1, Math::multiplyExact);
        // A schema of lists whose lengths differ has no number of cells to compare with.
        if (dataset.get("id").size() != dataset.get("size").size()) {
            return;
        }
        JsonNode of = dataset.path(property);
        require(!of.isArray() || of.size() == cells, length);
        require(
                !of.isObject()
                        || keys(of).stream()
                                .allMatch(key -> key.matches("0|[1-9][0-9]*") && Long.parseLong(key) < cells),
                range);
    }

    private void checkDimension(JsonNode category, int size) {
        JsonNode index = category.path("index");
        Set<String> codes = index.isArray() ? new HashSet<>(texts(index)) : keys(index);
        if (index.isArray()) {
            require(index.size() == size, "INDEX_COUNT_MISMATCH");
        } else if (index.isObject()) {
            require(
                    StreamSupport.stream(index.spliterator(), false)
                            .map(JsonNode::intValue)
                            .sorted()
                            .toList()
                            .equals(IntStream.range(0, size).boxed().toList()),
                    "INDEX_POSITIONS_INVALID");
        } else {
            codes = keys(category.path("label"));
        }
        require(codes.containsAll(keys(category.path("label"))), "LABEL_KEY_UNKNOWN");
        require(
                category.path("label").isMissingNode()
                        || keys(category.path("label")).containsAll(codes),
                "LABEL_KEY_INCOMPLETE");
        require(codes.containsAll(keys(category.path("unit"))), "UNIT_KEY_UNKNOWN");
        require(codes.containsAll(keys(category.path("coordinates"))), "COORD_KEY_UNKNOWN");
        require(codes.containsAll(keys(category.path("note"))), "NOTE_KEY_UNKNOWN");
        JsonNode child = category.path("child");
        require(codes.containsAll(keys(child)), "CHILD_ID_UNKNOWN");
        for (JsonNode children : child) {
            require(codes.containsAll(texts(children)), "CHILD_ID_UNKNOWN");
        }
        keys(child).forEach(code -> require(!descends(child, code, code, child.size()), "CHILD_CYCLE"));
    }

    private static boolean descends(JsonNode child, String from, String to, int steps) {
        return steps >= 0
                && texts(child.path(from)).stream()
                        .anyMatch(one -> one.equals(to) || descends(child, one, to, steps - 1));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new HashSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
