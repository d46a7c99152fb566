package fi.openagenda.export.catalogue;

import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.round.Round;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A dataset of the catalogue: the newest release of a round.
 *
 * @param release the newest that is not withdrawn
 * @param firstPublished when the first release of the round was made
 * @param publisher who answers for the barometer
 */
public record Entry(Release release, Instant firstPublished, Publisher publisher) {

    /** In which days of rounds are days. */
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    Round round() {
        return release.round;
    }

    Definition barometer() {
        return release.round.barometer.definition;
    }

    /** What the dataset is called in addresses. */
    public String id() {
        return round().dataset;
    }

    /** Name of the barometer and of the round. */
    public Words title() {
        return Texts.complete(barometer().title().joined(" – ", round().title), id());
    }

    /** What the barometer is, and what the dataset is. */
    public Words description() {
        Words what = Texts.of("dataset.description");
        Words barometer = Texts.complete(barometer().description(), "");
        return Texts.inEach(language -> (barometer.in(language) + " " + what.in(language)).strip());
    }

    /** The first day on which answers were taken. */
    public LocalDate from() {
        return LocalDate.ofInstant(round().opensAt, FINLAND);
    }

    /** The last day on which answers were taken; closing is the first moment at which they no longer were. */
    public LocalDate until() {
        return LocalDate.ofInstant(round().closesAt.minusMillis(1), FINLAND);
    }

    /** Names of its service areas and words of the platform's own, in a language. */
    List<String> keywords(String language) {
        return Texts.keywords(language, barometer().sectors());
    }

    /** The files that portals are told of. */
    List<Offer> offers() {
        return Offer.of(release);
    }

    /** Address of the dataset, which is its identifier. */
    URI address(URI base) {
        return URI.create(base + "/v1/datasets/" + id());
    }

    /** Address of its release. */
    public URI releaseAddress(URI base) {
        return URI.create(address(base) + "/releases/" + release.number);
    }

    /** Its page for people. */
    public URI page(URI base, String language) {
        return URI.create("%s/datasets/%s/%s.html".formatted(base, id(), language));
    }
}
