package fi.openagenda.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files are found by the name that the release records, and by nothing that looks like it. */
@QuarkusTest
class FileAddressTest {

    @TestHTTPResource("/")
    URL address;

    @Test
    void no_address_leads_out_of_a_release() throws IOException {
        Story story = Story.begin().open("139").published();
        Story other = Story.begin().open("139").published();
        String release = story.release();
        assertThat(RawAnswer.to(address, "GET", release + "/data.csv").status()).isEqualTo(200);
        for (String file : Stream.of(
                        "..%2f1%2fdata.csv",
                        "..%2F1%2Fdata.csv",
                        "%2e%2e%2f1%2fdata.csv",
                        "jsonstat%2f..%2fdata.csv",
                        "jsonstat/..%2fdata.csv",
                        "..%5c1%5cdata.csv",
                        "..\\1\\data.csv",
                        "jsonstat\\..\\data.csv",
                        "..%2f..%2f%s%2f1%2fdata.csv".replace("%s", other.dataset()),
                        "..%252f1%252fdata.csv",
                        "%c0%ae%c0%ae%2fdata.csv",
                        "..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
                        "%2fetc%2fpasswd",
                        "/etc/passwd",
                        "file:%2f%2f%2fetc%2fpasswd",
                        "data.csv%2f",
                        "data.csv%20",
                        "data.csv.gz",
                        "DATA.CSV",
                        "jsonstat",
                        "jsonstat%2f",
                        "data.csv%00",
                        "data.csv%00.json",
                        "%00",
                        "*")
                .toList()) {
            RawAnswer answer = RawAnswer.to(address, "GET", release + "/" + file);
            assertThat(answer.status()).as(file).isIn(400, 404);
            assertThat(answer.header("Content-Type"))
                    .as(file)
                    // What is no address at all is turned away before anything of ours is asked.
                    .isEqualTo(answer.body().length == 0 ? "" : "application/problem+json");
            assertThat(new String(answer.body(), UTF_8)).as(file).doesNotContain("root:", "obs_status");
        }
    }

    @Test
    void what_an_address_says_in_a_roundabout_way_is_the_file_that_it_means_and_nothing_else() throws IOException {
        Story story = Story.begin().open("139").published();
        byte[] file =
                RawAnswer.to(address, "GET", story.release() + "/data.csv").body();
        for (String roundabout : Stream.of(
                        "/jsonstat/../data.csv", "/./data.csv", "/%64ata.csv", "/jsonstat/%2e%2e/data.csv")
                .toList()) {
            RawAnswer answer = RawAnswer.to(address, "GET", story.release() + roundabout);
            assertThat(answer.status()).as(roundabout).isIn(200, 404);
            assertThat(answer.status() == 404 || java.util.Arrays.equals(answer.body(), file))
                    .as(roundabout)
                    .isTrue();
        }
        assertThat(RawAnswer.to(address, "GET", story.release() + "/../../../../../../../etc/passwd")
                        .status())
                .isIn(400, 404);
    }
}
