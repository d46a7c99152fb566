package fi.openagenda.export.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.format.AuditFile;
import fi.openagenda.export.format.CsvFile;
import fi.openagenda.export.format.DataFiles;
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
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the files of a release, whole or not at all. */
@ApplicationScoped
class ReleaseFiles {

    @Inject
    Store store;

    @Inject
    Receipts receipts;

    @Inject
    ObjectMapper json;

    /** Writes them and says what was written. */
    List<Release.File> write(Round round, Results results) {
        List<Release.File> files = new ArrayList<>();
        store.write(results.dataset(), results.release(), path -> {
            try (ReleaseFolder folder = new ReleaseFolder(path)) {
                write(round, results, folder);
                files.addAll(folder.finish());
            }
        });
        return files;
    }

    private void write(Round round, Results results, ReleaseFolder folder) throws IOException {
        OutputStream codes = folder.file("data.csv", CsvFile.MEDIA_TYPE);
        Map<String, OutputStream> labelled = new LinkedHashMap<>();
        for (String language : Words.RELEASE_LANGUAGES) {
            labelled.put(language, folder.file("data.%s.csv".formatted(language), CsvFile.MEDIA_TYPE));
        }
        DataFiles.write(results, json, codes, labelled, folder.file("data.json", JsonFile.MEDIA_TYPE));
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
}
