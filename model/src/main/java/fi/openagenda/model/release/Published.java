package fi.openagenda.model.release;

import java.time.Instant;

/**
 * Which release of a round is the newest, without all else that is known of it: it is asked for at each query.
 *
 * @param barometer short name of the barometer
 * @param round key of the round
 * @param opensAt when the round opened
 * @param dataset what its releases are published under
 * @param number number of the release
 * @param generatedAt when it was made
 */
public record Published(
        String barometer, String round, Instant opensAt, String dataset, int number, Instant generatedAt) {

    /** What tells a release from all others, for ever. */
    public record Id(String dataset, int number, Instant generatedAt) {}

    /** What tells it from all others. */
    public Id id() {
        return new Id(dataset, number, generatedAt);
    }
}
