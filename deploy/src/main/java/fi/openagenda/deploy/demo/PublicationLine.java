package fi.openagenda.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/** Tells how far a publication has come, whenever that is something else than before. */
final class PublicationLine {
    private final PrintStream out;
    private final String round;
    private String shown = "";

    PublicationLine(PrintStream out, String round) {
        this.out = out;
        this.round = round;
    }

    /** @param job as the platform tells it */
    void show(JsonNode job) {
        var now = job.path("phase").asText("");
        if (!now.isEmpty() && !now.equals(shown)) {
            shown = now;
            out.println("  " + round + ": " + now + " ...");
        }
    }
}
