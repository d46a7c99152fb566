package fi.openagenda.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A barometer as POST /v1/barometers/import takes it, whose one round shows what its rounds ask.
 *
 * @param document the document
 */
public record Template(JsonNode document) {

    static Template read(Path file) {
        try {
            return new Template(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return slug of the barometer */
    public String slug() {
        return document.at("/barometer/slug").asText();
    }

    /** @return how many questions are asked everywhere, the background included */
    public int questions() {
        var plan = document.at("/rounds/0/plan");
        var count = plan.path("background").size();
        for (var section : plan.path("sections")) {
            count += section.path("questions").size();
        }
        return count;
    }

    /** @return the same without the municipalities' own questions */
    public Template withoutModules() {
        var copy = document.deepCopy();
        ((ObjectNode) copy.at("/rounds/0")).remove("modules");
        return new Template(copy);
    }

    /**
     * @param slug another short name
     * @return the same under it
     */
    public Template named(String slug) {
        var copy = document.deepCopy();
        ((ObjectNode) copy.get("barometer")).put("slug", slug);
        return new Template(copy);
    }

    /**
     * @param rounds what the round becomes; each asks the modules of its own municipalities
     * @param now what time it is
     * @return the document with these rounds in place of the one
     */
    JsonNode with(List<Plan.Round> rounds, OffsetDateTime now) {
        var whole = (ObjectNode) document.deepCopy();
        var list = whole.putArray("rounds");
        rounds.forEach(round -> list.add(edition(round, now)));
        return whole;
    }

    private ObjectNode edition(Plan.Round round, OffsetDateTime now) {
        var edition = (ObjectNode) document.at("/rounds/0").deepCopy();
        var plan = (ObjectNode) edition.get("plan");
        plan.put("key", round.key()).putPOJO("title", round.title());
        plan.put("opensAt", round.opensBy(now)).put("closesAt", round.closesBy(now));
        var municipalities = plan.putArray("municipalities");
        round.residents().keySet().forEach(municipalities::add);
        if (edition.get("modules") instanceof ObjectNode modules) {
            modules.retain(round.residents().keySet());
        }
        return edition;
    }
}
