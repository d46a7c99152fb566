package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Schedules by the clock on the wall in Helsinki, which is put forward in March and back in October. */
@QuarkusTest
class ScheduleTest {

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

    private static ValidatableResponse create(String opensAt, String closesAt) {
        Story story = Story.begin();
        return asOperator()
                .body(story.plan(Story.ROUND, opensAt, closesAt, "139"))
                .post(story.barometer() + "/rounds")
                .then();
    }
}
