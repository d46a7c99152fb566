package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fi.openagenda.model.access.Key.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may answer a round, and what is kept of that. */
@QuarkusTest
class InvitationTest {

    private static final String CODE = "([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}";

    @Inject
    Stored stored;

    @Test
    void codes_are_given_once_and_only_their_macs_are_kept() {
        Story story = Story.begin().draftFor("unlinkable", "139", "148");
        Response made = asOperator().body(Map.of("count", 300)).post(story.round() + "/invitations");
        made.then().statusCode(201).header("Cache-Control", "no-store");
        List<String> codes = made.path("codes");
        assertThat(new HashSet<>(codes)).hasSize(300).allMatch(code -> code.matches(CODE));
        List<String> rows = stored.query("""
                select i::text from invitation i join round on round.id = round_id
                where barometer_slug = ? order by i.ctid
                """, story);
        assertThat(rows).as("in the order of their MACs").hasSize(300).isSorted();
        assertThat(codes)
                .noneMatch(code -> rows.toString().contains(code.replace("-", ""))
                        || rows.toString().contains(code));
        counts(story).body("made", equalTo(300)).body("reissued", equalTo(0)).body("issued", nullValue());
    }

    @Test
    void codes_come_as_a_list_for_mail_merge_too() {
        Story story = Story.begin().openFor("confidential", "139");
        String lines = asOperator()
                .accept("text/csv")
                .body(Map.of("count", 2))
                .post(story.round() + "/invitations")
                .then()
                .statusCode(201)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(lines).matches("code\r\n" + CODE + "\r\n" + CODE + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100_001})
    void nobody_makes_none_or_too_many(int count) {
        Story story = Story.begin().draftFor("confidential", "139");
        asOperator()
                .body(Map.of("count", count))
                .post(story.round() + "/invitations")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/count"));
        counts(story).body("made", equalTo(0));
    }

