package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReceiptTest {

    private final Respondent aino = Respondent.somebody();

    @Inject
    Stored stored;

    @Test
    void shows_that_the_response_counts_and_nothing_else() {
        Story story = Story.begin().open("139");
        aino.answers(story, Map.of("life", 1)).then().statusCode(201).body("correctable", equalTo(true));
        aino.asks()
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("$", equalTo(Map.of("barometer", story.slug(), "round", Story.ROUND, "counted", true)));
        Respondent.somebody().asks().then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Receipt", "Receipt ", "Receipt short", "Bearer x", "receipt_hash", "Receipt ' or 1=1 --"})
    void what_is_no_receipt_is_nobodys(String authorization) {
        given().header("Authorization", authorization).get("/v1/receipt").then().statusCode(404);
        given().header("Authorization", authorization)
                .delete("/v1/receipt")
                .then()
                .statusCode(404);
    }

    @Test
    void its_hash_is_no_receipt() {
        Story story = Story.begin().open("139");
        aino.answers(story, Map.of("life", 1)).then().statusCode(201);
        new Respondent(aino.hash().substring(0, 43)).withdraws().then().statusCode(404);
        given().header("Authorization", "Receipt " + aino.hash())
                .delete("/v1/receipt")
                .then()
                .statusCode(404);
        assertThat(stored.rows(story)).isEqualTo(1);
    }

    @Test
    void a_correction_takes_the_place_of_what_was_answered() {
        Story story = Story.begin().open("139", "148").answered(6, "139", Map.of("life", 1));
        story.answered(6, "139", Map.of("life", 5));
        aino.answers(story, Map.of("life", 1, "wish", "Silta")).then().statusCode(201);
        aino.corrects("139", Map.of("life", 5, "wish", "Tori", "visits", List.of("shop")))
                .then()
                .statusCode(200)
                .body("completion", equalTo("complete"));
        aino.corrects("139", Map.of("life", 5, "wish", "Sauna")).then().statusCode(200);
        assertThat(stored.texts(story)).containsExactly("Sauna");
        story.published();
        assertThat(story.totals("life", "139")).contains("_T 1 13 6 0.461538 U", "_T 5 13 7 0.538462 U");
        assertThat(story.totals("visits", "139")).noneMatch(line -> line.startsWith("_T shop 1 "));
    }

    @Test
    void whoever_moves_counts_where_the_correction_says() {
        Story story = Story.begin().open("139", "148");
        aino.answers(story, Map.of("life", 1)).then().statusCode(201);
        aino.corrects("148", Map.of("life", 1)).then().statusCode(200);
        assertThat(stored.query(
                        "select municipality_code from response join round on round.id = round_id where barometer_slug = ?",
                        story))
                .containsExactly("148");
    }

    @Test
    void a_correction_is_checked_like_a_response_and_a_wrong_one_changes_nothing() {
        Story story = Story.begin().open("139");
        aino.answers(story, Map.of("life", 1, "wish", "Silta")).then().statusCode(201);
        List<String> before = stored.cards(story);
        aino.corrects("139", Map.of("life", 9, "pets", 1))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/answers/pets", "#/answers/life")));
        aino.corrects("148", Map.of("life", 2))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/municipality"));
        assertThat(stored.cards(story)).isEqualTo(before);
        assertThat(stored.texts(story)).containsExactly("Silta");
    }

    @Test
    void a_withdrawn_response_leaves_nothing_but_that_it_was_there() {
        Story story = Story.begin().open("139");
        aino.answers(story, Map.of("life", 1, "wish", "Silta")).then().statusCode(201);
        aino.withdraws().then().statusCode(204);
        aino.withdraws().then().statusCode(204);
        assertThat(stored.rows(story)).isZero();
        assertThat(stored.texts(story)).isEmpty();
        assertThat(stored.query("""
                select concat_ws('|', municipality_code, card) from response join round on round.id = round_id
                where barometer_slug = ?
                """, story)).containsExactly("");
        aino.asks().then().statusCode(200).body("counted", equalTo(false));
        aino.corrects("139", Map.of("life", 2))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#response-withdrawn"));
    }

    @Test
    void a_response_that_arrives_once_more_after_it_was_withdrawn_stays_withdrawn() {
        Story story = Story.begin().open("139");
        aino.answers(story, Map.of("life", 1, "wish", "Silta")).then().statusCode(201);
        aino.withdraws().then().statusCode(204);
        aino.answers(story, Map.of("life", 1, "wish", "Silta")).then().statusCode(201);
        assertThat(stored.rows(story)).isZero();
        assertThat(stored.texts(story)).isEmpty();
        aino.asks().then().body("counted", equalTo(false));
    }

    @Test
    void nothing_is_corrected_or_withdrawn_after_closing_and_what_counts_still_does() {
        Story story = Story.begin().open("139");
        Respondent other = Respondent.somebody();
        aino.answers(story, Map.of("life", 1)).then().statusCode(201);
        other.answers(story, Map.of("life", 1)).then().statusCode(201);
        other.withdraws().then().statusCode(204);
        story.closed();
        aino.corrects("139", Map.of("life", 2))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-open"));
        aino.withdraws().then().statusCode(409).body("type", equalTo("/problems#round-not-open"));
        aino.asks().then().statusCode(200).body("counted", equalTo(true));
        other.asks().then().statusCode(404);
    }

    @Test
    void one_that_was_used_in_two_rounds_leads_to_what_can_still_be_withdrawn() {
        Story closed = Story.begin().open("139");
        Story earlier = Story.begin().open("139");
        Story later = Story.begin().open("139");
        for (Story story : List.of(closed, earlier, later)) {
            aino.answers(story, Map.of("life", 1)).then().statusCode(201);
        }
        closed.closed();
        for (int i = 0; i < 2; i++) {
            aino.withdraws().then().statusCode(204);
        }
        assertThat(stored.rows(earlier) + stored.rows(later)).isZero();
        aino.asks().then().statusCode(200).body("counted", equalTo(true)).body("barometer", equalTo(closed.slug()));
    }

    @Test
    void a_hash_must_be_one() {
        Story story = Story.begin().open("139");
        Map<String, Object> response = aino.response("139", Map.of("life", 1));
        response.put("receipt", Map.of("hash", aino.secret(), "textHash", "x"));
        Story.send(story.round(), response)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/receipt/hash", "#/receipt/textHash")));
        assertThat(stored.rows(story)).isZero();
    }
}
