package fi.openagenda.api;

import static fi.openagenda.model.access.Key.Role.EDITOR;
import static fi.openagenda.model.access.Key.Role.OPERATOR;
import static fi.openagenda.model.access.Key.Role.PUBLISHER;
import static fi.openagenda.model.access.Key.Role.READER;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallerTest {

    @Test
    void an_operator_may_do_everything() {
        KeyHolder operator = KeyHolder.of("operator", OPERATOR);
        allowed(operator, "organisation/inari");
        allowed(operator, "municipality/148");
        allowed(operator, "operator");
    }

    @Test
    void an_editor_reaches_what_is_their_organisations() {
        KeyHolder editor = KeyHolder.of("inari", EDITOR);
        allowed(editor, "organisation/inari");
        allowed(editor, "municipality/148");
        forbidden(editor, "organisation/ii", "This is another organisation's.");
        forbidden(editor, "municipality/139", "This is another municipality's.");
        forbidden(editor, "operator", "This is the operator's.");
    }

    @Test
    void an_editor_of_the_operator_reaches_what_is_the_operators_and_no_municipalitys() {
        KeyHolder editor = KeyHolder.of("operator", EDITOR, PUBLISHER);
        allowed(editor, "operator");
        forbidden(editor, "organisation/inari", "This is another organisation's.");
        forbidden(editor, "municipality/148", "This is another municipality's.");
    }

    @Test
    void a_role_that_is_not_named_is_not_let_in() {
        KeyHolder.of("inari", READER)
                .asks()
                .get("/test/organisation/inari")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems#forbidden"));
        given().get("/test/organisation/inari").then().statusCode(401);
    }

    private static void allowed(KeyHolder holder, String what) {
        holder.asks().get("/test/" + what).then().statusCode(204);
    }

    private static void forbidden(KeyHolder holder, String what, String why) {
        holder.asks()
                .get("/test/" + what)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems#forbidden"))
                .body("detail", equalTo(why));
    }
}
