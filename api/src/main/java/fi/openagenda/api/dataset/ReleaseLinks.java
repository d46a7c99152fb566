package fi.openagenda.api.dataset;

import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where published results lead to, as {@code Link} (RFC 8288; versions by RFC 5829). Of what came later it only names the
 * latest, because what is said under a number is said for good.
 */
final class ReleaseLinks {

    private static final String CODEBOOK = "codebook.json";

    private static final String LICENCE = "<%s>; rel=\"license\"".formatted(Licence.CC_BY_4_0.url());

    private ReleaseLinks() {}

    /** The links of a dataset. */
    static String of(String dataset) {
        return String.join(
                ", ",
                LICENCE,
                "</catalog/%s.ttl>; rel=\"describedby\"; type=\"text/turtle\"".formatted(dataset),
                latest(dataset, ""),
                "</datasets/%s>; rel=\"alternate\"; type=\"text/html\"".formatted(dataset));
    }

    /**
     * The links of a release.
     *
     * @param before the release before, if there is one that may be used
     */
    static String of(Release release, Optional<Release> before) {
        List<String> links = new ArrayList<>();
        links.add(LICENCE);
        links.add("<%s/datapackage.json>; rel=\"describedby\"; type=\"application/vnd.datapackage+json\""
                .formatted(ReleaseView.url(release)));
        links.add(latest(release.round.dataset, ""));
        before.ifPresent(earlier -> links.add(predecessor(ReleaseView.url(earlier))));
        String dataset = ReleaseView.url(release.round.dataset);
        links.add("<%s/releases>; rel=\"collection\"".formatted(dataset));
        links.add(up(dataset));
        return String.join(", ", links);
    }

    /**
     * The links of a file.
     *
     * @param before the release before, if there is one that may be used
     */
    static String of(Release release, Release.File file, Optional<Release> before) {
        List<String> links = new ArrayList<>();
        links.add(LICENCE);
        description(release, file)
                .ifPresent(description -> links.add("<%s/%s>; rel=\"describedby\"; type=\"%s\""
                        .formatted(
                                ReleaseView.url(release),
                                description.name(),
                                description.mediaType().replaceAll("\\s*;.*", ""))));
        links.add(latest(release.round.dataset, "/" + file.name()));
        before.filter(earlier -> earlier.file(file.name()).isPresent())
                .ifPresent(earlier -> links.add(predecessor(ReleaseView.url(earlier) + "/" + file.name())));
        links.add("<%s>; rel=\"collection\"".formatted(ReleaseView.url(release)));
        links.add(up(ReleaseView.url(release.round.dataset)));
        return String.join(", ", links);
    }

    private static String latest(String dataset, String path) {
        return "<%s/releases/latest%s>; rel=\"latest-version\"".formatted(ReleaseView.url(dataset), path);
    }

    private static String predecessor(String address) {
        return "<%s>; rel=\"predecessor-version\"".formatted(address);
    }

    private static String up(String dataset) {
        return "<%s>; rel=\"up\"".formatted(dataset);
    }

    /** How the columns of a table are read, or what the codes in anything else mean. */
    private static Optional<Release.File> description(Release release, Release.File file) {
        return release.file(file.name() + "-metadata.json")
                .or(() -> release.file(CODEBOOK))
                .filter(Predicate.not(file::equals));
    }
}
