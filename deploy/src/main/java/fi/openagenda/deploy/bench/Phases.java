package fi.openagenda.deploy.bench;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the platform logs of a publication.
 *
 * @param lines of the data
 * @param responses that count
 * @param counting seconds for reading and tallying the cards
 * @param protection seconds for weights, estimates, disclosure control and the attackers
 * @param writing seconds for the files
 */
record Phases(long lines, long responses, double counting, double protection, double writing) {
    private static final String LOGGED = "Published %s, release \\d+: (\\d+) lines of (\\d+) responses;"
            + " counted in (\\d+) ms, protected in (\\d+) ms, written in (\\d+) ms";

    /** Of the first release of a dataset; nothing while the log does not tell of it. */
    static Optional<Phases> of(String dataset, String log) {
        return Pattern.compile(LOGGED.formatted(Pattern.quote(dataset)))
                .matcher(log)
                .results()
                .map(Phases::of)
                .findFirst();
    }

    private static Phases of(MatchResult line) {
        return new Phases(
                Long.parseLong(line.group(1)),
                Long.parseLong(line.group(2)),
                seconds(line.group(3)),
                seconds(line.group(4)),
                seconds(line.group(5)));
    }

    private static double seconds(String milliseconds) {
        return Long.parseLong(milliseconds) / 1e3;
    }
}
