package fi.openagenda.export.metadata;

import fi.openagenda.model.language.Words;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a release besides its results.
 *
 * @param version semantic version of the data, by the recipe of Data Package: the first number rises when columns change, the
 *     second when there is more data, the third when values or descriptions are corrected
 * @param address where the release is served, ending in a slash; nothing where the platform does not know its own address
 * @param publisher name of whoever answers for the barometer, if anybody is on record
 * @param collected when answers were given, if the round says so
 * @param changes this release and those before it, newest first
 */
public record Edition(
        String version,
        Optional<URI> address,
        Optional<Words> publisher,
        Optional<Period> collected,
        List<Change> changes) {

    /** Days from the first to the last, both included. */
    public record Period(LocalDate first, LocalDate last) {}

    /**
     * A release and what was new in it.
     *
     * @param version semantic version of the data
     * @param at when it was made
     * @param note for people
     * @param withdrawn why it is withdrawn, if it is
     */
    public record Change(String version, Instant at, String note, Optional<String> withdrawn) {}

    public Edition {
        changes = List.copyOf(changes);
    }
}
