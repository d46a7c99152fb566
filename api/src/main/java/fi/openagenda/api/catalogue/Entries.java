package fi.openagenda.api.catalogue;

import fi.openagenda.export.catalogue.Entry;
import fi.openagenda.export.catalogue.Publisher;
import fi.openagenda.model.access.Organisation;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.stewardship.Stewardship;
import fi.openagenda.model.stewardship.StewardshipDecision.Responsible;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What there is to be catalogued, each with who answers for it. */
@ApplicationScoped
public class Entries {

    @ConfigProperty(name = "openagenda.publisher-type")
    String publisherType;

    /** Who publishes the catalogue: who runs the platform. */
    Publisher publisher() {
        Organisation operator = Organisation.byId(Organisation.OPERATOR).orElseThrow();
        return new Publisher(
                operator.name, publisherType, operator.contactAddress().map(URI::create));
    }

    /** All datasets, by barometer and in the order in which rounds opened. */
    List<Entry> all() {
        Map<String, Instant> first = Release.firstGenerated();
        Map<String, Publisher> responsible = new HashMap<>();
        return Release.newest().stream()
                .map(release -> new Entry(
                        release,
                        first.get(release.round.dataset),
                        responsible.computeIfAbsent(release.round.barometerSlug, this::responsible)))
                .toList();
    }

    /** The dataset of a release. */
    public Entry of(Release release) {
        Instant first = Release.of(release.round).get(0).generatedAt;
        return new Entry(release, first, responsible(release.round.barometerSlug));
    }

    private Publisher responsible(String barometer) {
        Optional<Responsible> decided =
                Stewardship.of(barometer).stream().findFirst().map(stewardship -> stewardship.decision.responsible());
        return decided.map(
                        party -> new Publisher(party.name(), publisherType, Optional.of(URI.create(party.contact()))))
                .orElseGet(this::publisher);
    }
}
