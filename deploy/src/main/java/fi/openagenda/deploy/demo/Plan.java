package fi.openagenda.deploy.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the demonstration consists of: deploy/content/demonstration.json.
 *
 * @param rounds rounds of the national barometer, in order
 * @param tongues share of each mother tongue, by municipality; rounded from the language statistics
 */
public record Plan(List<Round> rounds, Map<String, Map<String, Double>> tongues) {

    /**
     * One round.
     *
     * @param key key of the round
     * @param title by language
     * @param opensAt ISO 8601 with offset
     * @param residents how many simulated residents answer, by municipality
     * @param publish whether it is closed and published at the end
     */
    public record Round(
            String key,
            Map<String, String> title,
            String opensAt,
            SortedMap<String, Integer> residents,
            boolean publish) {

        /** Copies what could change. */
        public Round {
            title = Map.copyOf(title);
            residents = new TreeMap<>(residents);
        }

        /** The planned opening, or now for somebody whose clock has not come that far. */
        OffsetDateTime opensBy(OffsetDateTime now) {
            var planned = OffsetDateTime.parse(opensAt);
            return planned.isBefore(now) ? planned : now.minusMinutes(5);
        }
    }

    /** Copies what could change. */
    public Plan {
        rounds = List.copyOf(rounds);
        tongues = Map.copyOf(tongues);
    }

    /**
     * @param file demonstration.json
     * @return the plan
     */
    public static Plan read(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), Plan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return key of the first round that is published */
    public String published() {
        return rounds.stream().filter(Round::publish).findFirst().orElseThrow().key();
    }

    /** @return key of the first round that stays open */
    public String open() {
        return rounds.stream()
                .filter(round -> !round.publish())
                .findFirst()
                .orElseThrow()
                .key();
    }
}
