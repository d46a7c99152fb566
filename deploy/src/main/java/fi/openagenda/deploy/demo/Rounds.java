package fi.openagenda.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;

/** The rounds of one barometer. Every step first looks what is there, so that all may be done again. */
public final class Rounds {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final int DAYS_OPEN = 60;

    private final Api api;
    private final String slug;

    /**
     * Creates the barometer unless it exists.
     *
     * @param api the platform
     * @param barometer as in national-barometer.json
     */
    public Rounds(Api api, JsonNode barometer) {
        this.api = api;
        this.slug = barometer.path("slug").asText();
        if (api.find("/v1/barometers/" + slug).isEmpty()) {
            api.operate("POST", "/v1/barometers", barometer.toString());
        }
    }

    /** @return slug of the barometer */
    public String slug() {
        return slug;
    }

    /**
     * Creates a round that may be open from now for sixty days.
     *
     * @param key its key; when the barometer has it already, nothing happens
     * @param title by language
     * @param opensAt not after now
     * @param municipalities who takes part
     */
    public void create(
            String key, Map<String, String> title, OffsetDateTime opensAt, Collection<String> municipalities) {
        if (api.find(path(key)).isPresent()) {
            return;
        }
        var body = new ObjectMapper().createObjectNode();
        body.put("key", key).putPOJO("title", title).put("opensAt", inFinland(opensAt));
        body.put("closesAt", inFinland(OffsetDateTime.now().plusDays(DAYS_OPEN)));
        var list = body.putArray("municipalities");
        municipalities.forEach(list::add);
        api.operate("POST", "/v1/barometers/" + slug + "/rounds", body.toString());
    }

    /** Puts the modules of the municipalities into a round that is not open yet. */
    void putModules(String key, JsonNode modules, Collection<String> municipalities) {
        for (var municipality : municipalities) {
            if (modules.has(municipality)) {
                var module = modules.get(municipality).toString();
                api.operate("PUT", path(key) + "/modules/" + municipality, module);
            }
        }
    }

    /**
     * @param key key of the round
     * @return draft, scheduled, open or closed
     */
    public String state(String key) {
        return api.get(path(key)).path("state").asText();
    }

    /** @param key key of the round to open */
    public void open(String key) {
        api.operate("POST", path(key) + "/open", "");
    }

    void close(String key) {
        api.operate("POST", path(key) + "/close", "");
    }

    boolean isPublished(String key) {
        return api.find("/v1/datasets/" + slug + "-" + key + "/releases")
                .map(page -> !page.path("items").isEmpty())
                .orElse(false);
    }

    void publish(String key, String changeNote) {
        var body = new ObjectMapper().createObjectNode().put("changeNote", changeNote);
        api.operate("POST", path(key) + "/releases", body.toString());
    }

    private String path(String key) {
        return "/v1/barometers/" + slug + "/rounds/" + key;
    }

    private static String inFinland(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.atZoneSameInstant(FINLAND).truncatedTo(ChronoUnit.MINUTES));
    }
}