    @Test
    void an_open_round_has_no_invitations_and_a_closed_one_has_none_any_longer() {
        Story open = Story.begin().open("139");
        for (String path : List.of("/invitations", "/invitations/replacement")) {
            asOperator()
                    .body(path.endsWith("s") ? Map.of("count", 1) : Map.of("code", "0000-0000-0000-0000"))
                    .post(open.round() + path)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems#no-invitations"));
        }
        Story closed = Story.begin().openFor("confidential", "139").closed();
        asOperator()
                .body(Map.of("count", 1))
                .post(closed.round() + "/invitations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-open"));
    }

    @Test
    void a_municipality_invites_where_a_code_could_not_answer_for_another_one() {
        KeyHolder ii = KeyHolder.of("ii", Role.PUBLISHER);
        Story alone = Story.begin().draftFor("unlinkable", "139");
        ii.asks()
                .body(Map.of("count", 1))
                .post(alone.round() + "/invitations")
                .then()
                .statusCode(201);
        for (Story story : List.of(
                Story.begin().draftFor("unlinkable", "139", "148"),
                Story.begin().draftFor("unlinkable"))) {
            ii.asks()
                    .body(Map.of("count", 1))
                    .post(story.round() + "/invitations")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void how_many_took_part_is_told_in_tens_and_of_nobody_whether_they_did() {
        Story story = Story.begin().openFor("unlinkable", "139");
        List<String> codes = story.invited(40);
        for (int i = 0; i < 31; i++) {
            if (i == 10) {
                counts(story).body("issued", equalTo(10));
            }
            if (i == 19) {
                counts(story).body("issued", equalTo(10));
            }
            String blinded = Blinding.under(story.tokenKey()).blinded();
            story.credential(codes.get(i), blinded).then().statusCode(200);
            if (i < 9) {
                counts(story).body("issued", nullValue());
            }
        }
        counts(story).body("made", equalTo(40)).body("issued", nullValue());
    }

    @Test
    void a_lost_code_is_replaced_and_what_it_was_used_for_is_not_told() {
        Story story = Story.begin().openFor("unlinkable", "139");
        List<String> codes = story.invited(2);
        String blinded = Blinding.under(story.tokenKey()).blinded();
        story.credential(codes.get(0), blinded).then().statusCode(200);
        for (String lost : codes) {
            String another = asOperator()
                    .body(Map.of("code", lost))
                    .post(story.round() + "/invitations/replacement")
                    .then()
                    .statusCode(201)
                    .header("Cache-Control", "no-store")
                    .extract()
                    .path("codes[0]");
            story.credential(lost, blinded).then().statusCode(403);
            story.credential(another, blinded).then().statusCode(200);
        }
        asOperator()
                .body(Map.of("code", codes.get(0)))
                .post(story.round() + "/invitations/replacement")
                .then()
                .statusCode(404);
        counts(story).body("made", equalTo(2)).body("reissued", equalTo(2));
    }

    @Test
    void who_may_answer_is_told_everywhere_and_does_not_change_once_the_round_is_open() {
        Story story = Story.begin().draftFor("confidential", "139");
        asOperator()
                .header("If-Match", given().get(story.round()).header("ETag"))
                .body(story.planFor("unlinkable", "139"))
                .put(story.round())
                .then()
                .statusCode(200)
                .body("anonymity", equalTo("unlinkable"))
                .body("tokenKeySha256", nullValue());
        story.opening().then().statusCode(200);
        String etag = given().get(story.round()).header("ETag");
        for (String other : List.of("open", "confidential")) {
            asOperator()
                    .header("If-Match", etag)
                    .body(story.planFor(other, "139"))
                    .put(story.round())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems#round-not-draft"));
        }
        for (String address : List.of("", "/core.json", "/questionnaire?municipality=139")) {
            given().get(story.round() + address).then().body("anonymity", equalTo("unlinkable"));
        }
        given().get(story.round() + "/questionnaire.json?municipality=139")
                .then()
                .body("core.anonymity", equalTo("unlinkable"));
        Story open = Story.begin().open("139");
        given().get(open.round()).then().body("anonymity", equalTo("open"));
        given().get(open.round() + "/core.json").then().body("anonymity", nullValue());
    }

    @Test
    void a_barometer_moves_with_who_may_answer_it_but_without_codes_and_keys() {
        Story story = Story.begin().openFor("unlinkable", "139");
        List<String> codes = story.invited(1);
        Story moved = new Story("b" + story.slug().substring(1, 30) + "moved", story.background(), story.questions());
        String document = given().get(story.barometer() + "/document")
                .then()
                .body("rounds[0].plan.anonymity", equalTo("unlinkable"))
                .extract()
                .asString()
                .replace(story.slug(), moved.slug());
        asOperator()
                .body(document.replaceFirst("\"anonymity\":\"unlinkable\"", "\"anonymity\":\"confidential\""))
                .post("/v1/barometers/import")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/rounds/0/core"));
        asOperator().body(document).post("/v1/barometers/import").then().statusCode(201);
        given().get(moved.round())
                .then()
                .body("anonymity", equalTo("unlinkable"))
                .body("tokenKeySha256", nullValue());
        given().get(moved.round() + "/token-key").then().statusCode(404);
        moved.credential(codes.get(0), "AAAA").then().statusCode(404);
    }

    @Test
    void after_the_closing_nothing_is_left_but_numbers() {
        Story story = Story.begin().openFor("unlinkable", "139");
        List<String> codes = story.invited(3);
        String key = story.tokenKey();
        String blinded = Blinding.under(key).blinded();
        story.credential(codes.get(0), blinded).then().statusCode(200);
        assertThat(stored.query(LEFT, story)).containsExactly("3 1");
        story.closed();
        assertThat(stored.query(LEFT, story)).containsExactly("0 0");
        story.credential(codes.get(0), blinded)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-open"));
        story.publish().then().statusCode(201);
        String fingerprint = given().get(story.round()).path("tokenKeySha256");
        given().get(story.release() + "/data.json")
                .then()
                .body("anonymity", equalTo("unlinkable"))
                .body("tokenKeySha256", equalTo(fingerprint))
                .body("invitations", equalTo(Map.of("made", 3, "reissued", 0, "issued", 1)));
        given().get(story.round() + "/token-key").then().body("publicKey", equalTo(key));
    }

    @Test
    void a_release_of_an_open_round_says_so() {
        Story story = Story.begin().open("139").published();
        given().get(story.release() + "/data.json")
                .then()
                .body("anonymity", equalTo("open"))
                .body("tokenKeySha256", nullValue())
                .body("invitations", nullValue());
    }

    @Test
    void a_draft_with_invitations_can_be_taken_back() {
        Story story = Story.begin().draftFor("confidential", "139");
        story.invited(3);
        asOperator()
                .header("If-Match", given().get(story.round()).header("ETag"))
                .delete(story.round())
                .then()
                .statusCode(204);
    }

    private static final String LEFT = """
            select (select count(*) from invitation where round_id = round.id)
                || ' ' || (select count(*) from round_secret where round_id = round.id)
            from round where barometer_slug = ?
            """;

    private static ValidatableResponse counts(Story story) {
        return asOperator()
                .get(story.round() + "/invitations")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }
}
