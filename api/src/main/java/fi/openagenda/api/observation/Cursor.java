package fi.openagenda.api.observation;

import fi.openagenda.export.query.Position;
import fi.openagenda.export.query.Query;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.release.Published;
import fi.openagenda.model.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the next page begins. It names the releases that are still to be read, so that pages fit together although a newer
 * one may have come between them.
 *
 * @param releases the one that is being read, and those that follow
 * @param position where the next line is in the first of them
 */
record Cursor(List<Published> releases, Position position) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{16}) ([0-9]{1,9}) ([0-9]{1,9})((?: [^ /]+/[0-9]{1,9})+)");

    /** As it stands in an address; only for the query that it belongs to. */
    String text(Query query) {
        String plain = "%s %d %d %s"
                .formatted(
                        Opaque.hash(query),
                        position.extent(),
                        position.line(),
                        releases.stream()
                                .map(release -> release.dataset() + "/" + release.number())
                                .collect(Collectors.joining(" ")));
        return Opaque.text(plain);
    }

    /**
     * Reads one.
     *
     * @throws Refusal when it is none, or another query's
     */
    static Cursor of(String text, Query query) {
        Matcher parts = FORM.matcher(Opaque.plain(text));
        if (!parts.matches()) {
            throw QueryParameters.fault("after: take it as it stands in next of the page before.");
        }
        if (!parts.group(1).equals(Opaque.hash(query))) {
            throw QueryParameters.fault("after: it belongs to a query with other filters.");
        }
        List<Published> releases = new ArrayList<>();
        for (String release : parts.group(4).strip().split(" ")) {
            String[] name = release.split("/");
            releases.add(Release.published(name[0], Integer.parseInt(name[1]))
                    .orElseThrow(() -> Refusal.unknown("release", release)));
        }
        return new Cursor(releases, new Position(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
    }
}
