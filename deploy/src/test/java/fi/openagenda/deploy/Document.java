package fi.openagenda.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.openagenda.model.document.BarometerDocument;
import fi.openagenda.model.document.RoundDocument;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Plan;
import fi.openagenda.model.round.Questionnaire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A document of deploy/content as the platform reads it.
 *
 * @param whole the document
 */
public record Document(BarometerDocument whole) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    public static Document national() {
        return read("national-barometer.json");
    }

    public static Document seasonal() {
        return read("seasonal-barometer.json");
    }

    private static Document read(String name) {
        try {
            return new Document(JSON.readValue(Path.of("content", name).toFile(), BarometerDocument.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Document of(JsonNode document) {
        return new Document(JSON.convertValue(document, BarometerDocument.class));
    }

    public RoundDocument round() {
        return whole.rounds().get(0);
    }

    public Core core() {
        Plan plan = round().plan();
        return Core.of(whole.barometer(), plan.key(), plan.anonymity(), plan.composition(), this::question);
    }

    public List<Question> module(String municipality) {
        return round().modules().getOrDefault(municipality, List.of()).stream()
                .map(this::question)
                .toList();
    }

    public Questionnaire questionnaire(String municipality) {
        return new Questionnaire(core(), municipality, module(municipality));
    }

    /** What front ends read, as far as it is about questions. */
    public ObjectNode served(String municipality) {
        ObjectNode served = JSON.valueToTree(core());
        served.set("module", JSON.valueToTree(module(municipality)));
        return served;
    }

    private Question question(Reference reference) {
        return whole.questions().stream()
                .filter(question -> Reference.to(question).equals(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no question " + reference));
    }
}
