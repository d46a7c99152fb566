package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Whoever looks at all that is around the numbers learns that a municipality is withheld, and never why (R12). */
@QuarkusTest
class WithheldTest {

    private static final List<String> FILES =
            List.of("data.csv", "data.fi.csv", "data.sv.csv", "data.en.csv", "representativeness.csv");

    /** So many said 1, so many 5. */
    private record Reason(String round, String opensAt, int bad, int good) {}

    /** Nobody; too few; all of one mind; an answer of one alone; safe, but the neighbour would be found by subtraction. */
    private static final List<Reason> REASONS = List.of(
            new Reason("r1", "2026-01-01T08:00:00+02:00", 0, 0),
            new Reason("r2", "2026-02-01T08:00:00+02:00", 3, 3),
            new Reason("r3", "2026-03-01T08:00:00+02:00", 0, 12),
            new Reason("r4", "2026-04-01T08:00:00+02:00", 1, 11),
            new Reason("r5", "2026-05-01T08:00:00+02:00", 10, 10));

    @Test
    void what_is_withheld_looks_alike_whatever_the_reason() {
        Story story = Story.begin();
        List<Edition> editions =
                REASONS.stream().map(reason -> published(story, reason, 5)).toList();
        Edition first = editions.get(0);
        for (Edition edition : editions) {
            for (String file : FILES) {
                assertThat(lines(edition, file)).as(file).isNotEmpty().isEqualTo(lines(first, file));
            }
            assertThat(observations(edition)).isNotEmpty().isEqualTo(observations(first));
            assertThat(names(edition)).isEqualTo(names(first));
        }
        assertThat(lines(first, "data.csv")).allMatch(line -> line.contains(",Q,C,"));
    }

    /** The control: with as many neighbours, the municipality is shown, and a round that was withheld is none to compare with. */
    @Test
    void what_is_shown_looks_otherwise_and_does_not_tell_of_the_round_before() {
        Story story = Story.begin();
        Edition withheld = published(story, REASONS.get(3), 5);
        Edition shown = published(story, REASONS.get(4), 20);
        assertThat(lines(shown, "data.csv")).isNotEqualTo(lines(withheld, "data.csv"));
        assertThat(shown.total("life", "139", "5").get("n")).isEqualTo("20");
        assertThat(shown.csv("data.csv"))
                .filteredOn(line -> line.get("area").equals("139"))
                .allMatch(line ->
                        line.get("change").isEmpty() && line.get("change_flag").isEmpty());
    }

    private static Edition published(Story story, Reason reason, int neighbours) {
        return Edition.open(story, reason.round, reason.opensAt, "139", "148", "564")
                .answered(reason.bad, "139", Map.of("life", 1))
                .answered(reason.good, "139", Map.of("life", 5))
                .answered(neighbours / 2, "564", Map.of("life", 1))
                .answered(neighbours - neighbours / 2, "564", Map.of("life", 5))
                .answered(10, "148", Map.of("life", 1))
                .answered(10, "148", Map.of("life", 5))
                .published();
    }

    /** Those of the municipality, without round and moment. */
    private static List<String> lines(Edition edition, String file) {
        return edition.csv(file).stream()
                .filter(line -> line.get("area").equals("139"))
                .map(WithheldTest::withoutRound)
                .toList();
    }

    private static String withoutRound(CSVRecord line) {
        Map<String, String> cells = line.toMap();
        return line.getParser().getHeaderNames().stream()
                .filter(column -> !List.of("round", "generated_at").contains(column))
                .map(cells::get)
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
    }

    private static List<Map<String, ?>> observations(Edition edition) {
        return given().get(edition.file("data.json"))
                .then()
                .statusCode(200)
                .extract()
                .path("observations.findAll { it.area == '139' }");
    }

    private static List<String> names(Edition edition) {
        return Stream.of(given().get("/v1/datasets/%s-%s/releases/1"
                                .formatted(edition.story().slug(), edition.key()))
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("files.name"))
                .flatMap(List::stream)
                .toList();
    }
}
