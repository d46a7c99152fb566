package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static fi.openagenda.model.access.Key.Role.EDITOR;
import static fi.openagenda.model.access.Key.Role.PUBLISHER;
import static fi.openagenda.model.access.Key.Role.READER;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StewardshipTest {

    private static final String DECISION = """
            {
              "stage": "trial",
              "responsible": {"name": {"fi": "Kuntaosasto", "sv": "Kommunavdelningen"}, "organisation": "operator",
                              "contact": "mailto:kuntalaisbarometri@example.org"},
              "form": "open-product-management",
              "decision": {"title": {"fi": "Kuntalaisbarometrin kokeilu"}, "decidedOn": "2026-01-19",
                           "decidedBy": "Kunnanhallitus § 12", "url": "https://example.org/minutes/12"},
              "reviewOn": "2199-12-31",
              "note": {"fi": "Kokeillaan neljässä kunnassa."}
            }
            """;

    @Inject
    Stored stored;

    @Inject
    PlatformClock clock;

    @Test
    void nothing_has_been_decided_at_first() {
        given().get(Story.begin().barometer() + "/stewardship")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("current")))
                .body("history", empty());
    }

    @Test
    void a_decision_is_recorded_for_everybody_to_see() {
        String url = Story.begin().barometer() + "/stewardship";
        asOperator()
                .body(DECISION)
                .post(url)
                .then()
                .statusCode(201)
                .header("Location", url + "/1")
                .body("number", equalTo(1));
        given().get(url)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("current.number", equalTo(1))
                .body("current.recordedOn", matchesPattern("\\d{4}-\\d{2}-\\d{2}"))
                .body("current.stage", equalTo("trial"))
                .body("current.responsible.name.sv", equalTo("Kommunavdelningen"))
                .body("current.responsible.organisation", equalTo("operator"))
                .body("current.responsible.contact", equalTo("mailto:kuntalaisbarometri@example.org"))
                .body("current.form", equalTo("open-product-management"))
                .body("current.decision.title.fi", equalTo("Kuntalaisbarometrin kokeilu"))
                .body("current.decision.decidedOn", equalTo("2026-01-19"))
                .body("current.decision.decidedBy", equalTo("Kunnanhallitus § 12"))
                .body("current.decision.url", equalTo("https://example.org/minutes/12"))
                .body("current.reviewOn", equalTo("2199-12-31"))
                .body("current.reviewDue", equalTo(false))
                .body("current.note.fi", equalTo("Kokeillaan neljässä kunnassa."));
    }

    @Test
    void what_may_be_left_out_is_left_out() {
        String url = Story.begin().barometer() + "/stewardship";
        asOperator().body("""
                        {"stage": "production", "form": "contract",
                         "responsible": {"name": {"en": "Provider Ltd"}, "contact": "https://example.org/contact"},
                         "decision": {"title": {"en": "Contract"}, "decidedOn": "2026-05-04", "decidedBy": "Board § 3"},
                         "reviewOn": "2026-05-04"}
                        """).post(url).then().statusCode(201);
        given().get(url + "/1")
                .then()
                .body("form", equalTo("contract"))
                .body("$", not(hasKey("note")))
                .body("$", not(hasKey("reviewDue")))
                .body("responsible", not(hasKey("organisation")))
                .body("decision", not(hasKey("url")));
    }

    @Test
    void a_later_decision_comes_before_the_earlier_ones_which_stay() {
        String url = Story.begin().barometer() + "/stewardship";
        for (String stage : List.of("planning", "trial", "production", "retiring", "retired")) {
            asOperator()
                    .body(DECISION.replace("\"trial\"", '"' + stage + '"'))
                    .post(url)
                    .then()
                    .statusCode(201);
        }
        given().get(url)
                .then()
                .body("current.stage", equalTo("retired"))
                .body("history.number", contains(5, 4, 3, 2, 1))
                .body("history.stage", contains("retired", "retiring", "production", "trial", "planning"));
        given().get(url + "/1").then().statusCode(200).body("stage", equalTo("planning"));
        given().get(url + "/5").then().statusCode(200).body("stage", equalTo("retired"));
    }

    @Test
    void each_barometer_has_a_history_of_its_own() {
        String one = Story.begin().barometer() + "/stewardship";
        String other = Story.begin().barometer() + "/stewardship";
        asOperator().body(DECISION).post(one).then().header("Location", one + "/1");
        asOperator().body(DECISION).post(other).then().header("Location", other + "/1");
        given().get(other).then().body("history", hasSize(1));
    }

    @Test
    void history_never_changes() {
        String url = recorded();
        for (String address : List.of(url, url + "/1")) {
            assertThat(asOperator().body(DECISION).put(address).statusCode()).isEqualTo(405);
            assertThat(asOperator().body(DECISION).patch(address).statusCode()).isEqualTo(405);
            assertThat(asOperator().delete(address).statusCode()).isEqualTo(405);
        }
        given().get(url).then().body("history", hasSize(1)).body("current.stage", equalTo("trial"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "first", "99999999999"})
    void a_number_that_is_no_decisions_is_not_found(String number) {
        given().get(recorded() + "/" + number)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems#not-found"));
    }

    @Test
    void there_is_no_stewardship_of_a_barometer_that_is_not_there() {
        given().get("/v1/barometers/nowhere/stewardship").then().statusCode(404);
        given().get("/v1/barometers/nowhere/stewardship/1").then().statusCode(404);
        asOperator()
                .body(DECISION)
                .post("/v1/barometers/nowhere/stewardship")
                .then()
                .statusCode(404);
    }

    @Test
    void a_review_is_due_when_its_day_has_passed() {
        String url = recorded();
        assertThat(reviewDue(url, "2199-12-31T23:59:59Z")).isFalse();
        assertThat(reviewDue(url, "2200-01-01T00:00:00Z")).isTrue();
    }

    @Test
    void a_new_decision_settles_the_review() {
        String url = Story.begin().barometer() + "/stewardship";
        String past = DECISION.replace("2026-01-19", "2020-01-20").replace("2199-12-31", "2021-01-20");
        asOperator().body(past).post(url).then().statusCode(201);
        given().get(url).then().body("current.reviewDue", equalTo(true));
        asOperator().body(DECISION).post(url).then().statusCode(201);
        given().get(url).then().body("current.reviewDue", equalTo(false));
    }

    @Test
    void a_retired_barometer_needs_no_review() {
        String url = Story.begin().barometer() + "/stewardship";
        String forGood = DECISION.replace("\"reviewOn\": \"2199-12-31\",", "");
        refused(url, forGood).body("errors.pointer", contains("#/reviewOn"));
        asOperator()
                .body(forGood.replace("\"trial\"", "\"retired\""))
                .post(url)
                .then()
                .statusCode(201);
        given().get(url)
                .then()
                .body("current.stage", equalTo("retired"))
                .body("current", not(hasKey("reviewOn")))
                .body("current.reviewDue", equalTo(false));
    }

    @Test
    void editors_and_publishers_of_the_operator_record_too() {
        String url = Story.begin().barometer() + "/stewardship";
        KeyHolder.of("operator", EDITOR).asks().body(DECISION).post(url).then().statusCode(201);
        KeyHolder.of("operator", PUBLISHER)
                .asks()
                .body(DECISION)
                .post(url)
                .then()
                .statusCode(201);
        given().get(url).then().body("history", hasSize(2));
    }

    @Test
    void nobody_else_records() {
        String url = Story.begin().barometer() + "/stewardship";
        given().contentType(ContentType.JSON)
                .body(DECISION)
                .post(url)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems#unauthorized"));
        for (KeyHolder holder : List.of(KeyHolder.of("operator", READER), KeyHolder.of("inari", EDITOR, PUBLISHER))) {
            holder.asks().body(DECISION).post(url).then().statusCode(403).body("type", equalTo("/problems#forbidden"));
        }
        given().get(url).then().body("history", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"fi": "Kuntaosasto", "sv": "Kommunavdelningen"} | {}                           | #/responsible/name
            "Kuntaosasto"                                    | " "                          | #/responsible/name/fi
            "Kuntaosasto"                                    | "<b>Kuntaosasto</b>"         | #/responsible/name/fi
            "Kuntaosasto"                                    | "a\\u0000b"                  | #/responsible/name/fi
            "sv":                                            | "not a tag":                 | #/responsible/name/not%20a%20tag
            "organisation": "operator"                       | "organisation": "nobody"     | #/responsible/organisation
            "organisation": "operator"                       | "organisation": "a\\u0000b"  | #/responsible/organisation
            mailto:kuntalaisbarometri@                       | mailto:                      | #/responsible/contact
            mailto:kuntalaisbarometri@                       | ``                           | #/responsible/contact
            mailto:kuntalaisbarometri@                       | javascript:alert(1)//        | #/responsible/contact
            mailto:kuntalaisbarometri@                       | mailto:a@b.fi?cc=c@          | #/responsible/contact
            mailto:kuntalaisbarometri@                       | http://                      | #/responsible/contact
            {"fi": "Kuntalaisbarometrin kokeilu"}            | {}                           | #/decision/title
            Kunnanhallitus § 12                              | ``                           | #/decision/decidedBy
            Kunnanhallitus § 12                              | Kunnanhallitus <a href='x'>  | #/decision/decidedBy
            https://example.org/minutes/12                   | http://example.org           | #/decision/url
            https://example.org/minutes/12                   | https://a@b.fi/              | #/decision/url
            https://example.org/minutes/12                   | https:///minutes             | #/decision/url
            "2199-12-31"                                     | "2026-01-18"                 | #/reviewOn
            Kokeillaan                                       | <script>                     | #/note/fi
            """)
    void a_fault_is_pointed_at(String sound, String fault, String pointer) {
        assertThat(DECISION).contains(sound);
        refused(Story.begin().barometer() + "/stewardship", DECISION.replace(sound, fault))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void every_fault_is_told_at_once_and_nothing_is_stored() {
        String url = Story.begin().barometer() + "/stewardship";
        refused(url, """
                        {"stage": "production", "form": "contract",
                         "responsible": {"name": {}, "organisation": "nobody", "contact": "somewhere"},
                         "decision": {"title": {}, "decidedOn": "2026-05-04", "decidedBy": " ", "url": "x"},
                         "note": {"fi": ""}}
                        """)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/responsible/name",
                                "#/responsible/organisation",
                                "#/responsible/contact",
                                "#/decision/title",
                                "#/decision/decidedBy",
                                "#/decision/url",
                                "#/reviewOn",
                                "#/note/fi"));
        given().get(url).then().body("history", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "trial"                    | "TRIAL"                  | #/stage
            "trial"                    | "beta"                   | #/stage
            "trial"                    | 1                        | #/stage
            "open-product-management"  | null                     | #/form
            "reviewOn"                 | "reviewAt"               | #/reviewAt
            """)
    void another_shape_is_refused(String sound, String odd, String pointer) {
        assertThat(DECISION).contains(sound);
        asOperator()
                .body(DECISION.replace(sound, odd))
                .post(Story.begin().barometer() + "/stewardship")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-body"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void a_decision_may_have_256_kibibytes_and_not_one_more() {
        String url = Story.begin().barometer() + "/stewardship";
        String padding = " ".repeat(256 * 1024 - DECISION.getBytes(UTF_8).length);
        asOperator().body(DECISION + padding).post(url).then().statusCode(201);
        asOperator()
                .body(DECISION + padding + " ")
                .post(url)
                .then()
                .statusCode(413)
                .body("detail", not(containsString("KiB")));
    }

    @Test
    void of_several_who_record_at_the_same_moment_each_comes_after_another() throws Exception {
        String url = Story.begin().barometer() + "/stewardship";
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> calls = Collections.nCopies(
                8, () -> asOperator().body(DECISION).post(url).statusCode());
        for (Future<Integer> status : callers.invokeAll(calls)) {
            assertThat(status.get()).isEqualTo(201);
        }
        callers.shutdown();
        given().get(url).then().body("history.number", contains(8, 7, 6, 5, 4, 3, 2, 1));
    }

    @Test
    void what_is_stored_reads_as_what_was_sent() {
        Story story = Story.begin();
        asOperator()
                .body(DECISION)
                .post(story.barometer() + "/stewardship")
                .then()
                .statusCode(201);
        assertThat(stored.query(
                        "select document -> 'decision' ->> 'decidedOn' || ' ' || (document ->> 'reviewOn') || ' '"
                                + " || (document ->> 'form') from stewardship where barometer_slug = ?",
                        story))
                .containsExactly("2026-01-19 2199-12-31 open-product-management");
    }

    private static String recorded() {
        String url = Story.begin().barometer() + "/stewardship";
        asOperator().body(DECISION).post(url).then().statusCode(201);
        return url;
    }

    private boolean reviewDue(String url, String now) {
        try {
            clock.stopAt(Instant.parse(now));
            return given().get(url).then().statusCode(200).extract().path("current.reviewDue");
        } finally {
            clock.setRight();
        }
    }

    private static ValidatableResponse refused(String url, String decision) {
        return asOperator()
                .body(decision)
                .post(url)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-definition"));
    }
}
