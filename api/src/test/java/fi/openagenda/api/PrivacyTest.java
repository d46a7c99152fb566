package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a round tells machines of what it keeps. */
@QuarkusTest
class PrivacyTest {

    @Test
    void a_round_says_what_it_keeps_for_how_long_and_until_when() {
        Story story = Story.begin().draftFrom("2026-03-02T08:00:00+02:00", "2199-01-31T00:00:00+02:00", "139");
        Map<String, Map<String, String>> kept = kept(story);
        assertThat(kept)
                .containsOnlyKeys(
                        "answers",
                        "paradata",
                        "free-text",
                        "receipt",
                        "counted-receipt",
                        "request",
                        "draft",
                        "counts",
                        "source",
                        "backup");
        assertThat(kept.get("answers"))
                .isEqualTo(Map.of(
                        "datum", "answers",
                        "purpose", "results",
                        "since", "closing",
                        "duration", "P4Y",
                        "deletedOn", "2203-01-31",
                        "deletedBy", "platform"));
        assertThat(kept.get("free-text")).containsEntry("duration", "P3M").containsEntry("deletedOn", "2199-04-30");
        assertThat(kept.get("receipt")).containsEntry("duration", "P0D").containsEntry("deletedOn", "2199-01-31");
        assertThat(kept.get("request")).containsEntry("duration", "P2D").doesNotContainKey("deletedOn");
        assertThat(kept.get("counts")).doesNotContainKeys("duration", "deletedOn", "deletedBy");
        assertThat(kept.get("backup"))
                .containsEntry("since", "deletion")
                .containsEntry("duration", "P7D")
                .containsEntry("deletedBy", "operator");
    }

    @Test
    void rights_are_exercised_with_the_receipt_while_the_round_is_open_and_nothing_is_read_back() {
        given().get(Story.begin().draft("139").round() + "/privacy")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("anonymity", equalTo("open"))
                .body("rights.right", contains("rectification", "erasure", "access"))
                .body("rights[0].request", equalTo("PUT /v1/receipt"))
                .body("rights[1].request", equalTo("DELETE /v1/receipt"))
                .body("rights[1].until", equalTo("2199-01-01T00:00:00+02:00"))
                .body("rights[2].request", nullValue())
                .body("rights[2].unavailableBecause", equalTo("nobody-can-tell"))
                .body("neverStored", hasItem("network-address"))
                .body("disclosure", equalTo(Map.of("method", "block-1", "fewestRespondents", 10, "fewestAnswers", 3)))
                .body("page.sv", equalTo("/privacy/sv.html"));
    }

    @Test
    void a_round_for_the_invited_keeps_invitations_and_a_confidential_one_does_not_claim_that_nobody_can_tell() {
        Story unlinkable = Story.begin().draftFor("unlinkable", "139");
        Story confidential = Story.begin().draftFor("confidential", "139");
        assertThat(kept(unlinkable)).containsKey("invitation");
        assertThat(kept(confidential).get("invitation")).containsEntry("duration", "P0D");
        given().get(unlinkable.round() + "/privacy")
                .then()
                .body("rights[2].unavailableBecause", equalTo("nobody-can-tell"));
        given().get(confidential.round() + "/privacy")
                .then()
                .body("rights[2].unavailableBecause", equalTo("never-read-back"));
    }

    @Test
    void the_stewardship_says_who_is_responsible_and_else_it_is_whoever_runs_the_platform() {
        Story story = Story.begin().draft("139");
        given().get(story.round() + "/privacy")
                .then()
                .body(
                        "responsible",
                        equalTo(given().get(story.round() + "/privacy").path("operator")));
        asOperator().body("""
                {"stage": "trial", "responsible": {"name": {"fi": "Iin kunta"}, "contact": "mailto:kirjaamo@example.org"},
                 "form": "contract", "decision": {"title": {"fi": "Päätös"}, "decidedOn": "2026-01-02",
                 "decidedBy": "Kunnanhallitus"}, "reviewOn": "2027-01-02"}
                """).post(story.barometer() + "/stewardship").then().statusCode(201);
        given().get(story.round() + "/privacy")
                .then()
                .body("responsible.name.fi", equalTo("Iin kunta"))
                .body("responsible.contact", equalTo("mailto:kirjaamo@example.org"))
                .body("operator.name.fi", not(equalTo("Iin kunta")));
    }

    @Test
    void it_comes_with_every_questionnaire() {
        Story story = Story.begin().draft("139", "148");
        Map<String, ?> statement = given().get(story.round() + "/privacy").path("$");
        for (String of : List.of("?municipality=139", "?municipality=148&lang=sv")) {
            given().get(story.round() + "/questionnaire" + of).then().body("privacy", equalTo(statement));
        }
    }

    private static Map<String, Map<String, String>> kept(Story story) {
        List<Map<String, String>> kept =
                given().get(story.round() + "/privacy").then().extract().path("kept");
        return kept.stream().collect(toMap(datum -> datum.get("datum"), datum -> datum));
    }
}
