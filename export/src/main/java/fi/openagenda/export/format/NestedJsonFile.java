package fi.openagenda.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;

/** The same data as a tree: for each question its areas, for each area its breakdowns, then groups and answers. */
final class NestedJsonFile extends QuestionFile {

    private final JsonGenerator document;
    private final SequenceWriter results;

    /** Begins the document with all that comes before the results. */
    NestedJsonFile(Results results, ObjectMapper json, Folder folder) throws IOException {
        super(results);
        document = JsonFile.begin(results, json, folder.file("data.nested.json", JsonFile.MEDIA_TYPE));
        document.writeFieldName("results");
        this.results = json.writerFor(QuestionResults.class)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .writeValuesAsArray(document);
    }

    @Override
    void write(QuestionId question, List<List<Observation>> tables) throws IOException {
        results.write(QuestionResults.of(question, tables));
    }

    @Override
    public void close() throws IOException {
        results.close();
        document.writeEndObject();
        document.close();
    }
}
