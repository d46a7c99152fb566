package fi.openagenda.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.deploy.Obstacle;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The rounds of one barometer. Every step first looks what is there, so that all may be done again. */
public final class Rounds {
    private static final int MILLIS_BETWEEN = 200;

    private final Api api;
    private final String slug;

    private Rounds(Api api, String slug) {
        this.api = api;
        this.slug = slug;
    }

    /**
     * Imports a barometer with its rounds, whole or not at all; when it is there already, nothing happens.
     *
     * @param api the platform
     * @param barometer what is asked
     * @param rounds when and where
     * @return the rounds, as drafts if they are new
     */
    public static Rounds of(Api api, Template barometer, List<Plan.Round> rounds) {
        var slug = barometer.slug();
        if (api.find("/v1/barometers/" + slug).isEmpty()) {
            var document = barometer.with(rounds, OffsetDateTime.now());
            api.operate("POST", "/v1/barometers/import", document.toString());
        }
        return new Rounds(api, slug);
    }

    /** @return slug of the barometer */
    public String slug() {
        return slug;
    }

    /** What the results of a round are published under: a name for it on the whole platform. */
    String dataset(String key) {
        return slug + "-" + key;
    }

    /**
     * @param key key of the round
     * @return draft, scheduled, open or closed
     */
    public String state(String key) {
        return api.get(path(key)).path("state").asText();
    }

    /**
     * Opens a round. What the platform warns of is accepted, as somebody does who has read it: the content is checked by
     * the tests. Errors are not, and stand in the way.
     *
     * @param key key of the round
     */
    public void open(String key) {
        var answer = api.attempt("POST", path(key) + "/open", acknowledging(Set.of()));
        if (answer.status() == 409) {
            answer = api.attempt("POST", path(key) + "/open", acknowledging(rulesIn(answer.body())));
        }
        answer.requireDone();
    }

    /** @param key key of the round */
    public void close(String key) {
        api.operate("POST", path(key) + "/close", "");
    }

    boolean isPublished(String key) {
        return api.find("/v1/datasets/" + dataset(key) + "/releases")
                .map(page -> !page.path("items").isEmpty())
                .orElse(false);
    }

    /**
     * Asks for the release of a closed round.
     *
     * @param key key of the round
     * @param changeNote what is new
     * @return the job, as the platform tells it
     */
    public JsonNode publish(String key, String changeNote) {
        var body = new ObjectMapper().createObjectNode().put("changeNote", changeNote);
        return api.operate("POST", path(key) + "/releases", body.toString());
    }

    /**
     * Waits until a job is done.
     *
     * @param job as the platform told it
     * @param progress is given the job each time that it is looked at
     * @return the release
     * @throws Obstacle when there is none
     */
    public JsonNode await(JsonNode job, Consumer<JsonNode> progress) {
        var now = job;
        while (!now.has("endedAt")) {
            progress.accept(now);
            pause();
            now = api.get("/v1/jobs/" + job.path("id").asText());
        }
        if (!now.has("release")) {
            throw Obstacle.failed("The round " + slug + " is not published: " + now.path("problem"));
        }
        return api.get(now.path("release").asText());
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Obstacle.failed("This run was stopped while a round was being published.");
        }
    }

    private String path(String key) {
        return "/v1/barometers/" + slug + "/rounds/" + key;
    }

    private static String acknowledging(Set<String> rules) {
        var body = new ObjectMapper().createObjectNode();
        rules.forEach(body.putArray("acknowledge")::add);
        return body.toString();
    }

    /** The rules of the checklist that a refusal names. */
    private static Set<String> rulesIn(JsonNode problem) {
        var rules = new TreeSet<String>();
        for (var error : problem.path("errors")) {
            if (error.hasNonNull("rule")) {
                rules.add(error.get("rule").asText());
            }
        }
        return rules;
    }
}
