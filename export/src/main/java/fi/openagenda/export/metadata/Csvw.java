package fi.openagenda.export.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.export.dictionary.Code;
import fi.openagenda.export.dictionary.Column;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Release;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a CSV file is read, as CSV on the Web tells it (W3C Recommendation, 2015), beside the file that it is of.
 *
 * @param codebook what everything means
 * @param edition what else is known of the release
 */
record Csvw(Codebook codebook, Edition edition) {

    /** As it is served. */
    static final String MEDIA_TYPE = "application/csvm+json";

    /** Where programs look for it when nothing else tells them, after the name of the file. */
    static final String SUFFIX = "-metadata.json";

    /** Any language: what stands in the header itself. */
    private static final String HEADER = "und";

    private static final String LABEL = "label_";

    /** The document of a file. */
    JsonNode of(Release.File file, List<Column> columns) {
        ObjectNode table = Json.object();
        table.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
        table.put("url", file.name());
        table.set("dc:title", texts(codebook.title().joined(" – ", codebook.roundTitle())));
        table.putObject("dc:license").put("@id", codebook.licence().url());
        typed(table.putObject("dc:issued"), codebook.generatedAt().toString(), "xsd:dateTime");
        edition.publisher().ifPresent(name -> table.set("dc:publisher", texts(name)));
        table.putObject("schema:version").put("@value", edition.version());
        typed(table.putObject("dcat:byteSize"), Long.toString(file.bytes()), "xsd:nonNegativeInteger");
        table.putArray("notes")
                .addObject()
                .put("dc:description", "SHA-256 of the file, in hexadecimal")
                .putObject("schema:sha256")
                .put("@value", file.sha256());
        table.putObject("dialect")
                .put("encoding", "utf-8")
                .put("delimiter", ",")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .put("header", true);
        ObjectNode schema = table.putObject("tableSchema");
        schema.set(
                "columns",
                Json.array(columns.stream().map(column -> column(file, column)).toList()));
        schema.set(
                "primaryKey",
                Json.strings(
                        columns.stream().filter(Column::key).map(Column::name).toList()));
        return table;
    }

    private static void typed(ObjectNode literal, String value, String type) {
        literal.put("@value", value).put("@type", type);
    }

    private JsonNode column(Release.File file, Column column) {
        ObjectNode described = Json.object();
        described.put("name", column.name());
        ObjectNode titles = described.putObject("titles").put(HEADER, column.name());
        column.title().byLanguage().forEach(titles::put);
        described.set("dc:description", texts(column.description()));
        described.set("datatype", datatype(column));
        described.put("null", "");
        described.put("required", column.required());
        language(file.name(), column).forEach(tag -> described.put("lang", tag));
        column.property().ifPresent(property -> described.put("propertyUrl", property));
        column.unit().ifPresent(unit -> described.set("schema:unitText", texts(unit.label())));
        return described;
    }

    private static List<String> language(String file, Column column) {
        if (column.labelled()) {
            return List.of(file.split("\\.")[1]);
        }
        return column.name().startsWith(LABEL) ? List.of(column.name().substring(LABEL.length())) : List.of();
    }

    private static JsonNode datatype(Column column) {
        ObjectNode datatype = Json.object();
        datatype.put("base", base(column.type()));
        column.minimum().ifPresent(least -> datatype.put("minimum", least));
        column.maximum().ifPresent(most -> datatype.put("maximum", most));
        if (!column.codes().isEmpty()) {
            datatype.put("format", column.codes().stream().map(Code::code).collect(Collectors.joining("|")));
        }
        return datatype;
    }

    private static String base(Column.Type type) {
        return switch (type) {
            case STRING -> "string";
            case INTEGER -> "integer";
            case DECIMAL -> "decimal";
            case BOOLEAN -> "boolean";
            case DATETIME -> "dateTime";
            case YEAR -> "gYear";
        };
    }

    private static ArrayNode texts(Words words) {
        return Json.array(words.byLanguage().entrySet().stream()
                .map(text -> Json.object().put("@value", text.getValue()).put("@language", text.getKey()))
                .toList());
    }
}
