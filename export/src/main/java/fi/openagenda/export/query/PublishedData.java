package fi.openagenda.export.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.openagenda.export.format.CsvFile;
import fi.openagenda.export.format.JsonFile;
import fi.openagenda.export.publish.Store;
import fi.openagenda.model.release.Published;
import fi.openagenda.model.release.Release;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What has been published, to be asked. The indexes of the releases that were asked last are kept in memory. */
@ApplicationScoped
public class PublishedData {

    /** Of all that are kept; a national release has a third of a million, and with them takes 10 MB. */
    private static final long MOST_EXTENTS = 3_000_000;

    @Inject
    Store store;

    @Inject
    ObjectMapper json;

    private final Cache<Published.Id, ReleaseData> known = Caffeine.newBuilder()
            .maximumWeight(MOST_EXTENTS)
            .<Published.Id, ReleaseData>weigher((id, data) -> data.size())
            .build();

    /**
     * What a query wants, release by release: barometer by barometer, in the order in which rounds opened.
     *
     * @throws fi.openagenda.model.Refusal when it names what nothing has
     */
    public List<Selected> select(Query query) {
        List<Published> published = Release.published();
        new Vocabulary().releases(query, published).require();
        return select(
                query,
                published.stream()
                        .filter(release -> isWanted(query.barometers(), release.barometer()))
                        .filter(release -> query.rounds().isEmpty()
                                ? isNewest(release, published)
                                : query.rounds().contains(Query.ALL)
                                        || query.rounds().contains(release.round()))
                        .toList());
    }

    /**
     * The same of these releases, whether or not there are newer ones.
     *
     * @throws fi.openagenda.model.Refusal when it names what nothing has
     */
    public List<Selected> select(Query query, List<Published> releases) {
        List<ReleaseData> data = releases.stream().map(this::of).toList();
        new Vocabulary().codes(query, data).require();
        return data.stream().map(release -> Selected.of(release, query)).toList();
    }

    private static boolean isWanted(Set<String> codes, String code) {
        return codes.isEmpty() || codes.contains(code);
    }

    private static boolean isNewest(Published release, List<Published> published) {
        return published.stream()
                .filter(other -> other.barometer().equals(release.barometer()))
                .reduce((earlier, later) -> later)
                .filter(release::equals)
                .isPresent();
    }

    /** The lines of a release. */
    public ReleaseData of(Published release) {
        return known.get(release.id(), id -> load(release));
    }

    /** What is in a release; its lines are not looked at. */
    public Head headOf(Published release) {
        try {
            ReleaseData data = known.getIfPresent(release.id());
            return data == null ? head(release) : data.head();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private ReleaseData load(Published release) {
        try {
            return new ReleaseData(store, release, head(release), extents(release), header(release));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Head head(Published release) throws IOException {
        return Head.read(open(release, JsonFile.NAME), json);
    }

    private Extents extents(Published release) throws IOException {
        if (store.has(release.dataset(), release.number(), CsvFile.INDEX)) {
            try (InputStream index = open(release, CsvFile.INDEX)) {
                return Extents.read(index);
            }
        }
        try (InputStream data = open(release, CsvFile.NAME)) {
            return Extents.scan(data);
        }
    }

    private String header(Published release) throws IOException {
        try (BufferedReader data =
                new BufferedReader(new InputStreamReader(open(release, CsvFile.NAME), StandardCharsets.UTF_8))) {
            return data.readLine();
        }
    }

    private InputStream open(Published release, String file) throws IOException {
        return Channels.newInputStream(store.open(release.dataset(), release.number(), file));
    }
}
