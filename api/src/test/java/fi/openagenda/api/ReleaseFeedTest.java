package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The feed, as a program for news reads it. */
@QuarkusTest
class ReleaseFeedTest {

    @Test
    void a_new_release_comes_first_with_its_files() throws FeedException {
        Story story = Story.begin().open("139").closed();
        Story.publish(story.round(), Map.of("changeNote", "First <b> & \"second\" 🌲 שלום"))
                .then()
                .statusCode(201);
        SyndEntry entry = entry(read(), story);
        assertThat(entry.getTitle()).isEqualTo("Village survey, 1.0.0");
        assertThat(entry.getDescription().getValue()).isEqualTo("First <b> & \"second\" 🌲 שלום");
        assertThat(entry.getEnclosures())
                .extracting(SyndEnclosure::getUrl)
                .anyMatch(address -> address.endsWith(story.release() + "/data.csv"));
        int bytes = given().get(story.release() + "/data.csv").asByteArray().length;
        assertThat(entry.getEnclosures())
                .filteredOn(file -> file.getUrl().endsWith("/data.csv"))
                .extracting(SyndEnclosure::getLength)
                .containsExactly((long) bytes);
    }

    @Test
    void what_is_withdrawn_says_why_and_comes_first_again() throws FeedException {
        Story story = Story.begin().open("139").published();
        SyndEntry before = entry(read(), story);
        story.withdrawn("Entered twice.");
        SyndEntry entry = entry(read(), story);
        assertThat(entry.getUri()).isEqualTo(before.getUri());
        assertThat(entry.getUpdatedDate()).isAfter(before.getUpdatedDate());
        assertThat(entry.getTitle()).startsWith("Withdrawn: ");
        assertThat(entry.getDescription().getValue()).isEqualTo("Entered twice.");
        assertThat(entry.getEnclosures()).isEmpty();
    }

    @Test
    void whoever_has_it_is_told_that_nothing_is_new() {
        Story.begin().open("139").published();
        Response feed = given().get("/v1/releases.atom");
        assertThat(feed.contentType()).startsWith("application/atom+xml");
        given().header("If-None-Match", feed.header("ETag"))
                .get("/v1/releases.atom")
                .then()
                .statusCode(304);
    }

    @Test
    void a_feed_that_is_spoilt_is_not_read() {
        String feed = given().get("/v1/releases.atom").asString();
        assertThatThrownBy(() -> new SyndFeedInput().build(new StringReader(feed.replace("</feed>", ""))))
                .isInstanceOf(FeedException.class);
    }

    private static SyndFeed read() throws FeedException {
        return new SyndFeedInput()
                .build(new StringReader(given().get("/v1/releases.atom").asString()));
    }

    private static SyndEntry entry(SyndFeed feed, Story story) {
        return feed.getEntries().stream()
                .filter(entry -> entry.getUri().endsWith(story.release()))
                .findFirst()
                .orElseThrow();
    }
}
