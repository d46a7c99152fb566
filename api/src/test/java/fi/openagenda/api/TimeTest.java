package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Year;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and moments are read as the contract says, date and date-time: RFC 3339, in text, and nothing else. */
@QuarkusTest
class TimeTest {

    private static final String DECISION = """
            {"stage": "trial", "form": "contract",
             "responsible": {"name": {"fi": "Kunta"}, "contact": "https://example.org"},
             "decision": {"title": {"fi": "Päätös"}, "decidedOn": %s, "decidedBy": "Kunnanhallitus"},
             "reviewOn": %s}
            """;

    private static final String DOCUMENT = """
            {"format": "open-agenda-barometer-1", "questions": [],
             "barometer": {"slug": "%s", "title": {"fi": "X"}, "languages": ["fi"]},
             "rounds": [{"plan": {"key": "r1", "opensAt": %s, "closesAt": "2026-04-02T08:00", "sections": []}}],
             "stewardship": [%s]}
            """;

    private static final String SOUND_DAY = "\"2026-01-19\"";

    private final int nextYear = Year.now(Clock.systemUTC()).getValue() + 1;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20472",
                "20472.5",
                "[2026, 1, 19]",
                "[\"2026-01-19\"]",
                "{\"year\": 2026, \"month\": 1, \"day\": 19}",
                "true",
                "\"20472\"",
                "\"\"",
                "\" \"",
                "\" 2026-01-19\"",
                "\"2026-1-19\"",
                "\"26-01-19\"",
                "\"20260119\"",
                "\"2026-019\"",
                "\"2026-W04-1\"",
                "\"19.1.2026\"",
                "\"+12026-01-19\"",
                "\"-2026-01-19\"",
                "\"2026-02-30\"",
                "\"2026-01-19T00:00:00\"",
                "\"2026-01-19T00:00:00Z\"",
                "\"٢٠٢٦-٠١-١٩\""
            })
    void what_is_no_day_is_pointed_at_also_inside_a_document(String odd) {
        Story story = Story.begin();
        String decision = DECISION.formatted(odd, SOUND_DAY);
        refused(decision, story.barometer() + "/stewardship", "#/decision/decidedOn", "2026-01-19");
        refused(DECISION.formatted(SOUND_DAY, odd), story.barometer() + "/stewardship", "#/reviewOn", "2026-01-19");
        for (String what : new String[] {"import", "validate"}) {
            String address = "/v1/barometers/" + what;
            refused(document(SOUND_DAY, decision), address, "#/stewardship/0/decision/decidedOn", "2026-01-19");
            refused(
                    document(SOUND_DAY, DECISION.formatted(SOUND_DAY, odd)),
                    address,
                    "#/stewardship/0/reviewOn",
                    "2026-01-19");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1700000000",
                "1700000000.5",
                "99999999999999999999",
                "[YYYY, 1, 19, 10, 0]",
                "[\"YYYY-01-19T10:00:00Z\"]",
                "{\"epochSecond\": 1700000000}",
                "true",
                "\"1700000000\"",
                "\"1700000000.5\"",
                "\"\"",
                "\" \"",
                "\"YYYY-01-19\"",
                "\"YYYY-01-19T10:00:00\"",
                "\"YYYY-01-19T10:00Z\"",
                "\"YYYY-01-19T10Z\"",
                "\"YYYY-01-19 10:00:00Z\"",
                "\"YYYY0119T100000Z\"",
                "\"YYYY-01-19T10:00:00,5Z\"",
                "\"YYYY-01-19T10:00:00.Z\"",
                "\"YYYY-01-19T10:00:00+02\"",
                "\"YYYY-01-19T10:00:00+0200\"",
                "\"YYYY-01-19T10:00:00+02:00:30\"",
                "\"YYYY-01-19T10:00:00+24:00\"",
                "\"YYYY-01-19T10:00:00+02:00[Europe/Helsinki]\"",
                "\"YYYY-01-19T24:00:00Z\"",
                "\"YYYY-01-19T10:60:00Z\"",
                "\"YYYY-02-30T10:00:00Z\"",
                "\"+1YYYY-01-19T10:00:00Z\""
            })
    void what_is_no_moment_is_pointed_at(String odd) {
        refused(key(odd), "/v1/keys", "#/expiresAt", "2026-01-19T10:00:00+02:00");
    }

    @ParameterizedTest
    @CsvSource({
        "YYYY-01-19T10:00:00Z,          YYYY-01-19T10:00:00Z",
        "YYYY-01-19t10:00:00z,          YYYY-01-19T10:00:00Z",
        "YYYY-01-19T10:00:00.123456Z,   YYYY-01-19T10:00:00.123456Z",
        "YYYY-01-19T10:00:00+02:00,     YYYY-01-19T08:00:00Z",
        "YYYY-01-19T23:30:00-01:00,     YYYY-01-20T00:30:00Z",
        "YYYY-01-19T10:00:00-00:00,     YYYY-01-19T10:00:00Z"
    })
    void a_moment_may_have_any_offset(String text, String meant) {
        asOperator()
                .body(key('"' + text + '"'))
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .body("key.expiresAt", equalTo(inNextYear(meant)));
    }

    /** A moment of a schedule may go without an offset, so it is a text of ours: but a text. */
    @ParameterizedTest
    @ValueSource(strings = {"1700000000", "[2026, 1, 19, 10, 0]", "true", "{}"})
    void what_is_no_text_is_no_moment_of_a_schedule(String odd) {
        Story story = Story.begin();
        asOperator()
                .body("""
                        {"key": "r1", "opensAt": %s, "closesAt": "2026-04-02T08:00", "sections": []}
                        """.formatted(odd))
                .post(story.barometer() + "/rounds")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/opensAt"));
        asOperator()
                .body(document(odd, DECISION.formatted(SOUND_DAY, SOUND_DAY)))
                .post("/v1/barometers/import")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/rounds/0/plan/opensAt"));
    }

    @Test
    void days_of_a_document_come_in_as_they_went_out() {
        Story story = Story.begin();
        asOperator()
                .body(DECISION.formatted("\"2024-02-29\"", "\"2199-12-31\""))
                .post(story.barometer() + "/stewardship")
                .then()
                .statusCode(201);
        String slug = "b" + UUID.randomUUID();
        String document = given().get(story.barometer() + "/document").asString();
        asOperator()
                .body(document.replace(story.slug(), slug))
                .post("/v1/barometers/import")
                .then()
                .statusCode(201);
        given().get("/v1/barometers/" + slug + "/stewardship")
                .then()
                .body("current.decision.decidedOn", equalTo("2024-02-29"))
                .body("current.reviewOn", equalTo("2199-12-31"));
    }

    private static void refused(String body, String address, String pointer, String example) {
        asOperator()
                .body(body)
                .post(address)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems#invalid-body"))
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString(example));
    }

    private static String document(String opensAt, String decision) {
        return DOCUMENT.formatted("b" + UUID.randomUUID(), opensAt, decision);
    }

    private String key(String expiresAt) {
        return inNextYear("""
                {"name": "x", "organisation": "ii", "roles": ["reader"], "expiresAt": %s}
                """.formatted(expiresAt));
    }

    private String inNextYear(String text) {
        return text.replace("YYYY", Integer.toString(nextYear));
    }
}
