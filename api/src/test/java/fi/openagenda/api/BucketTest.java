package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fi.openagenda.export.publish.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What is published into a bucket is read as if it was in a folder. */
@QuarkusTest
@QuarkusTestResource(value = BucketServer.class, restrictToAnnotatedClass = true)
class BucketTest {

    @Inject
    Store store;

    private final S3Client bucket = BucketServer.client();

    @Test
    void a_release_lies_in_the_bucket_and_every_file_is_served_from_there() throws NoSuchAlgorithmException {
        Story story =
                Story.begin().open("139").answered(12, "139", Map.of("life", 4)).published();
        List<Map<String, Object>> files =
                given().get(story.release()).jsonPath().getList("files");
        assertThat(keys(story))
                .contains(files.stream().map(file -> "1/" + file.get("name")).toArray(String[]::new));
        for (Map<String, Object> file : files) {
            byte[] bytes = given().get(file.get("url").toString()).asByteArray();
            assertThat(file)
                    .containsEntry("bytes", bytes.length)
                    .containsEntry(
                            "sha256",
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        given().header("Range", "bytes=0-4")
                .get(story.release() + "/data.csv")
                .then()
                .statusCode(206)
                .body(equalTo("round"));
        given().queryParam("barometer", story.slug())
                .queryParam("question", "life")
                .get("/v1/observations")
                .then()
                .statusCode(200)
                .body("items.findAll { it.area == '139' }.n", hasItem(12));
    }

    @Test
    void what_is_spoilt_or_lost_in_the_bucket_is_not_served_and_nothing_else_suffers() {
        Story story = Story.begin().open("139").published();
        String csv = story.dataset() + "/1/data.csv";
        byte[] published = bucket.getObjectAsBytes(
                        object -> object.bucket(BucketServer.BUCKET).key(csv))
                .asByteArray();
        put(csv, "spoilt".getBytes());
        asItIs(story).then().statusCode(503).body(not(containsString("spoilt")));
        byte[] altered = published.clone();
        altered[altered.length - 2] ^= 1;
        put(csv, altered);
        asItIs(story).then().statusCode(503);
        given().queryParam("barometer", story.slug())
                .get("/v1/observations")
                .then()
                .statusCode(503);
        bucket.deleteObject(object -> object.bucket(BucketServer.BUCKET).key(csv));
        asItIs(story).then().statusCode(503);
        given().get(story.release() + "/data.json").then().statusCode(200);
        put(csv, published);
        assertThat(asItIs(story).asByteArray()).isEqualTo(published);
    }

    @Test
    void what_is_large_goes_there_in_parts() {
        byte[] large = new byte[12_000_000];
        new Random(6).nextBytes(large);
        store.write("large", 1, folder -> Files.write(folder.resolve("file"), large));
        byte[] stored = bucket.getObjectAsBytes(
                        object -> object.bucket(BucketServer.BUCKET).key("large/1/file"))
                .asByteArray();
        assertThat(stored).isEqualTo(large);
    }

    @Test
    void what_cannot_be_written_whole_leaves_nothing_there() {
        assertThatThrownBy(() -> store.write("half", 1, folder -> {
                    Files.writeString(folder.resolve("file"), "half");
                    throw new IOException("disk full");
                }))
                .hasMessageContaining("disk full");
        assertThat(bucket.listObjectsV2(all -> all.bucket(BucketServer.BUCKET).prefix("half/"))
                        .contents())
                .isEmpty();
    }

    @Test
    void what_an_attempt_that_was_never_published_left_there_is_replaced_whole() {
        Story story = Story.begin().open("139");
        put(story.dataset() + "/1/left", "behind".getBytes());
        story.published();
        assertThat(keys(story)).contains("1/data.csv").doesNotContain("1/left");
    }

    /** Compressed it is another object. */
    private static Response asItIs(Story story) {
        return given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .get(story.release() + "/data.csv");
    }

    private void put(String key, byte[] bytes) {
        bucket.putObject(object -> object.bucket(BucketServer.BUCKET).key(key), RequestBody.fromBytes(bytes));
    }

    private List<String> keys(Story story) {
        return objects(story).stream()
                .map(object -> object.key().substring(story.dataset().length() + 1))
                .toList();
    }

    private List<S3Object> objects(Story story) {
        return bucket
                .listObjectsV2Paginator(all -> all.bucket(BucketServer.BUCKET).prefix(story.dataset() + "/"))
                .contents()
                .stream()
                .toList();
    }
}
