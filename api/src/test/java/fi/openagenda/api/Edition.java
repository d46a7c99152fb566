package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One of several rounds of a barometer.
 *
 * @param story the barometer
 * @param key of the round
 */
record Edition(Story story, String key) {

    /** A round that is open from a day of 2026 on. */
    static Edition open(Story story, String key, String opensAt, String... municipalities) {
        Story.asOperator()
                .body(story.plan(key, opensAt, "2199-01-01T00:00:00+02:00", municipalities))
                .post(story.barometer() + "/rounds")
                .then()
                .statusCode(201);
        Edition edition = new Edition(story, key);
        Story.asOperator()
                .body(Map.of("acknowledge", Story.WARNINGS))
                .post(edition.round() + "/open")
                .then()
                .statusCode(200);
        return edition;
    }

    Edition answered(int times, String municipality, Map<String, ?> answers) {
        IntStream.range(0, times).forEach(i -> Story.send(
                        round(), Map.of("municipality", municipality, "language", "fi", "answers", answers))
                .then()
                .statusCode(201));
        return this;
    }

    Edition published() {
        Story.asOperator().post(round() + "/close").then().statusCode(200);
        Story.publish(round(), Map.of("changeNote", "First release.")).then().statusCode(201);
        return this;
    }

    String round() {
        return story.barometer() + "/rounds/" + key;
    }

    String file(String name) {
        return "/v1/datasets/%s-%s/releases/1/%s".formatted(story.slug(), key, name);
    }

    /** Lines of a published CSV. */
    List<CSVRecord> csv(String name) {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(new String(given().get(file(name)).asByteArray(), UTF_8)))
                    .getRecords();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The one line of a total. */
    CSVRecord total(String question, String area, String answer) {
        return csv("data.csv").stream()
                .filter(line -> line.get("question").equals(question)
                        && line.get("area").equals(area)
                        && line.get("breakdown").equals("_T")
                        && line.get("answer_class").equals(answer))
                .findFirst()
                .orElseThrow();
    }
}
