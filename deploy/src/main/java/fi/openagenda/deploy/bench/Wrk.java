package fi.openagenda.deploy.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.deploy.Obstacle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The load driver wrk, asking as fast as it is answered.
 *
 * @param script deploy/bench.lua
 * @param url what is asked
 * @param headers what wrk is to send, as its options
 * @param bodies what is posted, as the script's arguments; nothing is, when there are none
 */
record Wrk(Path script, String url, List<String> headers, List<String> bodies) {

    private static final int THREADS = 2;

    /**
     * What one run saw.
     *
     * @param requests answered requests
     * @param perSecond requests a second
     * @param bytesEach bytes of an answer, headers included
     * @param p50 milliseconds within which half of them were answered
     * @param p99 milliseconds within which 99 of 100 were answered
     */
    record Run(long requests, double perSecond, double bytesEach, double p50, double p99) {}

    /**
     * What a run saw in which not everybody was served.
     *
     * @param done requests that were answered with 2xx
     * @param refused requests that were answered with another status
     * @param seconds how long it took
     */
    record Refused(long done, long refused, double seconds) {}

    /** Posts the lines of a file, one after another. */
    static Wrk posting(Path script, String url, Path bodies) {
        return new Wrk(script, url, List.of(), List.of("--", bodies.toString()));
    }

    /** Reads an address. */
    static Wrk reading(Path script, String url) {
        return new Wrk(script, url, List.of(), List.of());
    }

    /** Reads an address, saying what is known already. */
    Wrk knowing(String etag) {
        return new Wrk(script, url, List.of("-H", "If-None-Match: " + etag), bodies);
    }

    Run run(int connections, int seconds) {
        var output = output(connections, seconds);
        return read(figures(output), output);
    }

    /** The same where not everybody can be served. */
    Refused runRefused(int connections, int seconds) {
        var output = output(connections, seconds);
        var node = figures(output);
        var refused = node.path("refused").asLong();
        if (node.path("broken").asLong(-1) != 0) {
            throw Obstacle.failed("BENCHMARK FAILED: connections were broken, or not answered in time.\n" + output);
        }
        return new Refused(
                node.path("requests").asLong() - refused,
                refused,
                node.path("microseconds").asDouble() / 1e6);
    }

    private String output(int connections, int seconds) {
        var command = new ArrayList<>(
                List.of("wrk", "-t" + Math.min(THREADS, connections), "-c" + connections, "-d" + seconds + "s"));
        command.addAll(List.of("--timeout", "10s", "-s", script.toString()));
        command.addAll(headers);
        command.add(url);
        command.addAll(bodies);
        return Program.run(Map.of(), command);
    }

    private static JsonNode figures(String output) {
        var last = output.lines().reduce("", (before, line) -> line.startsWith("{") ? line : before);
        try {
            return new ObjectMapper().readTree(last);
        } catch (JsonProcessingException e) {
            throw Obstacle.failed("The output of wrk could not be read:\n" + output);
        }
    }

    private static Run read(JsonNode node, String output) {
        // A refused request is a fast one: with a single one of them the figures would say nothing.
        if (node.path("refused").asLong(-1) + node.path("broken").asLong(-1) != 0
                || node.path("requests").asLong() == 0) {
            throw Obstacle.failed("BENCHMARK FAILED: not every request was answered with 2xx or 3xx.\n" + output);
        }
        var requests = node.path("requests").asLong();
        return new Run(
                requests,
                requests / (node.path("microseconds").asDouble() / 1e6),
                node.path("bytes").asDouble() / requests,
                node.path("p50").asDouble() / 1000,
                node.path("p99").asDouble() / 1000);
    }
}
