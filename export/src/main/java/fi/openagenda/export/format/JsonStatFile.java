package fi.openagenda.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The data as JSON-stat 2.0: a dataset for each question, {@code jsonstat/library.json}, and a collection that leads to them.
 *
 * <p>Areas differ in how their groups and answers are merged, so most cells of the cube hold nothing, and {@code value} and
 * {@code status} list only those that do. What is withheld has the status Q on all its cells and no value; U and W are on cells
 * that have one. A cell without either is one of a category that is merged with others there, or of a number that is not worked
 * out there, or of an area where the question was not asked.
 *
 * <p>A dataset has labels in one language; those in others are under {@code extension.translation}, where they stand as they do
 * in the dataset itself.
 */
final class JsonStatFile extends QuestionFile {

    private static final List<String> OTHER_LANGUAGES =
            Words.RELEASE_LANGUAGES.subList(1, Words.RELEASE_LANGUAGES.size());

    private static final String LANGUAGE = Words.RELEASE_LANGUAGES.get(0);

    private static final Words EMPTY_CELLS = Label.words(
            "Solulla ei ole arvoa eikä tilaa, kun luokka on siellä yhdistetty toiseen, lukua ei lasketa tai kysymystä ei kysytty.",
            "En cell har varken värde eller status där klassen är sammanslagen med en annan, talet inte räknas eller frågan inte"
                    + " ställdes.",
            "A cell has neither value nor status where its class is merged with another one, its number is not worked out, or"
                    + " the question was not asked.");

    private final Results results;
    private final ObjectMapper json;
    private final Folder folder;
    private final ObjectNode collection;

    JsonStatFile(Results results, ObjectMapper json, Folder folder) {
        super(results);
        this.results = results;
        this.json = json;
        this.folder = folder;
        collection = begun("collection", results.core().title().joined(" – ", results.roundTitle()));
        collection.withObject("/link").putArray("item");
    }

    /** What datasets and the collection have in common. */
    private ObjectNode begun(String type, Words label) {
        ObjectNode begun = json.createObjectNode()
                .put("version", "2.0")
                .put("class", type)
                .put("label", Label.in(LANGUAGE, label, results.dataset()))
                .put(
                        "source",
                        Label.in(
                                LANGUAGE, results.core().title(), results.core().barometer()))
                .put("updated", results.generatedAt().toString());
        begun.putObject("extension")
                .put("language", LANGUAGE)
                .put("dataset", results.dataset())
                .put("release", results.release())
                .put("method", results.method())
                .set("licence", json.valueToTree(results.licence()));
        return begun;
    }

    @Override
    void write(QuestionId question, List<List<Observation>> tables) throws IOException {
        Variable variable = tables.get(0).get(0).table().variable();
        String file = "jsonstat/%s.json".formatted(question.fileName());
        list(file, question, Label.question(variable));
        JsonStatCube cube = new JsonStatCube(results, tables);
        try (JsonGenerator document = json.createGenerator(folder.file(file, JsonFile.MEDIA_TYPE))) {
            document.writeStartObject();
            for (Map.Entry<String, JsonNode> property :
                    head(question, Label.question(variable), cube).properties()) {
                document.writePOJOField(property.getKey(), property.getValue());
            }
            document.writeObjectFieldStart("value");
            if (tables.stream().flatMap(List::stream).noneMatch(line -> line.figures()
                    .isPresent())) {
                // Its toolkit does not take a dataset whose value is empty for a table.
                document.writeNullField("0");
            }
            List<long[]> cells = tables.stream().map(cube::cells).toList();
            for (int i = 0; i < cells.size(); i++) {
                writeValues(cube, tables.get(i), cells.get(i), document);
            }
            document.writeEndObject();
            document.writeObjectFieldStart("status");
            for (int i = 0; i < cells.size(); i++) {
                writeStatuses(cube, tables.get(i), cells.get(i), document);
            }
            document.writeEndObject();
            document.writeEndObject();
        }
    }

    private void list(String file, QuestionId question, Words label) {
        ObjectNode item = collection
                .withObject("/link")
                .withArray("item")
                .addObject()
                .put("class", "dataset")
                .put("type", JsonFile.MEDIA_TYPE)
                .put("href", file)
                .put("label", Label.in(LANGUAGE, label, question.code()));
        OTHER_LANGUAGES.forEach(language -> item.withObject("/extension/translation/" + language)
                .put("label", Label.in(language, label, question.code())));
    }

    private ObjectNode head(QuestionId question, Words label, JsonStatCube cube) {
        ObjectNode head = begun("dataset", Words.EMPTY);
        ObjectNode extension = head.withObject("/extension").put("question", question.code());
        question.onlyIn().ifPresent(municipality -> extension.put("onlyIn", municipality));
        ObjectNode link = head.withObject("/link");
        link.putArray("license")
                .addObject()
                .put("href", results.licence().url())
                .put("label", results.licence().name());
        link.putArray("collection")
                .addObject()
                .put("href", "../data.jsonstat.json")
                .put("type", JsonFile.MEDIA_TYPE);
        cube.describe(head, LANGUAGE);
        describe(head, question, label, LANGUAGE);
        for (String language : OTHER_LANGUAGES) {
            ObjectNode translation = extension.withObject("/translation/" + language);
            translation.set("dimension", cube.texts(language));
            describe(translation, question, label, language);
        }
        return head;
    }

    /** Puts what is said of the dataset as a whole in a language. */
    private void describe(ObjectNode dataset, QuestionId question, Words label, String language) {
        dataset.put("label", Label.in(language, label, question.code()));
        dataset.put(
                "source",
                Label.in(language, results.core().title(), results.core().barometer()));
        ArrayNode notes = dataset.putArray("note");
        Guidance.NOTES.forEach(note -> notes.add(note.in(language)));
        notes.add(EMPTY_CELLS.in(language));
        ObjectNode statuses = dataset.withObject("/extension/status/label");
        Guidance.STATUSES.forEach(
                status -> statuses.put(status.code(), status.label().in(language)));
    }

    private static void writeValues(JsonStatCube cube, List<Observation> lines, long[] cells, JsonGenerator document)
            throws IOException {
        for (int i = 0; i < cells.length; i++) {
            Optional<Figures> figures = lines.get(i).figures();
            for (int at = 0; figures.isPresent() && at < cube.measures().size(); at++) {
                Optional<? extends Number> number = cube.measures().get(at).of(figures.get());
                if (number.isPresent()) {
                    document.writeFieldId(cells[i] + at);
                    document.writeNumber(number.get().toString());
                }
            }
        }
    }

    private static void writeStatuses(JsonStatCube cube, List<Observation> lines, long[] cells, JsonGenerator document)
            throws IOException {
        for (int i = 0; i < cells.length; i++) {
            Optional<Figures> figures = lines.get(i).figures();
            String status = lines.get(i).obsStatus();
            for (int at = 0; !status.equals("A") && at < cube.measures().size(); at++) {
                Figure measure = cube.measures().get(at);
                if (figures.map(shown -> measure.of(shown).isPresent()).orElse(true)) {
                    document.writeFieldId(cells[i] + at);
                    document.writeString(status);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        folder.file("data.jsonstat.json", JsonFile.MEDIA_TYPE).write(json.writeValueAsBytes(collection));
    }
}
