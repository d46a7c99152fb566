package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.model.access.Key;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How tests tell their stories: each makes a barometer of its own under a random name, over HTTP, and cleans nothing.
 *
 * @param slug name of the barometer
 */
@QuarkusTestResource(EmbeddedDatabase.class)
record Story(String slug) {

    static final String ROUND = "2026-spring";

    private static final String OPERATOR =
            QuarkusTransaction.requiringNew().call(() -> Key.issue("tests", Key.Role.OPERATOR));

    /** Two background questions and one of each kind; the village shop is asked only of those who shop there. */
    private static final String DEFINITION = """
            {
              "slug": "%s",
              "title": {"fi": "Kyläkysely", "sv": "Byenkät", "en": "Village survey"},
              "privacyNotice": {"fi": "Nimetön.", "sv": "Anonym."},
              "languages": ["fi", "sv", "en"],
              "sectors": [{"code": "life", "label": {"fi": "Arki"}, "serviceClasses": ["P1"]}],
              "scales": {
                "five": {
                  "points": [
                    {"value": 1, "label": {"fi": "Huono", "sv": "Dålig", "en": "Poor"}},
                    {"value": 2, "label": {"fi": "Melko huono"}},
                    {"value": 3, "label": {"fi": "Siltä väliltä"}},
                    {"value": 4, "label": {"fi": "Melko hyvä"}},
                    {"value": 5, "label": {"fi": "Hyvä", "sv": "Bra", "en": "Good"}}
                  ],
                  "nonSubstantive": [{"code": "dk", "label": {"fi": "En osaa sanoa", "en": "Don't know"}}]
                }
              },
              "background": [
                {"type": "single", "key": "age", "text": {"fi": "Ikä"}, "options": [
                  {"code": "young", "label": {"fi": "Nuori", "en": "Young"}},
                  {"code": "old", "label": {"fi": "Vanha", "en": "Old"}}]}
              ],
              "questions": [
                {"type": "ordinal", "key": "life", "text": {"fi": "Millaista arki on?", "en": "How is life?"},
                 "sector": "life", "scale": "five"},
                {"type": "multiple", "key": "visits", "text": {"fi": "Missä käyt?", "en": "Where do you go?"},
                 "maxSelections": 2, "options": [
                  {"code": "shop", "label": {"fi": "Kauppa", "en": "Shop"}},
                  {"code": "library", "label": {"fi": "Kirjasto", "en": "Library"}},
                  {"code": "other", "label": {"fi": "Muualla", "en": "Elsewhere"}, "openText": true},
                  {"code": "none", "label": {"fi": "En missään", "en": "Nowhere"}, "exclusive": true}]},
                {"type": "single", "key": "shop", "text": {"fi": "Riittääkö kauppa?"},
                 "showIf": {"question": "visits", "includes": "shop"}, "options": [
                  {"code": "yes", "label": {"fi": "Kyllä"}},
                  {"code": "no", "label": {"fi": "Ei"}},
                  {"code": "dk", "label": {"fi": "En osaa sanoa"}, "nonSubstantive": true}]},
                {"type": "rating", "key": "trust", "text": {"fi": "Luottamus?"}, "min": 0, "max": 10,
                 "lowLabel": {"fi": "Ei lainkaan"}, "highLabel": {"fi": "Täysin"},
                 "nonSubstantive": [{"code": "dk", "label": {"fi": "En osaa sanoa"}}]},
                {"type": "number", "key": "distance", "text": {"fi": "Montako kilometriä?"}, "min": 0, "max": 99,
                 "bands": [{"from": 0, "to": 9}, {"from": 10, "to": 99}]},
                {"type": "ranking", "key": "first", "text": {"fi": "Mikä ensin?"}, "options": [
                  {"code": "roads", "label": {"fi": "Tiet"}},
                  {"code": "schools", "label": {"fi": "Koulut"}}]},
                {"type": "text", "key": "wish", "text": {"fi": "Mitä toivot?"}, "maxLength": 100}
              ]
            }
            """;

    /** A barometer that nobody else uses. */
    static Story begin() {
        Story story = new Story("b" + UUID.randomUUID());
        asOperator()
                .body(DEFINITION.formatted(story.slug))
                .post("/v1/barometers")
                .then()
                .statusCode(201);
        return story;
    }

    /** The definition of a barometer under another name. */
    static String definition(String slug) {
        return DEFINITION.formatted(slug);
    }

    static String operatorKey() {
        return OPERATOR;
    }

    static RequestSpecification asOperator() {
        return given().header("Authorization", "Bearer " + OPERATOR).contentType(ContentType.JSON);
    }

    /** A draft of a round that has begun and ends in a while. */
    Story draft(String... municipalities) {
        return draftFrom("2026-03-02T08:00:00+02:00", "2199-01-01T00:00:00+02:00", municipalities);
    }

    Story draftFrom(String opensAt, String closesAt, String... municipalities) {
        asOperator()
                .body(Map.of(
                        "key", ROUND,
                        "opensAt", opensAt,
                        "closesAt", closesAt,
                        "municipalities", List.of(municipalities)))
                .post(barometer() + "/rounds")
                .then()
                .statusCode(201);
        return this;
    }

    Story open(String... municipalities) {
        draft(municipalities);
        asOperator().post(round() + "/open").then().statusCode(200);
        return this;
    }

    Story closed() {
        asOperator().post(round() + "/close").then().statusCode(200);
        return this;
    }

    Story published() {
        closed();
        publish().then().statusCode(201);
        return this;
    }

    Response publish() {
        return asOperator().body(Map.of("changeNote", "First release.")).post(round() + "/releases");
    }

    String barometer() {
        return "/v1/barometers/" + slug;
    }

    String round() {
        return barometer() + "/rounds/" + ROUND;
    }

    String dataset() {
        return slug + "-" + ROUND;
    }

    String release() {
        return "/v1/datasets/%s/releases/1".formatted(dataset());
    }

    /** What a resident's front end sends. */
    static Response send(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(path + "/responses");
    }

    Response answer(String municipality, Map<String, ?> answers) {
        return send(round(), Map.of("municipality", municipality, "language", "fi", "answers", answers));
    }

    /** Several residents give the same answers. */
    Story answered(int times, String municipality, Map<String, ?> answers) {
        for (int i = 0; i < times; i++) {
            answer(municipality, answers).then().statusCode(201);
        }
        return this;
    }

    /** Lines of a published CSV. */
    List<CSVRecord> csv(String file) {
        String text = new String(given().get(release() + "/" + file).asByteArray(), UTF_8);
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text))
                    .getRecords();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Lines of the published totals of a question in an area, as {@code answer n count share status}. */
    List<String> totals(String question, String area) {
        return lines(question, area, "_T").toList();
    }

    Stream<String> lines(String question, String area, String breakdown) {
        return csv("data.csv").stream()
                .filter(line -> line.get("question").equals(question)
                        && line.get("area").equals(area)
                        && line.get("breakdown").equals(breakdown))
                .map(line -> String.join(
                        " ",
                        Stream.of("cat1", "answer_class", "n", "count", "share", "obs_status")
                                .map(line::get)
                                .toList()));
    }
}
