package fi.openagenda.api.observation;

import fi.openagenda.export.query.Line;
import fi.openagenda.export.query.Position;
import fi.openagenda.export.query.PublishedData;
import fi.openagenda.export.query.Query;
import fi.openagenda.export.query.ReleaseData;
import fi.openagenda.export.query.Selected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of what a query selects.
 *
 * @param releases what it is read from, also where nothing of it is selected
 * @param parts the lines of each release that has some on this page
 * @param next cursor of the next page
 */
record Found(List<ReleaseData> releases, List<Part> parts, Optional<String> next) {

    /** Lines of one release. */
    record Part(ReleaseData data, List<Line> lines) {}

    /**
     * Reads a page.
     *
     * @throws fi.openagenda.model.Refusal when the query names what nothing has, or the cursor is none
     */
    static Found of(PublishedData published, Query query, Optional<String> after, int limit) {
        Optional<Cursor> begin = after.map(text -> Cursor.of(text, query));
        List<Selected> selected =
                begin.map(place -> published.select(query, place.releases())).orElseGet(() -> published.select(query));
        Position position = begin.map(Cursor::position).orElse(Position.START);
        if (!selected.isEmpty() && !selected.get(0).data().has(position)) {
            throw QueryParameters.fault("after: take it as it stands in next of the page before.");
        }
        List<Part> parts = new ArrayList<>();
        int room = limit;
        for (int i = 0; i < selected.size(); i++) {
            ReleaseData.Part part =
                    selected.get(i).data().read(selected.get(i).selection(), i == 0 ? position : Position.START, room);
            parts.add(new Part(selected.get(i).data(), part.lines()));
            room -= part.lines().size();
            if (part.next().isPresent()) {
                return page(
                        selected,
                        parts,
                        Optional.of(new Cursor(
                                        selected.subList(i, selected.size()).stream()
                                                .map(rest -> rest.data().release())
                                                .toList(),
                                        part.next().get())
                                .text(query)));
            }
        }
        return page(selected, parts, Optional.empty());
    }

    private static Found page(List<Selected> selected, List<Part> parts, Optional<String> next) {
        return new Found(
                selected.stream().map(Selected::data).toList(),
                parts.stream().filter(part -> !part.lines().isEmpty()).toList(),
                next);
    }
}
