package fi.openagenda.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Geometry;
import fi.openagenda.model.question.MapArea;
import fi.openagenda.model.question.MapArea.Zone;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Questions that are answered on a map as GeoJSON (RFC 7946), for programs that draw maps: a feature for each zone and area that
 * was asked, with what everybody there answered. Groups, and answers that are no zone, are in the other formats.
 */
public final class GeoJsonFile extends QuestionFile {

    /** As it is served. */
    public static final String MEDIA_TYPE = "application/geo+json";

    /** A zone is no number, so it has no mean. */
    private static final Set<Figure> FIGURES = EnumSet.complementOf(EnumSet.of(Figure.MEAN));

    private final Results results;
    private final ObjectMapper json;
    private final Folder folder;

    GeoJsonFile(Results results, ObjectMapper json, Folder folder) {
        super(results);
        this.results = results;
        this.json = json;
        this.folder = folder;
    }

    @Override
    void write(QuestionId question, List<List<Observation>> tables) throws IOException {
        Variable variable = tables.get(0).get(0).table().variable();
        if (variable.question().answer() instanceof MapArea map) {
            String file = "maps/%s.geojson".formatted(question.fileName());
            try (JsonGenerator document = json.createGenerator(folder.file(file, MEDIA_TYPE))) {
                document.writeStartObject();
                document.writeStringField("type", "FeatureCollection");
                document.writeStringField("dataset", results.dataset());
                document.writeNumberField("release", results.release());
                document.writeStringField("round", results.core().round());
                document.writeStringField("question", question.code());
                writeLabels("question_label", Label.question(variable), question.code(), document);
                document.writeStringField("method", results.method());
                document.writeStringField("generated_at", results.generatedAt().toString());
                document.writeStringField("licence", results.licence().url().toString());
                document.writeArrayFieldStart("features");
                writeFeatures(map, tables, document);
                document.writeEndArray();
                document.writeEndObject();
            }
        }
    }

    private static void writeFeatures(MapArea map, List<List<Observation>> tables, JsonGenerator document)
            throws IOException {
        Map<String, Geometry> geometries = map.zones().stream()
                .collect(Collectors.toMap(Zone::code, zone -> zone.geometry().rightHanded()));
        for (List<Observation> lines : tables) {
            if (lines.get(0).table().crossing().by().isEmpty()) {
                for (Observation line : lines) {
                    Optional<Geometry> zone =
                            Optional.ofNullable(geometries.get(line.answer().code()));
                    if (zone.isPresent()) {
                        writeFeature(line, zone.get(), document);
                    }
                }
            }
        }
    }

    private static void writeFeature(Observation line, Geometry zone, JsonGenerator document) throws IOException {
        Area area = line.table().area();
        String answer = line.answer().code();
        document.writeStartObject();
        document.writeStringField("type", "Feature");
        document.writeStringField("id", area.code() + ":" + answer);
        document.writePOJOField("geometry", zone);
        document.writeObjectFieldStart("properties");
        document.writeStringField("area", area.code());
        document.writeStringField("area_level", area.level().code());
        writeLabels("area_label", area.name(), area.code(), document);
        document.writeStringField("answer_class", answer);
        writeLabels("answer_label", line.answer().label(), answer, document);
        for (Figure figure : FIGURES) {
            Optional<? extends Number> number = line.figures().flatMap(figure::of);
            document.writeFieldName(figure.code());
            if (number.isPresent()) {
                document.writeNumber(number.get().toString());
            } else {
                document.writeNull();
            }
        }
        document.writeStringField(
                "change_flag",
                line.figures()
                        .flatMap(Figures::change)
                        .map(trend -> trend.flag().code())
                        .orElse(null));
        document.writeStringField("obs_status", line.obsStatus());
        document.writeStringField("conf_status", line.confStatus());
        document.writeEndObject();
        document.writeEndObject();
    }

    @Override
    public void close() {
        // Each question has ended its own file.
    }

    /** A member for each language of releases, because programs that draw maps know no members of members. */
    private static void writeLabels(String name, Words words, String code, JsonGenerator document) throws IOException {
        for (String language : Words.RELEASE_LANGUAGES) {
            document.writeStringField(name + "_" + language, Label.in(language, words, code));
        }
    }
}
