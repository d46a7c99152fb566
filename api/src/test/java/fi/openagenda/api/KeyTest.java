package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static fi.openagenda.model.access.Key.Role.EDITOR;
import static fi.openagenda.model.access.Key.Role.PUBLISHER;
import static fi.openagenda.model.access.Key.Role.READER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fi.openagenda.model.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class KeyTest {

    @Inject
    StoredKeys stored;

    @Test
    void a_key_is_shown_once_and_stored_as_a_hash() {
        String end = OffsetDateTime.now(ZoneOffset.UTC)
                .plusYears(1)
                .truncatedTo(ChronoUnit.SECONDS)
                .toInstant()
                .toString();
        ExtractableResponse<Response> made = asOperator()
                .body(Map.of(
                        "name",
                        "Translation office",
                        "organisation",
                        "inari",
                        "roles",
                        List.of("reader", "editor"),
                        "expiresAt",
                        end))
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("text", matchesPattern("oa_[0-9a-f]{8}_[0-9a-f]{64}"))
                .body("key.name", equalTo("Translation office"))
                .body("key.organisation", equalTo("inari"))
                .body("key.roles", contains("editor", "reader"))
                .body("key.expiresAt", equalTo(end))
                .body("key.revokedAt", nullValue())
                .extract();
        KeyHolder holder = new KeyHolder(made.path("text"));
        assertThat(made.header("Location")).isEqualTo(holder.url());
        String secret = holder.key().split("_")[2];
        assertThat(stored.row(holder.id()))
                .contains(HexFormat.of().formatHex(Sha256.of(secret)))
                .doesNotContain(secret);
        Map<String, Object> key = made.path("key");
        for (String url : List.of(holder.url(), "/v1/keys/self")) {
            holder.asks()
                    .get(url)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("$", equalTo(key));
        }
        asOperator()
                .get("/v1/keys")
                .then()
                .header("Cache-Control", "no-store")
                .body("items.id", hasItem(holder.id()))
                .body("items.name", hasItem("first"));
    }

    @Test
    void without_a_key_nothing_is_told_of_keys() {
        String url = KeyHolder.of("inari", READER).url();
        for (String address : List.of("/v1/keys", "/v1/keys/self", url)) {
            given().get(address).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        }
        given().delete(url).then().statusCode(401);
        given().contentType(ContentType.JSON).body("{}").post("/v1/keys").then().statusCode(401);
    }

    @Test
    void another_organisations_keys_are_not_there() {
        KeyHolder editor = KeyHolder.of("ii", EDITOR);
        KeyHolder colleague = KeyHolder.of("ii", PUBLISHER);
        KeyHolder other = KeyHolder.of("tuusula", EDITOR);
        editor.asks()
                .get("/v1/keys")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(editor.id(), colleague.id()))
                .body("items.organisation", everyItem(equalTo("ii")));
        editor.asks().get(colleague.url()).then().statusCode(200);
        for (String url : List.of(other.url(), "/v1/keys/00000000")) {
            editor.asks().get(url).then().statusCode(404).body("type", equalTo("/problems#not-found"));
            editor.asks().delete(url).then().statusCode(404);
        }
        other.asks().get("/v1/keys/self").then().statusCode(200);
    }

    @Test
    void only_an_operator_makes_keys() {
        for (KeyHolder holder :
                List.of(KeyHolder.of("ii", EDITOR, PUBLISHER, READER), KeyHolder.of("operator", EDITOR, READER))) {
            holder.asks()
                    .body(Map.of("name", "Mine", "organisation", "ii", "roles", List.of("reader")))
                    .post("/v1/keys")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems#forbidden"));
        }
    }

    @Test
    void a_role_covers_what_it_is_for_and_no_more() {
        KeyHolder.of("operator", PUBLISHER, READER)
                .asks()
                .body(Story.definition("roles"))
                .post("/v1/barometers")
                .then()
                .statusCode(403);
        given().get("/v1/barometers/roles").then().statusCode(404);
    }

    @Test
    void every_fault_of_a_new_key_is_told_at_once() {
        asOperator()
                .body("""
                        {"name": " ", "organisation": "nowhere", "roles": [], "expiresAt": "2001-01-01T00:00:00Z"}
                        """)
                .post("/v1/keys")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-definition"))
                .body("errors.pointer", containsInAnyOrder("#/name", "#/organisation", "#/roles", "#/expiresAt"));
        asOperator()
                .body(Map.of(
                        "name",
                        "Too much",
                        "organisation",
                        "inari",
                        "roles",
                        List.of("operator", "editor", "editor"),
                        "expiresAt",
                        OffsetDateTime.now(ZoneOffset.UTC)
                                .plusYears(5)
                                .plusMinutes(1)
                                .toInstant()
                                .toString()))
                .post("/v1/keys")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/roles/0", "#/roles/2", "#/expiresAt"));
        asOperator().get("/v1/keys").then().body("items.name", not(hasItem("Too much")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"organisation": "ii", "roles": ["reader"]}                                              | #/name
            {"name": "x", "organisation": "ii", "roles": ["king"]}                                   | #/roles/0
            {"name": "x", "organisation": "ii", "roles": ["EDITOR"]}                                 | #/roles/0
            {"name": "x", "organisation": "ii", "roles": [0]}                                        | #/roles/0
            {"name": "x", "organisation": "ii", "roles": ["0"]}                                      | #/roles/0
            {"name": "x", "organisation": "ii", "roles": [""]}                                       | #/roles/0
            {"name": "x", "organisation": "ii", "roles": [null]}                                     | #/roles/0
            {"name": "x", "organisation": "ii", "roles": "reader"}                                   | #/roles
            {"name": "x", "organisation": "ii", "roles": ["reader"], "expiresAt": "tomorrow"}        | #/expiresAt
            {"name": "x", "organisation": "ii", "roles": ["reader"], "secretHash": "00"}             | #/secretHash
            """)
    void a_member_of_the_wrong_shape_is_pointed_at(String body, String pointer) {
        asOperator()
                .body(body)
                .post("/v1/keys")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems#invalid-body"))
                .body("errors.pointer", contains(pointer));
    }
}
