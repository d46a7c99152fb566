package fi.openagenda.api;

import static io.restassured.RestAssured.given;

import fi.openagenda.model.access.Key;
import fi.openagenda.model.access.Organisation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of an organisation, with a key.
 *
 * @param key text of the key
 */
record KeyHolder(String key) {

    /** With a lasting key of an organisation that is there. */
    static KeyHolder of(String organisation, Key.Role... roles) {
        return until(Optional.empty(), organisation, roles);
    }

    /** With a key that has expired. */
    static KeyHolder expired(String organisation, Key.Role... roles) {
        return until(Optional.of(Instant.now()), organisation, roles);
    }

    private static KeyHolder until(Optional<Instant> end, String organisation, Key.Role... roles) {
        return new KeyHolder(QuarkusTransaction.requiringNew()
                .call(() -> Key.issue("tests", Organisation.byId(organisation).orElseThrow(), List.of(roles), end)
                        .text()));
    }

    /** Public part of the key. */
    String id() {
        return key.split("_")[1];
    }

    /** Where the key is shown and revoked. */
    String url() {
        return "/v1/keys/" + id();
    }

    /** A request with the key. */
    RequestSpecification asks() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }
}
