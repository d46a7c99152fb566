package fi.openagenda.api.dataset;

import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a file of a release leads to, as {@code Link} (RFC 8288; versions by RFC 5829). Of what came later it only names the
 * latest, because what is said under a number is said for good.
 */
final class ReleaseLinks {

    private static final String CODEBOOK = "codebook.json";

    private ReleaseLinks() {}

    /**
     * The links of a file.
     *
     * @param before the release before, if there is one that may be used
     */
    static String of(Release release, Release.File file, Optional<Release> before) {
        List<String> links = new ArrayList<>();
        links.add("<%s>; rel=\"license\"".formatted(Licence.CC_BY_4_0.url()));
        description(release, file)
                .ifPresent(description -> links.add("<%s/%s>; rel=\"describedby\"; type=\"%s\""
                        .formatted(
                                ReleaseView.url(release),
                                description.name(),
                                description.mediaType().replaceAll("\\s*;.*", ""))));
        String dataset = ReleaseView.url(release.round.dataset);
        links.add("<%s/releases/latest/%s>; rel=\"latest-version\"".formatted(dataset, file.name()));
        before.filter(earlier -> earlier.file(file.name()).isPresent())
                .ifPresent(earlier -> links.add(
                        "<%s/%s>; rel=\"predecessor-version\"".formatted(ReleaseView.url(earlier), file.name())));
        links.add("<%s>; rel=\"collection\"".formatted(ReleaseView.url(release)));
        links.add("<%s>; rel=\"up\"".formatted(dataset));
        return String.join(", ", links);
    }

    /** How the columns of a table are read, or what the codes in anything else mean. */
    private static Optional<Release.File> description(Release release, Release.File file) {
        return release.file(file.name() + "-metadata.json")
                .or(() -> release.file(CODEBOOK))
                .filter(Predicate.not(file::equals));
    }
}
