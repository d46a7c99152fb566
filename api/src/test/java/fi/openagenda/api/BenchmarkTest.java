package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BenchmarkTest {

    /** Ii and others of 9000 to 11999 inhabitants. */
    private static final List<String> PEERS = List.of("139", "005", "010", "050", "082");

    @Test
    void a_municipality_stands_among_others_of_its_size() {
        Story story = Story.begin().open(peers("148"));
        for (int i = 0; i < PEERS.size(); i++) {
            story.answered(14 - 2 * i, PEERS.get(i), Map.of("life", 5))
                    .answered(6 + 2 * i, PEERS.get(i), Map.of("life", 2));
        }
        story.published();
        benchmark(story, "139")
                .body("municipality.area", everyItem(equalTo("139")))
                .body("region.area", everyItem(equalTo("17")))
                .body("nation.area", everyItem(equalTo("FI")))
                .body("sizeClass.limits.from", equalTo(9000))
                .body("sizeClass.limits.to", equalTo(11999))
                .body("sizeClass.limits.source", containsString("Statistics Finland"))
                .body("sizeClass.shown", equalTo(5))
                .body("sizeClass.answers.find { it.answerClass == '5' }.compared", equalTo(5))
                .body("sizeClass.answers.find { it.answerClass == '5' }.lowest", equalTo(0.3f))
                .body("sizeClass.answers.find { it.answerClass == '5' }.median", equalTo(0.5f))
                .body("sizeClass.answers.find { it.answerClass == '5' }.highest", equalTo(0.7f))
                .body("sizeClass.answers.find { it.answerClass == '5' }.own.place", equalTo(1))
                .body("sizeClass.answers.find { it.answerClass == '5' }.own.from", equalTo(1))
                .body("sizeClass.answers.find { it.answerClass == '5' }.own.to", equalTo(5));
    }

    @Test
    void too_few_are_not_put_into_an_order() {
        Story story = Story.begin().open("005", "010", "050", "082", "148");
        for (String municipality : List.of("005", "010", "050", "082", "148")) {
            story.answered(10, municipality, Map.of("life", 5)).answered(10, municipality, Map.of("life", 2));
        }
        story.published();
        benchmark(story, "005")
                .body("municipality.count.sum()", equalTo(20))
                .body("sizeClass.shown", equalTo(4))
                .body("sizeClass.least", equalTo(5))
                .body("sizeClass.answers", is(empty()));
        benchmark(story, "148").body("sizeClass.shown", equalTo(1));
        benchmark(story, "091").body("municipality", is(empty())).body("sizeClass.shown", equalTo(0));
    }

    @Test
    void what_is_withheld_stays_withheld() {
        Story story =
                Story.begin().open("139").answered(3, "139", Map.of("life", 5)).published();
        benchmark(story, "139")
                .body("municipality.obsStatus.unique()", contains("Q"))
                .body("municipality.count", everyItem(nullValue()))
                .body("sizeClass.shown", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "question=life; municipality: the code of a municipality of today.",
                "question=life&municipality=999; municipality: the code of a municipality of today.",
                "municipality=139; question: say which one.",
                "question=lief&municipality=139; question: there is no",
                "question=life&municipality=139&round=*; round: one only.",
                "question=life&municipality=139&round=never; round: there is no",
                "question=life&municipality=139&area=FI; area: there is no such parameter"
            })
    void what_cannot_be_asked_is_told_with_the_name_of_the_parameter(String query, String detail) {
        given().get("/v1/benchmark?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    private static String[] peers(String another) {
        return Stream.concat(PEERS.stream(), Stream.of(another)).toArray(String[]::new);
    }

    private static ValidatableResponse benchmark(Story story, String municipality) {
        return given().get("/v1/benchmark?barometer=%s&question=life&municipality=%s"
                        .formatted(story.slug(), municipality))
                .then()
                .statusCode(200);
    }
}
