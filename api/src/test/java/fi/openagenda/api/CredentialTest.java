package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fi.openagenda.model.invitation.TokenKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code is exchanged for one blind signature. */
@QuarkusTest
class CredentialTest {

    private static final int CALLERS = 100;

    @Test
    void everybody_is_given_the_same_key_and_can_tell() {
        Story story = Story.begin().openFor("unlinkable", "139");
        Response key = given().get(story.round() + "/token-key");
        key.then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .body("algorithm", equalTo("RSABSSA-SHA384-PSS-Randomized"));
        String sha256 = TokenKey.sha256(Base64.getUrlDecoder().decode(key.<String>path("publicKey")));
        key.then().body("sha256", equalTo(sha256));
        given().get(story.round()).then().body("tokenKeySha256", equalTo(sha256));
        given().header("If-None-Match", key.header("ETag"))
                .get(story.round() + "/token-key")
                .then()
                .statusCode(304);
        assertThat(Story.begin().openFor("unlinkable", "139").tokenKey())
                .as("another round has another key")
                .isNotEqualTo(story.tokenKey());
        for (Story without : List.of(
                Story.begin().open("139"),
                Story.begin().openFor("confidential", "139"),
                Story.begin().draftFor("unlinkable", "139"))) {
            given().get(without.round() + "/token-key").then().statusCode(404);
        }
    }

    @Test
    void a_code_has_one_message_signed_and_the_same_one_again() {
        Story story = Story.begin().openFor("unlinkable", "139");
        String code = story.invited(1).get(0);
        String blinded = Blinding.under(story.tokenKey()).blinded();
        Response first = story.credential(code, blinded);
        first.then().statusCode(200).header("Cache-Control", "no-store");
        story.credential(code.toLowerCase(Locale.ROOT).replace("-", " "), blinded)
                .then()
                .statusCode(200)
                .body("blindSignature", equalTo(first.path("blindSignature")));
        story.credential(code, Blinding.under(story.tokenKey()).blinded())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#credential-given"));
    }

    @Test
    void a_code_that_is_none_is_answered_alike_whatever_is_wrong_with_it() {
        Story story = Story.begin().openFor("unlinkable", "139");
        Story other = Story.begin().openFor("unlinkable", "139");
        String blinded = Blinding.under(story.tokenKey()).blinded();
        List<String> wrong =
                List.of(other.invited(1).get(0), "0000-0000-0000-0000", "", "hello", "ÄÄÄÄ-0000-0000-0000");
        Set<String> answers = wrong.stream()
                .map(code -> story.credential(code, blinded)
                        .then()
                        .statusCode(403)
                        .extract()
                        .asString())
                .collect(Collectors.toSet());
        assertThat(answers).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "modulus", "zero", "longer"})
    void what_cannot_be_a_blinded_message_spends_no_code(String what) {
        Story story = Story.begin().openFor("unlinkable", "139");
        String code = story.invited(1).get(0);
        Blinding right = Blinding.under(story.tokenKey());
        byte[] modulus = right.key().getModulus().toByteArray();
        byte[] bytes =
                switch (what) {
                    case "modulus" -> Arrays.copyOfRange(modulus, 1, modulus.length);
                    case "zero" -> new byte[modulus.length - 1];
                    case "longer" -> new byte[modulus.length];
                    default -> new byte[0];
                };
        String sent = bytes.length > 0 ? Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) : what;
        story.credential(code, sent).then().statusCode(422).body("errors.pointer", contains("#/blindedMessage"));
        story.credential(code, right.blinded()).then().statusCode(200);
    }

    @Test
    void credentials_are_for_unlinkable_rounds_that_are_open() {
        String blinded = Blinding.under(
                        Story.begin().openFor("unlinkable", "139").tokenKey())
                .blinded();
        Story confidential = Story.begin().openFor("confidential", "139");
        confidential.credential(confidential.invited(1).get(0), blinded).then().statusCode(404);
        Story draft = Story.begin().draftFor("unlinkable", "139");
        draft.credential(draft.invited(1).get(0), blinded)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-open"));
        Story.begin().credential("0000-0000-0000-0000", blinded).then().statusCode(404);
    }

    @Test
    void a_hundred_who_ask_with_one_code_and_one_message_get_one_signature() throws Exception {
        Story story = Story.begin().openFor("unlinkable", "139");
        String code = story.invited(1).get(0);
        String blinded = Blinding.under(story.tokenKey()).blinded();
        List<Response> answers = together(Collections.nCopies(CALLERS, () -> story.credential(code, blinded)));
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers.stream().map(answer -> answer.path("blindSignature")))
                .containsOnly(answers.get(0).<String>path("blindSignature"));
    }

    @Test
    void of_a_hundred_messages_that_one_code_is_to_sign_one_is() throws Exception {
        Story story = Story.begin().openFor("unlinkable", "139");
        String code = story.invited(1).get(0);
        String key = story.tokenKey();
        List<Callable<Response>> calls = IntStream.range(0, CALLERS)
                .<Callable<Response>>mapToObj(caller -> {
                    String blinded = Blinding.under(key).blinded();
                    return () -> story.credential(code, blinded);
                })
                .toList();
        List<Integer> statuses =
                together(calls).stream().map(Response::statusCode).toList();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }

    private static List<Response> together(List<Callable<Response>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
