package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static fi.openagenda.model.access.Key.Role.EDITOR;
import static fi.openagenda.model.access.Key.Role.OPERATOR;
import static fi.openagenda.model.access.Key.Role.PUBLISHER;
import static fi.openagenda.model.access.Key.Role.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevocationTest {

    @Inject
    StoredKeys stored;

    @Test
    void a_key_revokes_itself_and_no_other() {
        KeyHolder publisher = KeyHolder.of("pietarsaari", PUBLISHER);
        KeyHolder reader = KeyHolder.of("pietarsaari", READER);
        publisher.asks().delete(reader.url()).then().statusCode(403).body("type", equalTo("/problems#forbidden"));
        reader.asks().get("/v1/keys/self").then().statusCode(200);
        reader.asks().delete(reader.url()).then().statusCode(204);
        reader.asks().get("/v1/keys/self").then().statusCode(401);
        publisher.asks().get(reader.url()).then().statusCode(200).body("revokedAt", notNullValue());
    }

    @Test
    void an_operator_revokes_any_key_and_twice_is_as_good_as_once() {
        KeyHolder editor = KeyHolder.of("lapinjarvi", EDITOR);
        asOperator().delete(editor.url()).then().statusCode(204);
        String since = asOperator().get(editor.url()).path("revokedAt");
        asOperator().delete(editor.url()).then().statusCode(204);
        asOperator().get(editor.url()).then().body("revokedAt", equalTo(since));
        asOperator().delete("/v1/keys/00000000").then().statusCode(404);
    }

    @Test
    void a_key_that_is_revoked_or_expired_is_answered_as_nobodys() {
        KeyHolder revoked = KeyHolder.of("ii", EDITOR);
        asOperator().delete(revoked.url()).then().statusCode(204);
        String nobodys = refusal(new KeyHolder("oa_00000000_00"));
        assertThat(refusal(revoked)).isEqualTo(nobodys);
        assertThat(refusal(KeyHolder.expired("ii", EDITOR))).isEqualTo(nobodys);
        assertThat(refusal(KeyHolder.expired("operator", OPERATOR))).isEqualTo(nobodys);
    }

    @Test
    void the_last_lasting_key_of_an_operator_stays() {
        stored.letAllExpireTomorrow();
        KeyHolder last = KeyHolder.of("operator", OPERATOR);
        KeyHolder.of("operator", EDITOR);
        last.asks().delete(last.url()).then().statusCode(409).body("type", equalTo("/problems#last-key"));
        KeyHolder next = KeyHolder.of("operator", OPERATOR);
        last.asks().delete(last.url()).then().statusCode(204);
        next.asks().delete(next.url()).then().statusCode(409);
        next.asks().delete(last.url()).then().statusCode(204);
    }

    @Test
    void of_the_last_two_that_revoke_themselves_at_once_one_stays() throws Exception {
        stored.letAllExpireTomorrow();
        List<Callable<Integer>> revocations =
                List.of(revocation(KeyHolder.of("operator", OPERATOR)), revocation(KeyHolder.of("operator", OPERATOR)));
        ExecutorService callers = Executors.newFixedThreadPool(revocations.size());
        List<Future<Integer>> statuses = callers.invokeAll(revocations);
        callers.shutdown();
        assertThat(List.of(statuses.get(0).get(), statuses.get(1).get())).containsExactlyInAnyOrder(204, 409);
    }

    private static Callable<Integer> revocation(KeyHolder holder) {
        return () -> holder.asks().delete(holder.url()).statusCode();
    }

    private static String refusal(KeyHolder holder) {
        return holder.asks()
                .get("/v1/keys/self")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .extract()
                .asString();
    }
}
