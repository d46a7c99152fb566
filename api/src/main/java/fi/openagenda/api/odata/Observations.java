package fi.openagenda.api.odata;

import fi.openagenda.export.format.DataDocument.AreaName;
import fi.openagenda.export.query.Line;
import fi.openagenda.export.query.Position;
import fi.openagenda.export.query.PublishedData;
import fi.openagenda.export.query.ReleaseData;
import fi.openagenda.export.query.Selection;
import fi.openagenda.model.release.Published;
import fi.openagenda.model.release.Release;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published lines as entities: barometer by barometer, round by round, found by the indexes of their releases. */
@ApplicationScoped
class Observations {

    @Inject
    PublishedData published;

    /** How many there are. */
    long count(Filter filter) {
        return releases(filter)
                .map(published::of)
                .mapToLong(data -> data.count(selection(data, filter)))
                .sum();
    }

    /** The entity with a key. */
    Optional<Row> find(Filter key) {
        return releases(key)
                .map(published::of)
                .flatMap(data -> data.lines(selection(data, key)).stream().map(line -> row(data.release(), line)))
                .filter(key::allows)
                .findFirst();
    }

    /**
     * Reads a page.
     *
     * @param skip how many are passed over
     * @param most how many are wanted
     * @throws fi.openagenda.model.Refusal when the token is none
     */
    Page read(Filter filter, Optional<String> skiptoken, long skip, int most) {
        Optional<Skiptoken> begin = skiptoken.map(text -> Skiptoken.of(text, filter));
        List<Published> releases = begin.map(token -> from(token.release(), filter))
                .orElseGet(() -> releases(filter).toList());
        Position position = begin.map(Skiptoken::position).orElse(Position.START);
        List<Row> rows = new ArrayList<>();
        long skipped = 0;
        for (Published release : releases) {
            if (rows.size() == most) {
                return page(rows, new Skiptoken(release, Position.START), filter);
            }
            ReleaseData data = published.of(release);
            if (!data.has(position)) {
                throw Skiptoken.fault();
            }
            Selection selection = selection(data, filter);
            if (skipped < skip) {
                Optional<Position> after = data.after(selection, skip - skipped);
                if (after.isEmpty()) {
                    skipped += data.count(selection);
                    continue;
                }
                position = after.get();
                skipped = skip;
            }
            ReleaseData.Part part = data.read(selection, position, most - rows.size());
            part.lines().forEach(line -> rows.add(row(release, line)));
            if (part.next().isPresent()) {
                return page(rows, new Skiptoken(release, part.next().get()), filter);
            }
            position = Position.START;
        }
        return new Page(rows, Optional.empty());
    }

    private static Page page(List<Row> rows, Skiptoken next, Filter filter) {
        return new Page(rows, Optional.of(next.text(filter)));
    }

    private static Stream<Published> releases(Filter filter) {
        return Release.published().stream()
                .filter(release -> filter.allows("dataset", release.dataset())
                        && filter.allows("barometer", release.barometer())
                        && filter.allows("round", release.round()));
    }

    /** The release that is being read, and the newest of all rounds that come after its own. */
    private static List<Published> from(Published release, Filter filter) {
        List<Published> all = releases(filter).toList();
        List<String> datasets = all.stream().map(Published::dataset).toList();
        List<Published> rest = new ArrayList<>(List.of(release));
        rest.addAll(all.subList(datasets.indexOf(release.dataset()) + 1, all.size()));
        return rest;
    }

    private static Selection selection(ReleaseData data, Filter filter) {
        Optional<Set<String>> inLevels = filter.of("area_level").map(levels -> data.head().areas().stream()
                .filter(area -> levels.contains(area.level()) && filter.allows("area", area.code()))
                .map(AreaName::code)
                .collect(Collectors.toSet()));
        return new Selection(filter.of("question"), inLevels.or(() -> filter.of("area")), filter.of("breakdown"));
    }

    private static Row row(Published release, Line line) {
        return property -> switch (property) {
            case "dataset" -> release.dataset();
            case "barometer" -> release.barometer();
            default -> line.get(property);
        };
    }
}
