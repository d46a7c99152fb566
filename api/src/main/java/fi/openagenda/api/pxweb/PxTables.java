package fi.openagenda.api.pxweb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.openagenda.export.query.PublishedData;
import fi.openagenda.export.query.QuestionTable;
import fi.openagenda.export.query.ReleaseData;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.release.Published;
import fi.openagenda.model.release.Release;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The tables of each barometer. What a table can be asked is found by reading all its lines, so it is remembered. */
@ApplicationScoped
class PxTables {

    private static final int MOST_TABLES = 500;

    private record Asked(List<Published.Id> releases, String question) {}

    @Inject
    PublishedData published;

    private final Cache<Asked, QuestionTable.Members> known =
            Caffeine.newBuilder().maximumSize(MOST_TABLES).build();

    /** Short names of the barometers that have published anything, in order. */
    List<Published> barometers() {
        List<Published> all = Release.published();
        return all.stream()
                .filter(release -> all.stream()
                        .filter(other -> other.barometer().equals(release.barometer()))
                        .findFirst()
                        .filter(release::equals)
                        .isPresent())
                .toList();
    }

    /**
     * The newest releases of the rounds of a barometer, in order.
     *
     * @throws Refusal when it has published nothing
     */
    List<ReleaseData> rounds(String barometer) {
        List<ReleaseData> rounds = Release.published().stream()
                .filter(release -> release.barometer().equals(barometer))
                .map(published::of)
                .toList();
        if (rounds.isEmpty()) {
            throw Refusal.unknown("database", barometer);
        }
        return rounds;
    }

    /**
     * A table.
     *
     * @throws Refusal when there is none
     */
    QuestionTable table(String barometer, String question) {
        List<ReleaseData> rounds = rounds(barometer).stream()
                .filter(data -> data.questions().contains(question))
                .toList();
        if (rounds.isEmpty()) {
            throw Refusal.unknown("table", question);
        }
        List<Published.Id> ids =
                rounds.stream().map(data -> data.release().id()).toList();
        return new QuestionTable(
                rounds,
                question,
                known.get(new Asked(ids, question), asked -> QuestionTable.Members.of(rounds, question)));
    }
}
