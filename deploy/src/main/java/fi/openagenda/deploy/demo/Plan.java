package fi.openagenda.deploy.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the demonstration consists of: deploy/content/demonstration.json.
 *
 * @param barometers the national one, which the reader is shown round in, and others
 * @param tongues share of each mother tongue, by municipality; rounded from the language statistics
 */
public record Plan(List<Series> barometers, Map<String, Map<String, Double>> tongues) {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final int DAYS_OPEN = 60;

    /**
     * A barometer.
     *
     * @param document its file, beside this one
     * @param rounds its rounds, in order
     */
    public record Series(String document, List<Round> rounds) {

        /** Copies what could change. */
        public Series {
            rounds = List.copyOf(rounds);
        }

        /** @return key of the first round that is published */
        public String published() {
            return first(true);
        }

        /** @return key of the first round that stays open */
        public String open() {
            return first(false);
        }

        private String first(boolean publish) {
            return rounds.stream()
                    .filter(round -> round.publish() == publish)
                    .findFirst()
                    .orElseThrow()
                    .key();
        }
    }

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

        /** The planned opening, or now for somebody whose clock has not come that far; as text with the offset. */
        String opensBy(OffsetDateTime now) {
            var planned = OffsetDateTime.parse(opensAt);
            return inFinland(planned.isBefore(now) ? planned : now.minusMinutes(5));
        }

        /** Sixty days from now, whenever it has opened: the demonstration is looked at today. */
        String closesBy(OffsetDateTime now) {
            return inFinland(now.plusDays(DAYS_OPEN));
        }

        private static String inFinland(OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    time.atZoneSameInstant(FINLAND).truncatedTo(ChronoUnit.MINUTES));
        }
    }

    /** Copies what could change. */
    public Plan {
        barometers = List.copyOf(barometers);
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

    /** @return the barometer the reader is shown round in */
    public Series national() {
        return barometers.get(0);
    }
}
