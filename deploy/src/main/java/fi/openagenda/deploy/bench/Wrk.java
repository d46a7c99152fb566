package fi.openagenda.deploy.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.deploy.Obstacle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The load driver wrk, posting prepared responses as fast as they are accepted.
 *
 * @param script deploy/bench.lua
 * @param bodies a file with one body a line
 * @param url .../responses
 */
record Wrk(Path script, Path bodies, String url) {

    /**
     * What one run saw.
     *
     * @param requests answered requests
     * @param perSecond requests a second
     * @param p50 milliseconds within which half of them were answered
     * @param p99 milliseconds within which 99 of 100 were answered
     */
    record Run(long requests, double perSecond, double p50, double p99) {}

    Run run(int connections, int seconds) {
        var output = Program.run(
                Map.of(),
                List.of(
                        "wrk",
                        "-t2",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        script.toString(),
                        url,
                        "--",
                        bodies.toString()));
        var last = output.lines().reduce("", (before, line) -> line.startsWith("{") ? line : before);
        try {
            return read(new ObjectMapper().readTree(last), output);
        } catch (JsonProcessingException e) {
            throw Obstacle.failed("The output of wrk could not be read:\n" + output);
        }
    }

    private static Run read(JsonNode node, String output) {
        // A refused request is a fast one: with a single one of them the figures would say nothing.
        if (node.path("bad").asLong(-1) != 0 || node.path("requests").asLong() == 0) {
            throw Obstacle.failed("BENCHMARK FAILED: not every request was answered with 2xx.\n" + output);
        }
        var requests = node.path("requests").asLong();
        return new Run(
                requests,
                requests / (node.path("microseconds").asDouble() / 1e6),
                node.path("p50").asDouble() / 1000,
                node.path("p99").asDouble() / 1000);
    }
}
