package fi.openagenda.api.dataset;

import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Release;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A numbered publication, which never changes. */
@Schema(name = "Release", description = "A numbered publication, which never changes.")
public record ReleaseView(
        @Schema(required = true, description = "The dataset it belongs to.")
        String dataset,

        @Schema(required = true, description = "1 for the first.")
        int number,

        @Schema(required = true, description = "When it was made.")
        Instant generatedAt,

        @Schema(required = true, description = "What is new in it.")
        String changeNote,

        @Schema(required = true, description = "Name and version of the disclosure control.", examples = "block-1")
        String method,

        @Schema(required = true, description = "Under which terms the data may be used.")
        Licence licence,

        @Schema(required = true, description = "Lines of data.")
        int rows,

        @Schema(required = true, description = "Its files.") List<FileView> files) {

    /** A published file. */
    @Schema(name = "File", description = "A published file.")
    public record FileView(
            @Schema(required = true, description = "Its name.", examples = "data.csv")
            String name,

            @Schema(required = true, description = "As it is served.", examples = "text/csv;charset=utf-8")
            String mediaType,

            @Schema(required = true, description = "Its size.")
            long bytes,

            @Schema(required = true, description = "SHA-256 of its bytes, in hexadecimal.")
            String sha256,

            @Schema(required = true, description = "Where it lies, for good.")
            String url) {}

    static ReleaseView of(Release release) {
        return new ReleaseView(
                release.round.dataset,
                release.number,
                release.generatedAt,
                release.changeNote,
                release.method,
                Licence.CC_BY_4_0,
                release.rowCount,
                release.files().stream()
                        .map(file -> new FileView(
                                file.name(),
                                file.mediaType(),
                                file.bytes(),
                                file.sha256(),
                                url(release) + "/" + file.name()))
                        .toList());
    }

    static String url(Release release) {
        return "/v1/datasets/%s/releases/%d".formatted(release.round.dataset, release.number);
    }
}
