package fi.openagenda.export.query;

import fi.openagenda.model.municipality.Municipality;
import fi.openagenda.model.municipality.SizeClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A municipality beside its region, the nation and others of its size, in one round.
 *
 * @param municipality what was published of it
 * @param region what was published of its region
 * @param nation what was published of the whole country
 * @param sizeClass municipalities of its size
 * @param inClass how many of them there are in Finland
 * @param shown of how many of them figures are shown
 * @param answers each answer in those that are shown, where they are enough
 */
public record Benchmark(
        List<Line> municipality,
        List<Line> region,
        List<Line> nation,
        SizeClass sizeClass,
        int inClass,
        int shown,
        List<Peers> answers) {

    /** Of everybody there, in one release. */
    public static Benchmark of(ReleaseData data, String question, Municipality municipality) {
        SizeClass sizeClass = SizeClass.of(municipality.population);
        Set<String> peers = Municipality.inForce(Optional.empty(), Optional.empty()).stream()
                .filter(sizeClass::covers)
                .map(peer -> peer.code)
                .collect(Collectors.toSet());
        Map<String, List<Line>> tables = data.lines(Selection.totals(question, peers)).stream()
                .collect(Collectors.groupingBy(line -> line.get("area"), TreeMap::new, Collectors.toList()));
        List<Line> own = tables.getOrDefault(municipality.code, List.of());
        return new Benchmark(
                own,
                data.lines(Selection.totals(question, Set.of(municipality.region.code))),
                data.lines(Selection.totals(question, Set.of("FI"))),
                sizeClass,
                peers.size(),
                (int) tables.values().stream().filter(Benchmark::isShown).count(),
                own.stream()
                        .flatMap(line -> peers(line, tables.values()).stream())
                        .toList());
    }

    private static boolean isShown(List<Line> table) {
        return table.stream().anyMatch(line -> Peers.Share.of(line).isPresent());
    }

    /** The same answer, or the same answers merged, wherever it is shown. */
    private static Optional<Peers> peers(Line own, Iterable<List<Line>> tables) {
        List<Peers.Share> shares = new ArrayList<>();
        for (List<Line> table : tables) {
            table.stream()
                    .filter(line -> line.get("answer_class").equals(own.get("answer_class")))
                    .flatMap(line -> Peers.Share.of(line).stream())
                    .forEach(shares::add);
        }
        return Peers.of(own.get("answer_class"), shares, Peers.Share.of(own));
    }
}
