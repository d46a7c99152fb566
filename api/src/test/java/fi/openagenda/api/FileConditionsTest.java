package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file by RFC 9110, to the byte: each request twice, because the second one is answered from memory. */
@QuarkusTest
class FileConditionsTest {

    private static final int AS_OFTEN = 2;
    private static Story story;

    @TestHTTPResource("/")
    URL address;

    @BeforeEach
    void publish() {
        if (story == null) {
            story = Story.begin()
                    .open("139")
                    .answered(12, "139", Map.of("life", 4))
                    .published();
        }
    }

    private String csv() {
        return story.release() + "/data.csv";
    }

    private RawAnswer get(String target, String... headers) throws IOException {
        RawAnswer first = RawAnswer.to(address, "GET", target, headers);
        for (int i = 1; i < AS_OFTEN; i++) {
            RawAnswer again = RawAnswer.to(address, "GET", target, headers);
            assertThat(again.status()).isEqualTo(first.status());
            assertThat(again.headers()).isEqualTo(first.headers());
            assertThat(again.body()).isEqualTo(first.body());
        }
        return first;
    }

    private byte[] whole() throws IOException {
        return get(csv()).body();
    }

    @Test
    void every_coding_is_another_representation_with_its_own_tag_and_digest() throws IOException {
        RawAnswer identity = get(csv());
        RawAnswer gzip = get(csv(), "Accept-Encoding: gzip");
        RawAnswer zstd = get(csv(), "Accept-Encoding: zstd");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(identity.body());
        assertThat(Zstd.decompress(zstd.body(), identity.body().length)).isEqualTo(identity.body());
        assertThat(List.of(identity.header("ETag"), gzip.header("ETag"), zstd.header("ETag")))
                .doesNotHaveDuplicates();
        assertThat(identity.headers()).doesNotContainKey("Content-Encoding");
        for (RawAnswer answer : List.of(identity, gzip, zstd)) {
            assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=utf-8;header=present");
            assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(answer.header("Content-Length")).isEqualTo(answer.body().length + "");
            assertThat(answer.header("Repr-Digest"))
                    .isEqualTo("sha-256=:"
                            + Base64.getEncoder()
                                    .encodeToString(
                                            fi.openagenda.model.Sha256.digest().digest(answer.body()))
                            + ":");
        }
        Map<String, Object> listed =
                given().get(story.release()).jsonPath().getMap("files.find { it.name == 'data.csv' }");
        assertThat(listed.get("encodings").toString())
                .contains(
                        "gzip",
                        gzip.header("ETag").replace("\"", ""),
                        zstd.header("ETag").replace("\"", ""));
        assertThat(get(story.release() + "/data.parquet", "Accept-Encoding: gzip, zstd")
                        .headers())
                .doesNotContainKey("Content-Encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|identity",
                "gzip|gzip",
                "GZIP|gzip",
                "x-gzip|gzip",
                "br|identity",
                "br;q=1, gzip;q=0.2, identity;q=0.1|gzip",
                "gzip;q=0.2, zstd;q=0.9|zstd",
                "gzip;q=0.9, zstd;q=0.2|gzip",
                "gzip;q=0|identity",
                "identity;q=0.5, gzip;q=0.4|identity",
                "*;q=0, gzip|gzip",
                "gzip;q=0, zstd;q=0, *|identity",
                "gzip;q=7|identity",
                "identity;q=0, br|none",
                "*;q=0|none"
            })
    void the_coding_that_is_liked_best_is_sent(String accepted, String sent) throws IOException {
        RawAnswer answer = get(csv(), "Accept-Encoding: " + accepted);
        assertThat(answer.status()).isEqualTo(sent.equals("none") ? 406 : 200);
        assertThat(answer.headers().getOrDefault("Content-Encoding", "identity"))
                .isEqualTo(sent.equals("none") ? "identity" : sent);
    }

