package fi.openagenda.export.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.format.AuditFile;
import fi.openagenda.export.format.CsvFile;
import fi.openagenda.export.format.DataFiles;
import fi.openagenda.export.format.JsonFile;
import fi.openagenda.export.format.Manifest;
import fi.openagenda.export.format.MethodPage;
import fi.openagenda.export.format.ReceiptsFile;
import fi.openagenda.export.format.RepresentativenessFile;
import fi.openagenda.export.format.Results;
import fi.openagenda.export.metadata.Description;
import fi.openagenda.export.metadata.Document;
import fi.openagenda.export.metadata.Edition;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.response.Receipts;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.stewardship.Stewardship;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Writes the files of a release, whole or not at all. */
@ApplicationScoped
class ReleaseFiles {

    private static final String SIGNATURE = "application/octet-stream";

    @Inject
    Store store;

    @Inject
    Receipts receipts;

    @Inject
    Signer signer;

    @Inject
    ObjectMapper json;

    /**
     * Writes them and says what was written.
     *
     * @param progress is told after each table how many of them are written
     */
    List<Release.File> write(Round round, Results results, IntConsumer progress) {
        List<Release.File> files = new ArrayList<>();
        store.write(results.dataset(), results.release(), path -> {
            try (ReleaseFolder folder = new ReleaseFolder(path)) {
                write(round, results, folder, progress);
                describe(round, results, folder);
                listAndSign(round, results, folder);
                List<Release.File> all = folder.files();
                Archive.write(path, all, results.generatedAt(), folder.file("all.zip", Archive.MEDIA_TYPE));
                files.addAll(folder.files());
            }
        });
        return files;
    }

    private void write(Round round, Results results, ReleaseFolder folder, IntConsumer progress) throws IOException {
        DataFiles.write(results, json, folder, progress);
        RepresentativenessFile.write(results, folder.file("representativeness.csv", CsvFile.MEDIA_TYPE));
        for (String language : Words.RELEASE_LANGUAGES) {
            MethodPage.write(
                    MethodPage.Parameters.of(results),
                    language,
                    folder.file("method.%s.html".formatted(language), MethodPage.MEDIA_TYPE));
        }
        AuditFile.write(results.attacks(), json, folder.file("audit.json", JsonFile.MEDIA_TYPE));
        ReceiptsFile.write(
                line -> receipts.tellCounted(round, line), folder.file("receipts.txt", ReceiptsFile.MEDIA_TYPE));
    }

    /** As {@code sha256sum -c} reads it, and as it is signed. */
    private void listAndSign(Round round, Results results, ReleaseFolder folder) throws IOException {
        StringBuilder sums = new StringBuilder();
        folder.files().forEach(file -> sums.append("%s  %s\n".formatted(file.sha256(), file.name())));
        folder.file("SHA256SUMS", "text/plain;charset=utf-8")
                .write(sums.toString().getBytes(UTF_8));
        String core = round.frozenCore().map(Canonical::sha256).orElseThrow();
        byte[] manifest =
                Manifest.of(results, core, folder.files(), signer.keyId()).bytes();
        folder.file("manifest.json", JsonFile.MEDIA_TYPE).write(manifest);
        Optional<byte[]> signature = signer.sign(manifest);
        if (signature.isPresent()) {
            folder.file("manifest.json.sig", SIGNATURE).write(signature.get());
        }
    }
    /** Adds what describes the files that are there. */
    private void describe(Round round, Results results, ReleaseFolder folder) throws IOException {
        for (Document document : Description.of(results, edition(round, results), folder.files(), json)) {
            folder.file(document.name(), document.mediaType()).write(document.bytes());
        }
    }

    private static Edition edition(Round round, Results results) {
        List<Edition.Change> changes = new ArrayList<>();
        for (Release earlier : Release.of(round)) {
            changes.add(
                    0,
                    new Edition.Change(
                            earlier.version().toString(),
                            earlier.generatedAt,
                            earlier.changeNote,
                            earlier.withdrawal().map(withdrawal -> withdrawal.reason)));
        }
        String version = results.version().toString();
        changes.add(0, new Edition.Change(version, results.generatedAt(), results.changeNote(), Optional.empty()));
        return new Edition(
                version,
                Optional.empty(),
                Stewardship.of(round.barometerSlug).stream()
                        .map(stewardship -> stewardship.decision.responsible().name())
                        .findFirst(),
                Optional.of(new Edition.Period(day(round.opensAt), day(round.closesAt))),
                changes);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
