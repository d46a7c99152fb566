package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules by the clock on the wall in Helsinki, which is put forward in March and back in October. */
@QuarkusTest
class ScheduleTest {

    @Inject
    PlatformClock clock;

    @Test
    void a_time_without_offset_is_that_of_helsinki_in_winter_and_in_summer() {
        create("2026-03-02T08:00", "2026-04-02T20:00")
                .statusCode(201)
                .body("opensAt", equalTo("2026-03-02T08:00:00+02:00"))
                .body("closesAt", equalTo("2026-04-02T20:00:00+03:00"));
    }

    @Test
    void a_time_with_an_offset_is_told_by_the_clock_in_helsinki() {
        create("2026-07-01T00:00:00Z", "2026-11-30T12:00:00-05:00")
                .statusCode(201)
                .body("opensAt", equalTo("2026-07-01T03:00:00+03:00"))
                .body("closesAt", equalTo("2026-11-30T19:00:00+02:00"));
    }

    @Test
    void an_hour_that_does_not_exist_is_refused() {
        create("2026-03-29T03:30", "2026-04-29T03:30")
                .statusCode(422)
                .body("errors.pointer", contains("#/opensAt"))
                .body("errors[0].detail", containsString("put forward"));
    }

    @Test
    void an_hour_that_comes_twice_is_asked_about() {
        create("2026-10-01T03:30", "2026-10-25T03:30")
                .statusCode(422)
                .body("errors.pointer", contains("#/closesAt"))
                .body("errors[0].detail", containsString("2026-10-25T03:30+03:00"));
        create("2026-10-01T03:30", "2026-10-25T03:30:00+02:00")
                .statusCode(201)
                .body("closesAt", equalTo("2026-10-25T03:30:00+02:00"));
    }

    @Test
    void what_is_no_time_is_refused() {
        create("next Monday", "2026-02-30T08:00")
                .statusCode(422)
                .body("errors.pointer", contains("#/opensAt", "#/closesAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T04:00, 2027-10-31T03:30+02:00, 2027-03-28T00:59:59.999Z, 409",
        "2027-03-28T04:00, 2027-10-31T03:30+02:00, 2027-03-28T01:00:00Z,     422",
        "2027-03-28T04:00, 2027-10-31T03:30+02:00, 2027-10-31T00:30:00Z,     422",
        "2027-03-28T04:00, 2027-10-31T03:30+02:00, 2027-10-31T01:29:59.999Z, 422",
        "2027-03-28T04:00, 2027-10-31T03:30+02:00, 2027-10-31T01:30:00Z,     409",
        "2028-02-29T00:00, 2038-01-19T05:14:08,    2028-02-28T21:59:59.999Z, 409",
        "2028-02-29T00:00, 2038-01-19T05:14:08,    2028-02-28T22:00:00Z,     422",
        "2028-02-29T00:00, 2038-01-19T05:14:08,    2038-01-19T03:14:07.999Z, 422",
        "2028-02-29T00:00, 2038-01-19T05:14:08,    2038-01-19T03:14:08Z,     409"
    })
    void answers_are_taken_from_the_first_moment_to_the_last_also_when_clocks_are_put_forward_and_back(
            String opensAt, String closesAt, Instant now, int status) {
        Story story = Story.begin().draftFrom(opensAt, closesAt, "139");
        story.opening().then().statusCode(200);
        try {
            clock.stopAt(now);
            // Whether it is open is looked at first, and an answer that is taken would be one of that day.
            story.answer("139", Map.of("life", "no point of the scale")).then().statusCode(status);
        } finally {
            clock.setRight();
        }
    }

    private static ValidatableResponse create(String opensAt, String closesAt) {
        Story story = Story.begin();
        return asOperator()
                .body(story.plan(Story.ROUND, opensAt, closesAt, "139"))
                .post(story.barometer() + "/rounds")
                .then();
    }
}