    @Test
    void a_tag_is_known_among_others_weakly_and_only_in_its_coding() throws IOException {
        String etag = get(csv()).header("ETag");
        String gzip = get(csv(), "Accept-Encoding: gzip").header("ETag");
        for (String known : List.of(etag, "W/" + etag, "\"a\", " + etag + " , \"b,c\"", "*")) {
            RawAnswer answer = get(csv(), "If-None-Match: " + known);
            assertThat(answer.status()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(etag);
            assertThat(answer.header("Cache-Control")).contains("immutable");
            assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        }
        assertThat(get(csv(), "If-None-Match: \"a\"", "If-None-Match: " + etag).status())
                .isEqualTo(304);
        assertThat(get(csv(), "If-None-Match: " + gzip).status()).isEqualTo(200);
        assertThat(get(csv(), "If-None-Match: " + gzip, "Accept-Encoding: gzip").status())
                .isEqualTo(304);
        assertThat(get(csv(), "If-None-Match: " + etag.substring(1)).status()).isEqualTo(200);
    }

    @Test
    void conditions_are_looked_at_in_their_order() throws IOException {
        RawAnswer answer = get(csv());
        String etag = answer.header("ETag");
        String modified = answer.header("Last-Modified");
        String before = "Sun, 06 Nov 1994 08:49:37 GMT";
        assertThat(get(csv(), "If-Modified-Since: " + modified).status()).isEqualTo(304);
        assertThat(get(csv(), "If-Modified-Since: " + before).status()).isEqualTo(200);
        assertThat(get(csv(), "If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT")
                        .status())
                .isEqualTo(200);
        assertThat(get(csv(), "If-Modified-Since: yesterday").status()).isEqualTo(200);
        assertThat(get(csv(), "If-Modified-Since: " + modified, "If-None-Match: \"other\"")
                        .status())
                .as("a tag counts more than a date")
                .isEqualTo(200);
        assertThat(get(csv(), "If-Unmodified-Since: " + modified).status()).isEqualTo(200);
        assertThat(get(csv(), "If-Unmodified-Since: " + before).status()).isEqualTo(412);
        assertThat(get(csv(), "If-Match: *").status()).isEqualTo(200);
        assertThat(get(csv(), "If-Match: \"a\", " + etag).status()).isEqualTo(200);
        assertThat(get(csv(), "If-Match: W/" + etag).status())
                .as("compared strongly")
                .isEqualTo(412);
        assertThat(get(csv(), "If-Match: " + etag, "If-Unmodified-Since: " + before)
                        .status())
                .as("a tag counts more than a date")
                .isEqualTo(200);
        assertThat(get(csv(), "If-Match: \"other\"", "If-None-Match: " + etag).status())
                .isEqualTo(412);
        assertThat(get(csv(), "If-None-Match: " + etag, "Range: bytes=0-4").status())
                .isEqualTo(304);
    }

    @Test
    void a_range_is_one_of_the_file_as_it_is_unless_that_has_changed() throws IOException {
        byte[] whole = whole();
        String etag = get(csv()).header("ETag");
        String modified = get(csv()).header("Last-Modified");
        RawAnswer part = get(csv(), "Range: bytes=6-12", "Accept-Encoding: gzip");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 6, 13));
        assertThat(part.header("Content-Range")).isEqualTo("bytes 6-12/" + whole.length);
        assertThat(part.header("Content-Length")).isEqualTo("7");
        assertThat(part.header("ETag")).isEqualTo(etag);
        assertThat(part.header("Repr-Digest")).isEqualTo(get(csv()).header("Repr-Digest"));
        assertThat(part.headers()).doesNotContainKey("Content-Encoding");
        for (String same : List.of(etag, modified)) {
            assertThat(get(csv(), "Range: bytes=0-4", "If-Range: " + same).status())
                    .isEqualTo(206);
        }
        String gzip = get(csv(), "Accept-Encoding: gzip").header("ETag");
        for (String other : List.of("W/" + etag, gzip, "Sun, 06 Nov 1994 08:49:37 GMT", "nonsense")) {
            assertThat(get(csv(), "Range: bytes=0-4", "If-Range: " + other).status())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=-0", "bytes=99999999-99999999999"})
    void what_lies_behind_the_end_is_told_with_the_length(String range) throws IOException {
        RawAnswer answer = get(csv(), "Range: " + range);
        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + whole().length);
        assertThat(new String(answer.body(), UTF_8)).contains("/problems#range-not-satisfiable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=5-2",
                "lines=1-2",
                "bytes=0-1,5-6",
                "bytes=-",
                "bytes=x-y",
                "bytes",
                "bytes=0-1;",
                "bytes=99999999999999999999-",
                "bytes=--5",
                "bytes=0x1-5"
            })
    void a_range_that_is_none_is_passed_over(String range) throws IOException {
        RawAnswer answer = get(csv(), "Range: " + range);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(whole());
    }

