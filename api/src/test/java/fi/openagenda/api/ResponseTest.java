package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.DurationClass;
import fi.openagenda.model.response.Paradata;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ResponseTest {

    @TestHTTPResource("/")
    URL address;

    @Inject
    Stored stored;

    @Test
    void answers_of_every_type_are_taken_in_and_a_receipt_is_given() {
        Story story = Story.begin().open("139");
        story.answer(
                        "139",
                        Map.of(
                                "age",
                                "young",
                                "life",
                                4,
                                "visits",
                                List.of("shop", "library"),
                                "shop",
                                "yes",
                                "trust",
                                "dk",
                                "distance",
                                12,
                                "first",
                                List.of("schools"),
                                "wish",
                                "Lisää busseja – čáppa, ǩiõll 🚌"))
                .then()
                .statusCode(201)
                .body("questionnaire", matchesPattern("[0-9a-f]{64}"))
                .body("completion", equalTo("complete"))
                .body("correctable", equalTo(false));
        assertThat(story.answer("139", Map.of()).statusCode())
                .as("nothing is required")
                .isEqualTo(201);
    }

    @Test
    void answers_come_in_over_http_2_as_well() throws IOException, InterruptedException {
        Story story = Story.begin().open("139");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(address + story.round().substring(1) + "/responses"))
                                .version(HttpClient.Version.HTTP_2)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"life\":3}}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(stored.rows(story)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown question        | pets     | 1
            a number for a code        | age      | 4
            a code not in the list     | age      | "middle"
            a code for a list          | visits   | "shop"
            a number in a list         | visits   | [1]
            a list within a list       | visits   | [["shop"]]
            too many choices           | visits   | ["shop", "library", "other"]
            the same choice twice      | visits   | ["shop", "shop"]
            an exclusive choice beside | visits   | ["shop", "none"]
            a text for a number        | life     | "4"
            a point not on the scale   | life     | 6
            half a point               | life     | 3.5
            a whole number in disguise | life     | 4.0
            more than a number holds   | life     | 1e400
            an integer beyond all      | distance | 99999999999999999999
            true for a number          | life     | true
            an unknown code beside     | trust    | "maybe"
            below the bounds           | distance | -1
            above the bounds           | distance | 100
            nothing ranked             | first    | []
            ranked twice               | first    | ["roads", "roads"]
            not to be ranked           | first    | ["bridges"]
            a text too long            | wish     | "%s"
            a blank text               | wish     | "  "
            an object                  | life     | {"value": 4}
            a hidden question          | shop     | "yes"
            """)
    void a_wrong_answer_is_pointed_at_with_its_question(String what, String question, String answer) {
        Story story = Story.begin().open("139");
        String body = "{\"municipality\": \"139\", \"language\": \"fi\", \"answers\": {\"%s\": %s}}"
                .formatted(question, answer.replace("%s", "x".repeat(101)));
        Story.send(story.round(), body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems#invalid-response"))
                .body("errors[0].pointer", equalTo("#/answers/" + question))
                .body("errors[0].question", equalTo(question))
                .body("errors[0].detail", matchesPattern("\\S.+\\."));
        assertThat(stored.rows(story)).isZero();
    }

    @Test
    void all_faults_are_told_at_once_and_nothing_is_stored() {
        Story story = Story.begin().open("139");
        story.answer(
                        "139",
                        Map.of("age", "middle", "life", 9, "wish", "fine", "visits", List.of("shop"), "shop", "maybe"))
                .then()
                .statusCode(422)
                .body("errors.question", equalTo(List.of("life", "shop", "age")));
        Story.send(
                        story.round(),
                        Map.of(
                                "municipality", "139",
                                "language", "xx",
                                "answers", Map.of("life", 9, "nothing", 1),
                                "paradata", Map.of("honeypot", "x".repeat(1001)),
                                "receipt", Map.of("hash", "short")))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/language",
                                "#/paradata/honeypot",
                                "#/receipt/hash",
                                "#/answers/nothing",
                                "#/answers/life"));
        assertThat(stored.rows(story)).isZero();
        assertThat(stored.texts(story)).isEmpty();
    }

    @Test
    void a_required_answer_that_is_missing_is_named_but_only_where_it_is_shown() {
        String needed = Story.bank("""
                {"key": "needed", "text": {"fi": "Riittääkö kauppa?"}, "required": true,
                 "showIf": {"question": "visits", "includes": "shop"}, "answer": {"type": "yes-no"}}
                """);
        Story story = Story.begin(List.of(), List.of("visits@1", needed)).open("139");
        story.answer("139", Map.of("visits", List.of("library"))).then().statusCode(201);
        story.answer("139", Map.of("visits", List.of("shop")))
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("#/answers/needed"))
                .body("errors[0].detail", equalTo("An answer is required."));
    }

    @Test
    void a_partial_response_is_welcome_without_what_is_required_and_says_that_it_is_one() {
        String wanted = Story.bank("""
                {"key": "wanted", "text": {"fi": "Riittääkö bussi?"}, "required": true, "answer": {"type": "yes-no"}}
                """);
        Story story = Story.begin(List.of(), List.of("life@1", wanted)).open("139");
        Map<String, Object> response =
                new HashMap<>(Map.of("municipality", "139", "language", "fi", "answers", Map.of("life", 3)));
        Story.send(story.round(), response).then().statusCode(422);
        response.put("paradata", Map.of("completion", "partial", "mode", "kiosk", "duration", "1-2"));
        Story.send(story.round(), response).then().statusCode(201).body("completion", equalTo("partial"));
        response.put("answers", Map.of("life", 9));
        Story.send(story.round(), response)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/answers/life")));
        Paradata paradata = stored.paradata(story).get(0);
        assertThat(paradata.completion()).isEqualTo(Completion.PARTIAL);
        assertThat(paradata.mode()).isEqualTo(CollectionMode.KIOSK);
        assertThat(paradata.duration()).contains(DurationClass.FROM_1_TO_2);
    }

    @Test
    void a_wrong_answer_hides_what_depends_on_it() {
        Story story = Story.begin().open("139");
        story.answer("139", Map.of("visits", List.of("shop", "moon"), "shop", "yes"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/answers/visits", "#/answers/shop")));
    }

    @Test
    void words_may_stand_beside_an_open_option_that_was_chosen() {
        Story story = Story.begin().open("139");
        Map<String, Object> response = new HashMap<>(Map.of("municipality", "139", "language", "fi"));
        response.put("answers", Map.of("visits", List.of("other")));
        response.put("otherTexts", Map.of("visits", "Metsässä"));
        Story.send(story.round(), response).then().statusCode(201);
        response.put("answers", Map.of("visits", List.of("shop")));
        Story.send(story.round(), response)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/otherTexts/visits"));
        assertThat(stored.texts(story)).containsExactly("Metsässä");
    }

    @Test
    void municipality_and_language_must_be_the_rounds() {
        Story story = Story.begin().open("139");
        Story.send(story.round(), Map.of("municipality", "148", "language", "de", "answers", Map.of()))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/municipality", "#/language")));
        String bilingual = Story.bank("""
                {"key": "everywhere", "text": {"fi": "Kuljetko bussilla?", "sv": "Åker du buss?"},
                 "answer": {"type": "yes-no"}}
                """);
        Story everywhere = Story.begin(List.of(), List.of(bilingual)).open();
        for (String nowhere : List.of("000", "588", "\u0000", "")) {
            everywhere
                    .answer(nowhere, Map.of())
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("#/municipality"));
        }
        everywhere.answer("992", Map.of()).then().statusCode(201);
    }

    @Test
    void a_round_that_is_not_open_says_when_it_is() {
        Story later = Story.begin().draftFrom("2198-01-01T00:00:00Z", "2199-01-01T00:00:00Z", "139");
        later.opening().then().statusCode(200);
        later.answer("139", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-open"))
                .header("Retry-After", equalTo("86400"))
                .body("opensAt", equalTo("2198-01-01T00:00:00Z"))
                .body("closesAt", equalTo("2199-01-01T00:00:00Z"));
        Story draft = Story.begin().draft("139");
        draft.answer("139", Map.of()).then().statusCode(409);
        Story over = Story.begin().open("139").closed();
        over.answer("139", Map.of())
                .then()
                .statusCode(409)
                .body("opensAt", equalTo("2026-03-02T06:00:00Z"))
                .body("closesAt", startsWith("20"));
        Story closing = Story.begin().open("139");
        closing.answer("139", Map.of()).then().statusCode(201);
        closing.closed().answer("139", Map.of()).then().statusCode(409).body("closesAt", lessThan("2199"));
        assertThat(stored.rows(later) + stored.rows(draft) + stored.rows(over)).isZero();
    }
}
