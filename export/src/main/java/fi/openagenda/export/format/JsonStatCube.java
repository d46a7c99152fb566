package fi.openagenda.export.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.model.language.Words;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The cube of a question. Its dimensions are round, area, group, answer and measure, so that all numbers of a line lie side by
 * side. A group has one code, {@code age*gender:15-24,female}, from which its breakdown and categories can be read: no code of
 * theirs holds what joins them.
 */
final class JsonStatCube {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Dimension round = new Dimension(Label.words("Kierros", "Omgång", "Round"));
    private final Dimension area = new Dimension(Label.words("Alue", "Område", "Area"));
    private final Dimension group = new Dimension(Label.words("Ryhmä", "Grupp", "Group"));
    private final Dimension answer = new Dimension(Label.words("Vastaus", "Svar", "Answer"));
    private final Dimension measure = new Dimension(Label.words("Luku", "Tal", "Figure"));
    private final List<Figure> measures;
    private final Geography geography;

    /** Categories by code, in order. */
    private static final class Dimension {

        private final Words label;
        private final Map<String, Words> categories = new LinkedHashMap<>();
        private final Map<String, Integer> places = new HashMap<>();

        Dimension(Words label) {
            this.label = label;
        }

        void add(String code, Supplier<Words> name) {
            if (!places.containsKey(code)) {
                places.put(code, places.size());
                categories.put(code, name.get());
            }
        }

        int size() {
            return categories.size();
        }

        /** Its labels in a language, as JSON-stat has them. */
        ObjectNode texts(String language) {
            ObjectNode texts = JSON.objectNode().put("label", Label.in(language, label, ""));
            ObjectNode labels = texts.putObject("category").putObject("label");
            categories.forEach((code, name) -> labels.put(code, Label.in(language, name, code)));
            return texts;
        }
    }

    /** Of the lines of a question. */
    JsonStatCube(Results results, List<List<Observation>> tables) {
        geography = results.geography();
        round.add(results.core().round(), results::roundTitle);
        EnumSet<Figure> nowhere = EnumSet.complementOf(EnumSet.of(Figure.N, Figure.COUNT, Figure.SHARE));
        for (List<Observation> lines : tables) {
            ProtectedTable table = lines.get(0).table();
            area.add(table.area().code(), table.area()::name);
            table.rows().forEach(row -> group.add(code(table, row), () -> Label.groups(table.crossing(), row)));
            for (Observation line : lines) {
                answer.add(line.answer().code(), line.answer()::label);
                line.figures()
                        .ifPresent(figures ->
                                nowhere.removeIf(number -> number.of(figures).isPresent()));
            }
        }
        measures = List.copyOf(EnumSet.complementOf(nowhere));
        measures.forEach(number -> measure.add(number.code(), number::label));
    }

    private static String code(ProtectedTable table, List<Category> row) {
        return row.isEmpty()
                ? Category.TOTAL.code()
                : table.crossing().key() + ":"
                        + row.stream().map(Category::code).collect(Collectors.joining(","));
    }

    /** Its dimensions by name, in order. */
    private Map<String, Dimension> dimensions() {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        dimensions.put("round", round);
        dimensions.put("area", area);
        dimensions.put("group", group);
        dimensions.put("answer", answer);
        dimensions.put("measure", measure);
        return dimensions;
    }

    /** The numbers that some line has. */
    List<Figure> measures() {
        return measures;
    }

    /** Positions of the first number of the lines of a table. */
    long[] cells(List<Observation> lines) {
        ProtectedTable table = lines.get(0).table();
        long inArea = (long) area.places.get(table.area().code()) * group.size();
        int[] rows = table.rows().stream()
                .mapToInt(row -> group.places.get(code(table, row)))
                .toArray();
        return lines.stream()
                .mapToLong(line -> (inArea + rows[line.row()]) * answer.size()
                        + answer.places.get(line.answer().code()))
                .map(cell -> cell * measures.size())
                .toArray();
    }

    /** The labels of its dimensions in a language. */
    ObjectNode texts(String language) {
        ObjectNode texts = JSON.objectNode();
        dimensions().forEach((name, dimension) -> texts.set(name, dimension.texts(language)));
        ObjectNode units = ((ObjectNode) texts.at("/measure/category")).putObject("unit");
        measures.forEach(number -> units.putObject(number.code())
                .put("label", Label.in(language, number.unit(), ""))
                .put("decimals", number.decimals()));
        return texts;
    }

    /** Puts what describes it into a dataset, with labels in a language. */
    void describe(ObjectNode dataset, String language) {
        dataset.putArray("id")
                .addAll(dimensions().keySet().stream().map(JSON::textNode).toList());
        dimensions().values().forEach(dimension -> dataset.withArray("size").add(dimension.size()));
        ObjectNode roles = dataset.putObject("role");
        roles.putArray("time").add("round");
        roles.putArray("geo").add("area");
        roles.putArray("metric").add("measure");
        ObjectNode described = dataset.set("dimension", texts(language)).withObject("/dimension");
        dimensions().forEach((name, dimension) -> dimension.categories.keySet().forEach(code -> described
                .withObject("/" + name + "/category")
                .withArray("index")
                .add(code)));
        describeAreas((ObjectNode) described.at("/area/category"));
    }

    /** Which areas are parts of which, as far as the question has them. */
    private void describeAreas(ObjectNode category) {
        for (Area whole : geography.areas()) {
            List<String> parts = geography.parts(whole).stream()
                    .map(Area::code)
                    .filter(area.places::containsKey)
                    .toList();
            if (area.places.containsKey(whole.code()) && !parts.isEmpty()) {
                category.withObject("/child")
                        .putArray(whole.code())
                        .addAll(parts.stream().map(JSON::textNode).toList());
            }
        }
    }
}
