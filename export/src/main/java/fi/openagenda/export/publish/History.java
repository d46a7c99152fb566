package fi.openagenda.export.publish;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.format.CsvFile;
import fi.openagenda.export.format.Earlier;
import fi.openagenda.export.format.EarlierData;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.model.bank.Comparability;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.release.Version;
import fi.openagenda.model.response.Seal;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.RoundComparison;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what was published of the round before, and how far it may be compared: questions that are the same or comparable,
 * areas that are made of the same municipalities, none of which has become another one.
 */
@ApplicationScoped
class History {

    private static final String DATA = "data.csv";

    @Inject
    Store store;

    /** The newest release of the round before this one; nothing if there is none. */
    Earlier before(Round round, Geography geography, int responses) {
        return round.previous()
                .flatMap(previous ->
                        Release.newestOf(previous).map(release -> read(previous, round, release, geography, responses)))
                .orElse(Earlier.NOTHING);
    }

    private Earlier read(Round previous, Round round, Release release, Geography geography, int responses) {
        int responsesThen = (int) Seal.of(previous).orElseThrow().responses;
        try (InputStream csv = Files.newInputStream(store.file(previous.dataset, release.number, DATA))) {
            return EarlierData.read(csv, comparable(previous, round, geography), responsesThen, responses);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The version of a further release of a round.
     *
     * @param earlier its releases until now, in order
     * @param lines how many the further one has
     */
    Version nextVersion(List<Release> earlier, int lines) {
        if (earlier.isEmpty()) {
            return Version.FIRST;
        }
        Release last = earlier.get(earlier.size() - 1);
        return last.version().next(columns(last), CsvFile.COLUMNS, lines > last.rowCount);
    }

    private List<String> columns(Release release) {
        try (BufferedReader csv = Files.newBufferedReader(store.file(release.round.dataset, release.number, DATA))) {
            return List.of(csv.readLine().split(","));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static EarlierData.Comparable comparable(Round previous, Round round, Geography geography) {
        Set<String> common = comparable(previous, round, Optional.empty());
        Map<String, Set<String>> own = new HashMap<>();
        Module.questionsOf(round)
                .keySet()
                .forEach(municipality -> own.put(municipality, comparable(previous, round, Optional.of(municipality))));
        Set<Area> changed = geography.changed(previous, round);
        return new EarlierData.Comparable() {

            @Override
            public boolean isSameQuestion(ProtectedTable table) {
                Set<String> comparable = table.variable().onlyIn().map(own::get).orElse(common);
                return comparable.contains(table.variable().question().key());
            }

            @Override
            public boolean isSameArea(ProtectedTable table) {
                return !changed.contains(table.area());
            }
        };
    }

    private static Set<String> comparable(Round previous, Round round, Optional<String> municipality) {
        return RoundComparison.of(previous, round, municipality).questions().stream()
                .filter(question -> question.change().comparability() != Comparability.BROKEN)
                .map(RoundComparison.Compared::key)
                .collect(Collectors.toSet());
    }
}
