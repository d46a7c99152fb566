package fi.openagenda.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.openagenda.deploy.demo.Api;
import fi.openagenda.deploy.local.Ports;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example front end and the pages of published data in a real browser, by keyboard alone, with the packaged application
 * behind them. What people do is told in residents.js and readers.js of src/test/js. Skipped where Chromium, Node or the
 * libraries of src/test/js are missing.
 */
@TestInstance(Lifecycle.PER_CLASS)
class BrowserIT {
    private static final Path STORIES = Path.of("src", "test", "js");

    @TempDir
    static Path data;

    private final int port = Ports.free();
    private final int frontEndPort = Ports.free();
    private String chromium;
    private Launched launched;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        chromium = program("chromium").or(() -> program("google-chrome")).orElse("");
        assumeTrue(!chromium.isEmpty(), "Chromium is not installed");
        assumeTrue(program("node").isPresent(), "Node is not installed");
        assumeTrue(
                Files.isDirectory(STORIES.resolve("node_modules/puppeteer-core")),
                "puppeteer-core is not installed: run npm ci in deploy/src/test/js");
        launched = Launched.with("--port", port, "--front-end-port", frontEndPort, "--data", data)
                .awaitLine("Press Ctrl-C to stop.");
        var api = new Api(
                platform(), Files.readString(data.resolve("operator-key")).strip());
        api.operate("POST", "/v1/barometers/import", Files.readString(STORIES.resolve("trial-barometer.json")));
        api.operate(
                "POST",
                "/v1/barometers/selainkoe/rounds/2026-autumn/open",
                "{\"acknowledge\": [\"F003\", \"Q020\", \"S006\"]}");
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        if (launched != null) {
            launched.signal("TERM").awaitEnd();
        }
    }

    @Test
    void a_resident_answers_in_two_languages_sees_the_receipt_and_withdraws() throws Exception {
        answer("national");
    }

    @Test
    void the_address_that_is_printed_opens_it() throws Exception {
        assertThat(launched.lines())
                .anyMatch(line -> line.contains("http://localhost:" + frontEndPort + "/?platform=" + platform()));
    }

    @Test
    void every_type_of_question_is_answered_and_every_text_says_its_language() throws Exception {
        answer("everyType");
    }

    @Test
    void what_got_no_answer_is_sent_again_and_stored_once() throws Exception {
        var before = responses();
        answer("busyAndDropped");
        assertThat(responses()).isEqualTo(before + 1);
    }

    @Test
    void whoever_reloads_the_page_while_it_sends_answers_once() throws Exception {
        var before = responses();
        answer("reloadedWhileSending");
        assertThat(responses()).isEqualTo(before + 1);
    }

    @Test
    void what_the_platform_finds_wrong_stands_beside_the_question() throws Exception {
        answer("refused");
    }

    @Test
    void what_the_page_can_tell_is_told_before_anything_is_sent() throws Exception {
        answer("hindered");
    }

    @Test
    void with_the_receipt_one_comes_back_and_corrects() throws Exception {
        answer("comesBack");
    }

    @Test
    void programs_that_fill_in_everything_show_themselves_and_links_lead_to_no_other_platform() throws Exception {
        answer("programs");
    }

    @Test
    void it_says_when_answers_are_not_taken_or_take_an_invitation() throws Exception {
        answer("notNow");
    }

    @Test
    void a_reader_finds_a_dataset_chooses_an_area_and_takes_a_file_away() throws Exception {
        read("dataset");
    }

    @Test
    void the_page_of_a_dataset_is_accessible_in_each_language_light_and_dark() throws Exception {
        read("everybody");
    }

    private void answer(String story) throws IOException, InterruptedException {
        tell("residents.js", story);
    }

    private void read(String story) throws IOException, InterruptedException {
        tell("readers.js", story);
    }

    private void tell(String script, String story) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("node", script, story, platform(), "http://localhost:" + frontEndPort)
                .directory(STORIES.toFile())
                .redirectErrorStream(true);
        builder.environment().put("CHROMIUM", chromium);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private String platform() {
        return "http://localhost:" + port;
    }

    private long responses() throws Exception {
        return Long.parseLong(TryIT.ask(data, "select count(*) from response"));
    }

    private static Optional<String> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