    @Test
    void asking_for_the_headers_alone_gives_the_same_ones_and_knows_no_ranges() throws IOException {
        for (String accepted : List.of("identity", "gzip", "zstd")) {
            RawAnswer whole = get(csv(), "Accept-Encoding: " + accepted);
            RawAnswer head = RawAnswer.to(address, "HEAD", csv(), "Accept-Encoding: " + accepted);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.headers()).isEqualTo(whole.headers());
            assertThat(head.body()).isEmpty();
        }
        RawAnswer head = RawAnswer.to(address, "HEAD", csv(), "Range: bytes=0-4");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(whole().length + "");
        assertThat(RawAnswer.to(address, "HEAD", csv(), "If-None-Match: *").status())
                .isEqualTo(304);
    }

    @Test
    void a_file_leads_to_what_describes_it_and_to_its_other_versions() throws IOException {
        String dataset = "/v1/datasets/" + story.dataset();
        assertThat(get(csv()).header("Link"))
                .contains("<%s-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"".formatted(csv()))
                .contains("rel=\"license\"")
                .contains("<%s/releases/latest/data.csv>; rel=\"latest-version\"".formatted(dataset))
                .contains("<%s>; rel=\"collection\"".formatted(story.release()))
                .contains("<%s>; rel=\"up\"".formatted(dataset))
                .doesNotContain("predecessor");
        assertThat(get(story.release() + "/data.parquet").header("Link"))
                .contains("<%s/codebook.json>; rel=\"describedby\"; type=\"application/json\""
                        .formatted(story.release()));
        assertThat(get(story.release() + "/codebook.json").header("Link")).doesNotContain("describedby");
        RawAnswer latest = get(dataset + "/releases/latest/data.csv");
        assertThat(latest.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(latest.header("Content-Location")).isEqualTo(csv());
        assertThat(latest.body()).isEqualTo(whole());
    }

    @Test
    void so_do_a_dataset_and_a_release() throws IOException {
        String dataset = "/v1/datasets/" + story.dataset();
        assertThat(get(dataset).header("Link"))
                .contains("</catalog/%s.ttl>; rel=\"describedby\"; type=\"text/turtle\"".formatted(story.dataset()))
                .contains("rel=\"license\"")
                .contains("<%s/releases/latest>; rel=\"latest-version\"".formatted(dataset))
                .contains("</datasets/%s>; rel=\"alternate\"; type=\"text/html\"".formatted(story.dataset()));
        assertThat(get(story.release()).header("Link"))
                .contains("<%s/datapackage.json>; rel=\"describedby\"".formatted(story.release()))
                .contains("rel=\"license\"")
                .contains("<%s/releases/latest>; rel=\"latest-version\"".formatted(dataset))
                .contains("<%s/releases>; rel=\"collection\"".formatted(dataset))
                .contains("<%s>; rel=\"up\"".formatted(dataset))
                .doesNotContain("predecessor");
    }

    @Test
    void a_second_release_leads_to_the_first() throws IOException {
        Story twice = Story.begin().open("139").published();
        Story.publish(twice.round(), Map.of("changeNote", "Without programs.", "exclude", List.of("honeypot")))
                .then()
                .statusCode(201);
        String releases = "/v1/datasets/%s/releases".formatted(twice.dataset());
        assertThat(get(releases + "/2").header("Link"))
                .contains("<%s/1>; rel=\"predecessor-version\"".formatted(releases));
        assertThat(get(releases + "/2/data.csv").header("Link"))
                .contains("<%s/1/data.csv>; rel=\"predecessor-version\"".formatted(releases));
    }

    @Test
    void scripts_of_every_origin_may_read_it_all() {
        Response answer = given().get(csv());
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("ETag", "Content-Range", "Repr-Digest", "Link", "Content-Length", "Last-Modified");
    }

    @Test
    void a_withdrawal_shows_at_once_although_the_file_is_remembered() throws IOException {
        Story other = Story.begin().open("139").published();
        String file = other.release() + "/data.csv";
        String etag = get(file).header("ETag");
        Story.asOperator()
                .body(Map.of("reason", "Entered twice."))
                .post(other.release() + "/withdrawal")
                .then()
                .statusCode(200);
        RawAnswer gone = get(file);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(new String(gone.body(), UTF_8)).contains("Entered twice.");
        assertThat(get(file, "If-None-Match: " + etag).status()).isEqualTo(410);
    }
}
