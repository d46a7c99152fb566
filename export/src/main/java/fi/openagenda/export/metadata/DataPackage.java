package fi.openagenda.export.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.export.dictionary.Code;
import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.export.format.Results;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Release;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A release as a Data Package (version 2.0): every file with its size and hash, every column with its type. Texts are in one
 * language, because the format has but one: English, or what there is.
 *
 * @param codebook what everything means
 * @param edition what else is known of the release
 * @param populationYear year at whose end the people were counted that figures are weighted to; nothing if they are not
 */
record DataPackage(Codebook codebook, Edition edition, Optional<Integer> populationYear) {

    /** As it is served. */
    static final String MEDIA_TYPE = "application/vnd.datapackage+json";

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
    private static final List<String> LANGUAGES = List.of("en", "fi", "sv");
    private static final String WITHHELD = "withheld, or there is none: see obs_status";

    static DataPackage of(Results results, Codebook codebook, Edition edition) {
        return new DataPackage(
                codebook,
                edition,
                results.representation().population().year().stream().boxed().findFirst());
    }

    /** The descriptor of these files. */
    JsonNode of(List<Release.File> files) {
        ObjectNode descriptor = Json.object();
        descriptor.put("$schema", PROFILES + "datapackage.json");
        descriptor.put("name", codebook.dataset());
        edition.address().ifPresent(address -> descriptor.put("id", address.toString()));
        edition.address().ifPresent(address -> descriptor.put("homepage", address.toString()));
        descriptor.put("title", text(codebook.title().joined(" – ", codebook.roundTitle())));
        descriptor.put("description", text(codebook.description()));
        descriptor.put("version", edition.version());
        descriptor.put("created", codebook.generatedAt().toString());
        descriptor.set("keywords", Json.strings(keywords()));
        descriptor
                .putArray("licenses")
                .addObject()
                .put("name", codebook.licence().id())
                .put("path", codebook.licence().url())
                .put("title", codebook.licence().name());
        edition.publisher().ifPresent(name -> {
            ObjectNode publisher = descriptor.putArray("contributors").addObject();
            publisher.put("title", text(name)).putArray("roles").add("publisher");
        });
        descriptor.set("sources", sources());
        descriptor.set(
                "resources", Json.array(files.stream().map(this::resource).toList()));
        return descriptor;
    }

    private List<String> keywords() {
        return Stream.concat(
                        Stream.of(codebook.barometer()),
                        codebook.sectors().stream().flatMap(sector -> Words.RELEASE_LANGUAGES.stream()
                                .map(sector.label()::in)))
                .filter(keyword -> !keyword.isEmpty())
                .distinct()
                .toList();
    }

    private JsonNode sources() {
        ObjectNode responses = Json.object().put("title", text(codebook.title()) + ": responses of residents");
        return Json.array(
                Stream.concat(Stream.of(responses), populationYear.stream().map(year -> Json.object()
                                .put("title", "Statistics Finland, population on 31 December " + year)
                                .put("path", "https://stat.fi/")))
                        .toList());
    }

    private JsonNode resource(Release.File file) {
        String format = file.name().substring(file.name().lastIndexOf('.') + 1);
        Optional<List<Column>> columns = Dictionary.of(file.name(), codebook.languages());
        ObjectNode resource = Json.object();
        resource.put("name", file.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-"));
        resource.put("path", file.name());
        Dictionary.contentOf(file.name()).ifPresent(content -> resource.put("title", text(content)));
        columns.ifPresent(known -> resource.put("type", "table").put("profile", "tabular-data-resource"));
        resource.put("format", format);
        resource.put("mediatype", file.mediaType().replaceFirst(";.*", ""));
        if (file.mediaType().startsWith("text/") || columns.isPresent()) {
            resource.put("encoding", "utf-8");
        }
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        columns.ifPresent(known -> {
            resource.set("dialect", dialect());
            resource.set("schema", schema(known));
        });
        return resource;
    }

    private static JsonNode dialect() {
        return Json.object()
                .put("header", true)
                .put("delimiter", ",")
                .put("lineTerminator", "\r\n")
                .put("quoteChar", "\"")
                .put("doubleQuote", true);
    }

    private JsonNode schema(List<Column> columns) {
        ObjectNode schema = Json.object();
        schema.put("$schema", PROFILES + "tableschema.json");
        schema.set("fields", Json.array(columns.stream().map(this::field).toList()));
        schema.set(
                "primaryKey",
                Json.strings(
                        columns.stream().filter(Column::key).map(Column::name).toList()));
        schema.putArray("missingValues").add("");
        return schema;
    }

    private JsonNode field(Column column) {
        ObjectNode field = Json.object();
        field.put("name", column.name());
        field.put(
                "type",
                column.type() == Column.Type.DECIMAL ? "number" : column.type().code());
        field.put("title", text(column.title()));
        field.put("description", text(column.description()));
        column.property().ifPresent(property -> field.put("rdfType", property));
        List<Code> codes = codes(column);
        ObjectNode constraints = field.putObject("constraints").put("required", column.required());
        column.minimum().ifPresent(least -> constraints.put("minimum", least));
        column.maximum().ifPresent(most -> constraints.put("maximum", most));
        if (!codes.isEmpty()) {
            constraints.set("enum", Json.strings(codes.stream().map(Code::code).toList()));
            field.set(
                    "categories",
                    Json.array(codes.stream()
                            .map(code -> Json.object().put("value", code.code()).put("label", text(code.label())))
                            .toList()));
        }
        if (!column.required() && column.unit().isPresent()) {
            field.putArray("missingValues").addObject().put("value", "").put("label", WITHHELD);
        }
        return field;
    }

    /** What a column may hold: codes of its own, or those that the release has. */
    private List<Code> codes(Column column) {
        return switch (column.name()) {
            case "question" ->
                codebook.questions().stream()
                        .flatMap(asked -> asked.results().stream()
                                .map(counted -> new Code(counted.code(), counted.label(asked.definition()))))
                        .distinct()
                        .toList();
            case "area" ->
                codebook.areas().stream()
                        .map(area -> new Code(area.code(), area.name()))
                        .toList();
            default -> column.codes();
        };
    }

    private static String text(Words words) {
        return words.firstOf(LANGUAGES).byLanguage().values().stream()
                .findFirst()
                .orElse("");
    }
}
