package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the code in the letter to the response that counts. */
@QuarkusTest
class InvitedResponseTest {

    private static final Map<String, Integer> ANSWERS = Map.of("life", 3);

    @Inject
    Stored stored;

    @ParameterizedTest
    @ValueSource(strings = {"confidential", "unlinkable"})
    void whoever_is_invited_answers_once(String anonymity) {
        Story story = Story.begin().openFor(anonymity, "139");
        String right = right(story, anonymity);
        story.answer("139", ANSWERS, right).then().statusCode(201);
        story.answer("139", ANSWERS, right).then().statusCode(201);
        story.answer("139", Map.of("life", 4), right)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#key-reused"));
        assertThat(stored.rows(story)).isEqualTo(1);
        story.answer("139", ANSWERS, right(story, anonymity)).then().statusCode(201);
        assertThat(stored.rows(story)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"confidential", "unlinkable"})
    void nobody_else_answers(String anonymity) {
        Story story = Story.begin().openFor(anonymity, "139");
        Story other = Story.begin().openFor(anonymity, "139");
        story.answer("139", ANSWERS).then().statusCode(403).body("type", equalTo("/problems#not-invited"));
        for (String right : List.of(right(other, anonymity), "Invitation 0000-0000-0000-0000", "Ballot AAAA.BBBB")) {
            story.answer("139", ANSWERS, right).then().statusCode(403).body("type", equalTo("/problems#not-invited"));
        }
        assertThat(stored.rows(story)).isZero();
    }

    @Test
    void an_open_round_takes_no_invitation_for_an_answer() {
        Story story = Story.begin().open("139");
        story.answer("139", ANSWERS, "Invitation 0000-0000-0000-0000").then().statusCode(400);
        assertThat(stored.rows(story)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"confidential", "unlinkable"})
    void a_right_that_is_used_many_times_at_once_lets_one_response_in(String anonymity) throws Exception {
        Story story = Story.begin().openFor(anonymity, "139");
        String right = right(story, anonymity);
        ExecutorService callers = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Map<String, Integer> answers = Map.of("distance", i);
                calls.add(() -> story.answer("139", answers, right).statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : callers.invokeAll(calls)) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409, 422);
        } finally {
            callers.shutdownNow();
        }
        assertThat(stored.rows(story)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"confidential", "unlinkable"})
    void what_is_withdrawn_leaves_the_right_used(String anonymity) {
        Story story = Story.begin().openFor(anonymity, "139");
        String right = right(story, anonymity);
        Respondent aino = Respondent.somebody();
        given().contentType(ContentType.JSON)
                .header("Authorization", right)
                .body(aino.response("139", ANSWERS))
                .post(story.round() + "/responses")
                .then()
                .statusCode(201);
        aino.corrects("139", Map.of("life", 5)).then().statusCode(200);
        aino.withdraws().then().statusCode(204);
        story.answer("139", ANSWERS, right).then().statusCode(422);
        assertThat(stored.rows(story)).isZero();
        story.published();
        given().get(story.release() + "/data.json")
                .then()
                .body("anonymity", equalTo(anonymity))
                .body("account", equalTo(Map.of("taken", 1, "counted", 0, "withdrawn", 1, "excluded", List.of())))
                .body("invitations.made", equalTo(1));
    }

    @Test
    void nothing_of_invitations_and_keys_is_left_when_the_round_is_over() {
        Story story = Story.begin().openFor("unlinkable", "139");
        right(story, "unlinkable");
        story.closed();
        assertThat(stored.query(
                        "select 'code' from invitation join round on round.id = round_id where barometer_slug = ?",
                        story))
                .isEmpty();
        assertThat(stored.query("""
                        select 'key' from round_secret join round on round.id = round_id where barometer_slug = ?
                        """, story)).isEmpty();
    }

    /** What somebody who was invited sends along. */
    private static String right(Story story, String anonymity) {
        String code = story.invited(1).get(0);
        if (anonymity.equals("confidential")) {
            return "Invitation " + code;
        }
        Blinding blinding = Blinding.under(story.tokenKey());
        return "Ballot "
                + blinding.ballot(story.credential(code, blinding.blinded()).path("blindSignature"));
    }
}
