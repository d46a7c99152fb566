package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedFileTest {
    private static final Set<String> WRITTEN_LATER =
            Set.of("SHA256SUMS", "manifest.json", "manifest.json.sig", "all.zip");

    @Test
    void files_are_what_their_checksums_say() throws NoSuchAlgorithmException {
        Story story = Story.begin().open("139").published();
        String list = given().get(story.release() + "/SHA256SUMS").asString();
        List<Map<String, Object>> files =
                given().get(story.release()).jsonPath().getList("files");
        for (Map<String, Object> file : files) {
            byte[] bytes = given().get(file.get("url").toString()).asByteArray();
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(file).containsEntry("bytes", bytes.length).containsEntry("sha256", sha256);
            assertThat(list.contains(sha256 + "  " + file.get("name")))
                    .isNotEqualTo(WRITTEN_LATER.contains(file.get("name").toString()));
        }
    }

    @Test
    void a_file_is_served_whole_in_part_or_not_again() {
        Story story = Story.begin().open("139").published();
        String file = story.release() + "/data.csv";
        byte[] whole = asItIs().get(file)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=utf-8;header=present")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Accept-Ranges", "bytes")
                .header("Access-Control-Allow-Origin", "*")
                .extract()
                .asByteArray();
        String etag = asItIs().get(file).header("ETag");
        String modified = asItIs().get(file).header("Last-Modified");
        asItIs().head(file).then().statusCode(200).header("Content-Length", equalTo(Integer.toString(whole.length)));
        asItIs().header("If-None-Match", etag).get(file).then().statusCode(304);
        asItIs().header("If-Match", etag).get(file).then().statusCode(200);
        asItIs().header("If-Match", "\"other\"").get(file).then().statusCode(412);
        asItIs().header("If-Modified-Since", modified).get(file).then().statusCode(304);
        assertThat(part(file, "bytes=0-4", whole)).isEqualTo("round");
        asItIs().header("Range", "bytes=0-9")
                .get(story.release() + "/data.json")
                .then()
                .statusCode(206)
                .header("Content-Length", "10");
        assertThat(part(file, "bytes=-10", whole))
                .isEqualTo(new String(whole, whole.length - 10, 10, StandardCharsets.UTF_8));
        assertThat(part(file, "bytes=%d-".formatted(whole.length - 1), whole)).isEqualTo("\n");
        asItIs().header("Range", "bytes=%d-".formatted(whole.length))
                .get(file)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + whole.length);
        for (String ignored : List.of("bytes=5-2", "lines=1-2", "bytes=0-1,5-6", "bytes=-", "bytes=x-y")) {
            asItIs().header("Range", ignored).get(file).then().statusCode(200);
        }
        asItIs().header("Range", "bytes=0-4")
                .header("If-Range", "\"other\"")
                .get(file)
                .then()
                .statusCode(200);
        asItIs().header("Range", "bytes=0-4")
                .header("If-Range", etag)
                .get(file)
                .then()
                .statusCode(206);
        asItIs().get(story.release().replace("/1", "/latest") + "/data.csv")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .header("Content-Location", file)
                .header("ETag", etag);
        given().get(story.release() + "/secrets.csv").then().statusCode(404);
    }

    private static String part(String file, String range, byte[] whole) {
        return asItIs().header("Range", range)
                .get(file)
                .then()
                .statusCode(206)
                .header("Content-Range", endsWith("/" + whole.length))
                .extract()
                .asString();
    }

    /** The client would ask for something compressed, and unpack it. */
    private static RequestSpecification asItIs() {
        return given().config(RestAssured.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
