package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the page do what they say, with the tools that they are for. */
@QuarkusTest
class QuickStartTest {

    private static final String SHARE = "0.350000";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "curl; bash; example.sh",
                "R; Rscript; example.R",
                "python; python3; example.py",
                "javascript; node; example.mjs"
            })
    void it_prints_what_was_published(String tool, String program, String file)
            throws IOException, InterruptedException {
        assumeTrue(isThere(program), () -> program + " is missing");
        Path script = Files.writeString(folder.resolve(file), example(published(), tool));
        assertThat(run(program, script.toString()))
                .contains("0.35")
                .contains("0.65")
                .doesNotContain("0.36");
    }

    @Test
    void the_one_for_DuckDB_reads_the_file_that_it_names() throws Exception {
        Story story = published();
        Path file = Files.write(
                folder.resolve("data.parquet"),
                given().get(story.release() + "/data.parquet").asByteArray());
        String query = example(story, "duckdb").replace("'data.parquet'", "'" + file + "'");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet lines = statement.executeQuery(query)) {
            assertThat(lines.next()).isTrue();
            assertThat(lines.getBigDecimal("share")).isEqualByComparingTo(SHARE);
        }
    }

    private static String example(Story story, String tool) {
        return Jsoup.parse(given().get("/datasets/%s/en.html?area=139".formatted(story.dataset()))
                        .asString())
                .selectFirst("code[data-tool=%s]".formatted(tool))
                .wholeText();
    }

    private static Story published() {
        return Story.begin()
                .open("139")
                .answered(14, "139", Map.of("age", "young", "life", 1))
                .answered(26, "139", Map.of("age", "old", "life", 5))
                .published();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
