package fi.openagenda.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.deploy.local.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer's first minutes, with the accidents that happen in them. Needs the packaged application. */
class TryIT {
    private static final int RESIDENTS = 3620;

    @TempDir
    Path temporary;

    private final int port = Ports.free();
    private Launched latest;

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (latest != null) {
            latest.signal("TERM").awaitEnd();
        }
    }

    @Test
    void interrupted_resumed_stopped_killed_and_still_there() throws Exception {
        var data = temporary.resolve("it's data");

        start(data).awaitLine("have answered").signal("INT");
        assertThat(latest.awaitEnd()).isIn(0, 130);
        assertThat(latest.lines()).contains("Stopped.").noneMatch(line -> line.contains("\tat "));
        assertThat(Launched.processesOf(data)).isEmpty();

        start(data).awaitLine("Press Ctrl-C to stop.");
        var csv = sh(latest.curls().get(0));
        assertThat(csv.lines()).hasSize(5).allMatch(line -> line.contains(","));
        assertThat(sh(latest.curls().get(1)))
                .contains("place-to-live-satisfaction")
                .contains("Kommun");
        assertThat(sh(latest.curls().get(2))).contains("\"completion\":\"complete\"");
        assertThat(ask(data, "select (select count(*) from response) + (select count(*) from sealed_response)"))
                .as("everybody once, though a batch was sent twice, and one by hand")
                .isEqualTo(String.valueOf(RESIDENTS + 1));
        assertThat(sh("grep -rlF oa_ " + quoted(data.resolve("platform.log")) + " || true"))
                .as("the key is in no log")
                .isEmpty();
        assertThat(Files.readString(data.resolve("operator-secret")).strip())
                .as("residents can be invited")
                .hasSize(32);
        assertThat(Launched.with("--port", Ports.free(), "--data", data).awaitEnd())
                .as("a second one on the same folder")
                .isEqualTo(2);
        latest.signal("TERM");
        assertThat(latest.awaitEnd()).isZero();
        assertThat(Launched.processesOf(data)).isEmpty();

        start(data).awaitLine("Press Ctrl-C to stop.");
        assertThat(sh(latest.curls().get(0))).isEqualTo(csv);
        assertThat(ask(data, "show fsync")).isEqualTo("on");
        assertThat(ask(data, "show synchronous_commit")).isEqualTo("on");
        latest.signal("KILL");
        assertThat(latest.awaitEnd()).isEqualTo(137);
        assertThat(Launched.processesOf(data)).as("what the kill has left").isNotEmpty();

        start(data).awaitLine("Press Ctrl-C to stop.");
        assertThat(sh(latest.curls().get(0))).isEqualTo(csv);
        latest.killApplication();
        assertThat(latest.awaitEnd()).isEqualTo(1);
        assertThat(latest.lines()).anyMatch(line -> line.startsWith("The platform stopped by itself"));
        assertThat(Launched.processesOf(data)).isEmpty();
    }

    @Test
    void empty_means_empty_and_the_printed_lines_fill_it() throws Exception {
        latest = Launched.with("--port", port, "--data", temporary.resolve("it's empty"), "--empty")
                .awaitLine("Press Ctrl-C to stop.");

        assertThat(sh(latest.curls().get(2))).doesNotContain("kuntalaisbarometri");
        sh(latest.curls().get(1));
        assertThat(sh(latest.curls().get(2))).contains("kuntalaisbarometri");
    }

    @Test
    void a_port_that_is_taken_is_one_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused = Launched.with("--port", taken.getLocalPort(), "--data", temporary);

            assertThat(refused.awaitEnd()).isEqualTo(2);
            assertThat(refused.lines()).hasSize(1).first().asString().contains("--port N");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_one_sentence() throws Exception {
        var refused = Launched.with("--port", port, "--data", "/proc/nowhere");

        assertThat(refused.awaitEnd()).isEqualTo(2);
        assertThat(refused.lines()).hasSize(1).first().asString().contains("--data DIR");
    }

    @Test
    void an_unknown_option_is_one_sentence_and_help_explains() throws Exception {
        var refused = Launched.with("--prot", "8080");
        assertThat(refused.awaitEnd()).isEqualTo(2);
        assertThat(refused.lines()).hasSize(1).first().asString().contains("--help");

        var help = Launched.with("--help");
        assertThat(help.awaitEnd()).isZero();
        assertThat(String.join("\n", help.lines())).contains("--port", "--front-end-port", "--data", "--empty");
    }

    private Launched start(Path data) throws IOException {
        latest = Launched.with("--port", port, "--data", data);
        return latest;
    }

    /** Runs a line as a reader would paste it. */
    private static String sh(String line) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-o", "pipefail", "-c", line)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // 23: head had enough lines and curl had more of them.
        assertThat(process.waitFor()).as(line + "\n" + output).isIn(0, 23);
        return output;
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    static String ask(Path data, String query) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        var password = Files.readString(data.resolve("postgres-password")).strip();
        var address = "jdbc:postgresql://127.0.0.1:" + port + "/openagenda";
        try (var connection = DriverManager.getConnection(address, "openagenda", password);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
