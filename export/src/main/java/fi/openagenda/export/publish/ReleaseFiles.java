package fi.openagenda.export.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.format.AuditFile;
import fi.openagenda.export.format.CsvFile;
import fi.openagenda.export.format.JsonFile;
import fi.openagenda.export.format.MethodPage;
import fi.openagenda.export.format.ReceiptsFile;
import fi.openagenda.export.format.RepresentativenessFile;
import fi.openagenda.export.format.Results;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.response.Receipts;
import fi.openagenda.model.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the files of a release, whole or not at all. */
@ApplicationScoped
class ReleaseFiles {

    @Inject
    Store store;

    @Inject
    Receipts receipts;

    @Inject
    ObjectMapper json;

    @FunctionalInterface
    private interface Format {
        void write(OutputStream out) throws IOException;
    }

    /** Writes them and says what was written. */
    List<Release.File> write(Round round, Results results) {
        List<Release.File> files = new ArrayList<>();
        store.write(results.dataset(), results.release(), folder -> {
            files.add(csv(folder, "data.csv", results, Optional.empty()));
            for (String language : Words.RELEASE_LANGUAGES) {
                files.add(csv(folder, "data.%s.csv".formatted(language), results, Optional.of(language)));
            }
            files.add(file(folder, "data.json", JsonFile.MEDIA_TYPE, out -> JsonFile.write(results, json, out)));
            files.add(file(
                    folder,
                    "representativeness.csv",
                    CsvFile.MEDIA_TYPE,
                    out -> RepresentativenessFile.write(results, out)));
            for (String language : Words.RELEASE_LANGUAGES) {
                files.add(file(
                        folder,
                        "method.%s.html".formatted(language),
                        MethodPage.MEDIA_TYPE,
                        out -> MethodPage.write(MethodPage.Parameters.of(results), language, out)));
            }
            files.add(file(
                    folder, "audit.json", JsonFile.MEDIA_TYPE, out -> AuditFile.write(results.attacks(), json, out)));
            files.add(file(
                    folder,
                    "receipts.txt",
                    ReceiptsFile.MEDIA_TYPE,
                    out -> ReceiptsFile.write(line -> receipts.tellCounted(round, line), out)));
            files.add(Checksums.write(folder, List.copyOf(files)));
        });
        return files;
    }

    private static Release.File csv(Path folder, String name, Results results, Optional<String> language)
            throws IOException {
        return file(folder, name, CsvFile.MEDIA_TYPE, out -> CsvFile.write(results, language, out));
    }

    private static Release.File file(Path folder, String name, String mediaType, Format format) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            format.write(out);
        }
        return Checksums.of(folder, name, mediaType);
    }
}
