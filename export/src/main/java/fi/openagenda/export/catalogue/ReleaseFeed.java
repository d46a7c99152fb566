package fi.openagenda.export.catalogue;

import fi.openagenda.export.metadata.Xml;
import fi.openagenda.export.metadata.Xml.Attribute;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Release;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Releases as a feed that programs for news read. What was withdrawn stays in it and says why.
 *
 * @param base public address of the platform
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, Atom</a>
 */
public record ReleaseFeed(URI base) {

    /** As it is served. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String LANGUAGE = "en";

    /** The feed of these releases, latest first, in UTF-8. */
    public byte[] bytes(List<Release> releases) {
        try {
            Xml xml = new Xml();
            xml.element(
                    "feed",
                    List.of(Attribute.of("xmlns", "http://www.w3.org/2005/Atom"), Attribute.language(LANGUAGE)),
                    () -> {
                        xml.text("id", base + "/v1/releases.atom");
                        xml.text("title", Texts.of("catalogue.title").in(LANGUAGE));
                        xml.text("subtitle", Texts.of("catalogue.description").in(LANGUAGE));
                        xml.text(
                                "updated",
                                releases.stream()
                                        .map(ReleaseFeed::updated)
                                        .findFirst()
                                        .orElse(Instant.EPOCH)
                                        .toString());
                        xml.element("author", () -> xml.text("name", "Open Agenda"));
                        xml.text("rights", Licence.CC_BY_4_0.name());
                        link(xml, "self", "/v1/releases.atom", MEDIA_TYPE);
                        link(xml, "alternate", "/", "text/html");
                        link(xml, "license", Licence.CC_BY_4_0.url(), "text/html");
                        for (Release release : releases) {
                            xml.element("entry", () -> describe(xml, release));
                        }
                    });
            return xml.end();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void describe(Xml xml, Release release) throws XMLStreamException {
        String dataset = "/v1/datasets/" + release.round.dataset;
        String path = "%s/releases/%d".formatted(dataset, release.number);
        Optional<String> reason = release.withdrawal().map(withdrawal -> withdrawal.reason);
        xml.text("id", base + path);
        xml.text("title", (reason.isPresent() ? "Withdrawn: " : "") + title(release));
        xml.text("published", release.generatedAt.toString());
        xml.text("updated", updated(release).toString());
        xml.text("summary", reason.orElse(release.changeNote));
        link(xml, "related", dataset + "/releases", "application/json");
        if (reason.isEmpty()) {
            link(xml, "alternate", "/datasets/%s/en.html".formatted(release.round.dataset), "text/html");
            for (Offer offer : Offer.of(release)) {
                xml.element(
                        "link",
                        List.of(
                                Attribute.of("rel", "enclosure"),
                                Attribute.of("type", offer.mediaType()),
                                Attribute.of("length", offer.file().bytes()),
                                Attribute.of(
                                        "href", base + path + "/" + offer.file().name())),
                        () -> {});
            }
        } else {
            link(xml, "alternate", dataset + "/releases", "application/json");
        }
    }

    private static String title(Release release) {
        Words title = release.round.barometer.definition.title().joined(" – ", release.round.title);
        return "%s, %s".formatted(Texts.complete(title, release.round.dataset).in(LANGUAGE), release.version());
    }

    private static Instant updated(Release release) {
        return release.withdrawal().map(withdrawal -> withdrawal.withdrawnAt).orElse(release.generatedAt);
    }

    private void link(Xml xml, String relation, String path, String type) throws XMLStreamException {
        xml.element(
                "link",
                List.of(
                        Attribute.of("rel", relation),
                        Attribute.of("type", type),
                        Attribute.of("href", path.startsWith("/") ? base + path : path)),
                () -> {});
    }
}
