package fi.openagenda.export.publish;

import static fi.openagenda.model.Refusal.Reason.ALREADY_PUBLISHED;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.disclosure.WholeTables;
import fi.openagenda.export.format.Account;
import fi.openagenda.export.format.CsvFile;
import fi.openagenda.export.format.JsonFile;
import fi.openagenda.export.format.ReceiptsFile;
import fi.openagenda.export.format.Results;
import fi.openagenda.export.tally.Tally;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.invitation.Invitations;
import fi.openagenda.model.invitation.TokenKey;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.response.Receipts;
import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.response.Seal;
import fi.openagenda.model.response.Sealing;
import fi.openagenda.model.round.Round;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Publishes a round: counts, protects, writes the files, and only then records the release. */
@ApplicationScoped
public class Publisher {

    private static final int LONGEST_PUBLICATION_SECONDS = 900;

    @Inject
    Sealing sealing;

    @Inject
    Receipts receipts;

    @Inject
    Tally tally;

    @Inject
    Store store;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /**
     * Publishes the results of a closed round. There is one release: a second one could reveal by its difference what
     * the first one withheld.
     *
     * @param excluded flags of responses that are not to count
     * @throws Refusal when the round is not closed, is published already, or has lost its responses to time
     */
    public Release publish(String barometer, String roundKey, String changeNote, Set<ReviewFlag> excluded) {
        sealing.seal(barometer, roundKey);
        return QuarkusTransaction.requiringNew()
                .timeout(LONGEST_PUBLICATION_SECONDS)
                .call(() -> publish(Round.named(barometer, roundKey), changeNote, excluded));
    }

    private Release publish(Round round, String changeNote, Set<ReviewFlag> excluded) {
        round.lockForPublication();
        if (Release.newestOf(round).isPresent()) {
            throw Refusal.of(ALREADY_PUBLISHED, "The round “%s” has been published.".formatted(round.key));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Tally.Counted counted = tally.of(round, excluded);
        Results results = new Results(
                round.dataset,
                round.core(),
                round.title,
                1,
                now,
                WholeTables.METHOD,
                Licence.CC_BY_4_0,
                changeNote,
                Account.of(Seal.of(round).orElseThrow(), counted.excluded()),
                round.tokenKey().map(TokenKey::sha256),
                Optional.of(round).filter(asked -> asked.anonymity.isInvited()).map(Invitations::count),
                WholeTables.protect(counted.cube()));
        Release release = write(round, results);
        release.persist();
        Log.infof("Published %s, release %d: %d lines", results.dataset(), release.number, release.rowCount);
        return release;
    }

    private Release write(Round round, Results results) {
        List<Release.File> files = new ArrayList<>();
        store.write(results.dataset(), results.release(), folder -> {
            files.add(csv(folder, "data.csv", results, Optional.empty()));
            for (String language : Words.RELEASE_LANGUAGES) {
                files.add(csv(folder, "data.%s.csv".formatted(language), results, Optional.of(language)));
            }
            files.add(file(folder, "data.json", JsonFile.MEDIA_TYPE, out -> JsonFile.write(results, json, out)));
            files.add(file(
                    folder,
                    "receipts.txt",
                    ReceiptsFile.MEDIA_TYPE,
                    out -> ReceiptsFile.write(line -> receipts.tellCounted(round, line), out)));
            files.add(Checksums.write(folder, List.copyOf(files)));
        });
        return Release.of(
                round,
                results.release(),
                results.generatedAt(),
                results.changeNote(),
                results.method(),
                (int) results.observations().count(),
                files);
    }

    @FunctionalInterface
    private interface Format {
        void write(OutputStream out) throws IOException;
    }

    private static Release.File csv(Path folder, String name, Results results, Optional<String> language)
            throws IOException {
        return file(folder, name, CsvFile.MEDIA_TYPE, out -> CsvFile.write(results, language, out));
    }

    private static Release.File file(Path folder, String name, String mediaType, Format format) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            format.write(out);
        }
        return Checksums.of(folder, name, mediaType);
    }
}
