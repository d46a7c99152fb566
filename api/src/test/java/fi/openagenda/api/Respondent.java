package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A resident with a front end that makes receipts.
 *
 * @param secret what the front end keeps
 */
record Respondent(String secret) {

    static Respondent somebody() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return new Respondent(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What the front end sends. */
    Map<String, Object> response(String municipality, Map<String, ?> answers) {
        Map<String, Object> response = new HashMap<>();
        response.put("municipality", municipality);
        response.put("language", "fi");
        response.put("answers", answers);
        response.put("receipt", Map.of("hash", hash(), "textHash", sha256("text:" + secret)));
        return response;
    }

    String hash() {
        return sha256(secret);
    }

    Response answers(Story story, Map<String, ?> answers) {
        return Story.send(story.round(), response("139", answers));
    }

    Response asks() {
        return withReceipt().get("/v1/receipt");
    }

    Response corrects(String municipality, Map<String, ?> answers) {
        return withReceipt()
                .contentType(ContentType.JSON)
                .body(Map.of("municipality", municipality, "language", "fi", "answers", answers))
                .put("/v1/receipt");
    }

    Response withdraws() {
        return withReceipt().delete("/v1/receipt");
    }

    private RequestSpecification withReceipt() {
        return given().header("Authorization", "Receipt " + secret);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
