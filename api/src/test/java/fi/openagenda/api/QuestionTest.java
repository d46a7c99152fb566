package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionTest {

    /** A sound question: to be filled in are its key, a tag and its scale. */
    static final String LIBRARY = """
            {"key": "%s", "text": {"fi": "Kuinka tyytyväinen olet kirjastoon?", "en": "How satisfied are you?"},
             "serviceClass": "P25.1", "tags": ["asukkaat", "%s"], "source": "LGA 2016",
             "answer": {"type": "ordinal", "scale": %s}}
            """;

    @Test
    void a_question_is_read_as_it_was_written_and_never_changes() {
        String key = store("q-read");
        given().get("/v1/questions/" + key + "/versions/1")
                .then()
                .statusCode(200)
                .body("question.text.en", equalTo("How satisfied are you?"))
                .body("question.answer.scale.points.value", contains(1, 2, 3, 4, 5))
                .body("question.version", equalTo(1))
                .body("change.comparability", equalTo("same"));
        given().get("/v1/questions/" + key)
                .then()
                .statusCode(200)
                .body("owner", equalTo("operator"))
                .body("versions.version", contains(1));
        create(LIBRARY.formatted(key, "x", Story.SCALE)).statusCode(409);
        asOperator().put("/v1/questions/" + key + "/versions/1").then().statusCode(405);
    }

    @Test
    void it_is_found_by_its_words_its_service_its_tags_its_language_and_its_owner() {
        String key = store("q-found");
        for (String query : List.of(
                "text=KIRJASTOON&tag=" + key,
                "serviceClass=P25&tag=" + key,
                "serviceClass=P25.1&tag=" + key,
                "language=en&tag=" + key,
                "owner=operator&tag=" + key)) {
            given().get("/v1/questions?" + query).then().statusCode(200).body("items.key", contains(key));
        }
        for (String query : List.of("text=uimahalli", "serviceClass=P2", "language=sms", "owner=ii")) {
            given().get("/v1/questions?" + query + "&tag=" + key)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        IntStream.range(0, 5).forEach(i -> create(LIBRARY.formatted("page-" + i, "paged", Story.SCALE))
                .statusCode(201));
        given().get("/v1/questions?tag=paged&limit=3")
                .then()
                .body("items.key", contains("page-0", "page-1", "page-2"))
                .body("next", equalTo("page-2"));
        given().get("/v1/questions?tag=paged&limit=3&after=page-2")
                .then()
                .body("items.key", contains("page-3", "page-4"))
                .body("next", nullValue());
        given().get("/v1/questions?limit=0").then().statusCode(400);
    }

    @Test
    void a_new_version_says_how_far_it_may_be_compared() {
        String key = store("q-version");
        String wording = LIBRARY.formatted(key, key, Story.SCALE).replace("kirjastoon", "kirjaston palveluun");
        add(key, "{\"question\": %s, \"note\": \"Selvempi.\"}".formatted(wording), etag(key))
                .statusCode(201)
                .header("Location", "/v1/questions/%s/versions/2".formatted(key))
                .body("question.version", equalTo(2))
                .body("change.comparability", equalTo("comparable"))
                .body("change.differences.pointer", contains("/text/fi"));
        String fewer = wording.replaceFirst("(?s),\\s*\\{\"value\": 5.*?\\}\\}", "");
        add(key, "{\"question\": %s, \"comparability\": \"comparable\"}".formatted(fewer), etag(key))
                .statusCode(422)
                .body("errors.pointer", contains("#/comparability"));
        add(key, "{\"question\": %s, \"comparability\": \"broken\"}".formatted(fewer), etag(key))
                .statusCode(201)
                .body("change.declared", equalTo("broken"))
                .body("change.differences.explanation", hasItem(containsString("Codes were removed: 5")));
        given().get("/v1/questions/" + key).then().body("versions.version", contains(3, 2, 1));
        given().get("/v1/questions/%s/versions/2/change?since=1".formatted(key))
                .then()
                .body("comparability", equalTo("comparable"));
        given().get("/v1/questions/%s/versions/3/change?since=1".formatted(key))
                .then()
                .body("comparability", equalTo("broken"));
    }

    @Test
    void two_who_add_a_version_at_once_do_not_lose_each_others_work() {
        String key = store("q-stale");
        String seen = etag(key);
        String changed = LIBRARY.formatted(key, key, Story.SCALE).replace("How satisfied", "How happy");
        add(key, "{\"question\": %s}".formatted(changed), seen).statusCode(201);
        add(key, "{\"question\": %s}".formatted(changed.replace("happy", "glad")), seen)
                .statusCode(412);
        asOperator()
                .body("{\"question\": %s}".formatted(changed))
                .post("/v1/questions/" + key + "/versions")
                .then()
                .statusCode(428);
        add(key, "{\"question\": %s}".formatted(changed), etag(key))
                .statusCode(422)
                .body("errors[0].detail", equalTo("Nothing differs from the newest version."));
        given().get("/v1/questions/" + key).then().body("versions", hasSize(2));
    }

    @Test
    void it_says_where_it_is_asked() {
        Story story = Story.begin().draft("139");
        story.module("139", Story.own()).then().statusCode(200);
        given().get("/v1/questions/life/uses")
                .then()
                .statusCode(200)
                .body("items.findAll { it.barometer == '%s' }.round".formatted(story.slug()), contains(Story.ROUND))
                .body("items.municipality", everyItem(nullValue()));
        given().get("/v1/questions/own/uses")
                .then()
                .body("items.find { it.barometer == '%s' }.municipality".formatted(story.slug()), equalTo("139"));
        given().get("/v1/questions/no-such/uses").then().statusCode(404);
    }

    @Test
    void an_option_without_a_text_is_read_back_as_it_was_written() {
        create("""
                {"key": "q-bare", "text": {"fi": "Mitä?"}, "answer": {"type": "rating", "min": 0, "max": 10,
                  "lowLabel": {}, "highLabel": {}, "nonSubstantive": [{"code": "dk", "label": {}}]}}
                """).statusCode(201);
        given().get("/v1/questions/q-bare/versions/1")
                .then()
                .statusCode(200)
                .body("question.answer.lowLabel", anEmptyMap())
                .body("question.answer.nonSubstantive[0].label", anEmptyMap());
    }

    /** Stores a question that has its own key for a tag. */
    private static String store(String key) {
        create(LIBRARY.formatted(key, key, Story.SCALE)).statusCode(201);
        return key;
    }

    private static String etag(String key) {
        return given().get("/v1/questions/" + key).header("ETag");
    }

    /** What the bank answers to an operator who puts a question in. */
    static ValidatableResponse create(String question) {
        return asOperator()
                .body("{\"question\": %s}".formatted(question))
                .post("/v1/questions")
                .then();
    }

    private static ValidatableResponse add(String key, String version, String etag) {
        return asOperator()
                .header("If-Match", etag)
                .body(version)
                .post("/v1/questions/" + key + "/versions")
                .then();
    }
}
