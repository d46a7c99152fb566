package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A round is published again only if nobody can be found by the difference. */
@QuarkusTest
class RepublicationTest {

    private static final List<String> TRAPPED = List.of("honeypot");

    @Inject
    Stored stored;

    @ConfigProperty(name = "openagenda.store")
    Path store;

    @Test
    void without_many_who_differ_from_each_other_there_is_a_second_release() {
        Story story = respondents(12, 12);
        publish(story, List.of()).then().statusCode(201);
        publish(story, TRAPPED)
                .then()
                .statusCode(201)
                .header("Location", story.release().replace("/1", "/2"));
        given().get(releases(story)).then().body("items.number", contains(2, 1));
        assertThat(total(story, 1)).isEqualTo("96 48");
        assertThat(total(story, 2)).isEqualTo("48 24");
        assertThat(attempts(story)).hasSize(2).allMatch(attempt -> attempt.startsWith("PUBLISHED"));
    }

    @Test
    void without_one_more_there_is_none_and_nobody_learns_why() throws IOException {
        Story story = respondents(12, 0);
        answer(story, 1, "young", 5, Map.of("honeypot", "https://example.org"));
        publish(story, List.of()).then().statusCode(201);
        Response again = publish(story, List.of());
        Response withoutOne = publish(story, TRAPPED);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(withoutOne.statusCode()).isEqualTo(409);
        assertThat(withoutOne.asString()).isEqualTo(again.asString());
        assertThat(withoutOne.headers().asList().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(
                        again.headers().asList().stream().map(Object::toString).toList());
        given().get(releases(story)).then().body("items.number", contains(1));
        try (Stream<Path> folders = Files.list(store.resolve(story.dataset()))) {
            assertThat(folders).containsExactly(store.resolve(story.dataset()).resolve("1"));
        }
        assertThat(attempts(story)).hasSize(2);
        assertThat(attempts(story).get(0)).startsWith("PUBLISHED");
        assertThat(attempts(story).get(1)).matches("REFUSED \\{\"S_DELTA\": [1-9][0-9]*}");
    }

    /** The control: what the two releases would have told is the answer of one person. */
    @Test
    void both_releases_would_have_told_what_one_person_answered() {
        Story withThem = respondents(12, 0);
        Story withoutThem = respondents(12, 0);
        for (Story story : List.of(withThem, withoutThem)) {
            answer(story, 1, "young", 5, Map.of("honeypot", "https://example.org"));
        }
        publish(withThem, List.of()).then().statusCode(201);
        publish(withoutThem, TRAPPED).then().statusCode(201);
        assertThat(total(withThem, 1)).isEqualTo("49 25");
        assertThat(total(withoutThem, 1)).isEqualTo("48 24");
    }

    @Test
    void a_publication_that_fails_leaves_nothing_and_can_be_tried_again() throws IOException {
        Story story = respondents(12, 0).closed();
        Path inTheWay = Files.writeString(store.resolve(story.dataset()), "no folder");
        publish(story, List.of()).then().statusCode(500).body("detail", nullValue());
        given().get("/v1/datasets/" + story.dataset()).then().statusCode(404);
        assertThat(attempts(story)).isEmpty();
        Files.delete(inTheWay);
        publish(story, List.of()).then().statusCode(201);
        given().get(releases(story)).then().body("items.number", contains(1));
        try (Stream<Path> folders = Files.list(store.resolve(story.dataset()))) {
            assertThat(folders).containsExactly(store.resolve(story.dataset()).resolve("1"));
        }
    }

    /** So many of each age and mind, and so many of each who stepped into a trap; the round is closed. */
    private static Story respondents(int each, int trapped) {
        Story story = Story.begin().open("139");
        for (String age : List.of("young", "old")) {
            for (int life : List.of(1, 5)) {
                answer(story, each, age, life, Map.of());
                answer(story, trapped, age, life, Map.of("honeypot", "https://example.org"));
            }
        }
        return story;
    }

    private static void answer(Story story, int times, String age, int life, Map<String, ?> paradata) {
        for (int i = 0; i < times; i++) {
            Map<String, Object> response = new HashMap<>(Map.of("municipality", "139", "language", "fi"));
            response.put("answers", Map.of("age", age, "life", life));
            response.put("paradata", paradata);
            Story.send(story.round(), response).then().statusCode(201);
        }
    }

    private static Response publish(Story story, List<String> excluded) {
        asOperator().post(story.round() + "/close");
        return Story.publish(story.round(), Map.of("changeNote", "Counted.", "exclude", excluded));
    }

    private static String releases(Story story) {
        return "/v1/datasets/" + story.dataset() + "/releases";
    }

    /** How many answered in a release, and how many of them said 5. */
    private static String total(Story story, int release) {
        Map<String, Object> cell = given().get(releases(story) + "/" + release + "/data.json")
                .then()
                .statusCode(200)
                .extract()
                .path("observations.find { it.question == 'life' && it.area == '139' && it.breakdown == '_T'"
                        + " && it.answerClass == '5' }");
        return cell.get("n") + " " + cell.get("count");
    }

    private List<String> attempts(Story story) {
        return stored.query("""
                select outcome || ' ' || reasons from publication_audit join round on round.id = round_id
                where barometer_slug = ? order by publication_audit.id
                """, story);
    }
}
