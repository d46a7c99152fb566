package fi.openagenda.api.odata;

import static fi.openagenda.model.Refusal.Reason.INVALID_QUERY;

import fi.openagenda.api.observation.Opaque;
import fi.openagenda.export.query.Position;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.release.Published;
import fi.openagenda.model.release.Release;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page begins. It names the release that is being read, so that it is read to its end although a newer one may
 * have come; those of other rounds follow as they are by then.
 *
 * @param release the release
 * @param position where the next line is in it
 */
record Skiptoken(Published release, Position position) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{16}) ([^ /]+)/([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9})");

    /** As it stands in an address; only for the filter that it belongs to. */
    String text(Filter filter) {
        return Opaque.text("%s %s/%d %d %d"
                .formatted(
                        Opaque.hash(filter), release.dataset(), release.number(), position.extent(), position.line()));
    }

    /**
     * Reads one.
     *
     * @throws Refusal when it is none, or another filter's, or its release is withdrawn
     */
    static Skiptoken of(String text, Filter filter) {
        Matcher parts = FORM.matcher(Opaque.plain(text));
        if (!parts.matches() || !parts.group(1).equals(Opaque.hash(filter))) {
            throw fault();
        }
        return new Skiptoken(
                Release.published(parts.group(2), Integer.parseInt(parts.group(3)))
                        .orElseThrow(Skiptoken::fault),
                new Position(Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5))));
    }

    static Refusal fault() {
        return Refusal.of(
                INVALID_QUERY,
                "$skiptoken: take it as it stands in @odata.nextLink of the page before, with the same $filter.");
    }
}
