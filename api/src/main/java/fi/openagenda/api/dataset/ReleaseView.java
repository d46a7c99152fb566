package fi.openagenda.api.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A numbered publication, which never changes. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Release", description = "A numbered publication, which never changes.")
public record ReleaseView(
        @Schema(required = true, description = "The dataset it belongs to.")
        String dataset,

        @Schema(required = true, description = "1 for the first.")
        int number,

        @Schema(
                required = true,
                description =
                        "Semantic version among the releases of the round, as Data Package has it: major with other columns,"
                                + " minor with more lines, patch with other figures or words.",
                examples = "1.0.0")
        String version,

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

        @Schema(description = "That it must no longer be used.")
        Optional<WithdrawalView> withdrawal,

        @Schema(required = true, description = "Its files; none when it is withdrawn.")
        List<FileView> files) {

    /** That a release must no longer be used. */
    @Schema(name = "Withdrawal", description = "That a release must no longer be used.")
    public record WithdrawalView(
            @Schema(required = true, description = "Since when.")
            Instant withdrawnAt,

            @Schema(required = true, description = "Why.") String reason) {}

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
            String url,

            @Schema(required = true, description = "What it is kept compressed as, to be asked for by Accept-Encoding.")
            List<EncodingView> encodings) {}

    /** A file in a content coding. */
    @Schema(name = "Encoding", description = "A file in a content coding.")
    public record EncodingView(
            @Schema(
                    required = true,
                    description = "As Accept-Encoding names it.",
                    enumeration = {"gzip", "zstd"})
            String coding,

            @Schema(required = true, description = "Its size.")
            long bytes,

            @Schema(required = true, description = "SHA-256 of its bytes, in hexadecimal; its ETag.")
            String sha256) {

        static EncodingView of(Release.Encoding encoding) {
            return new EncodingView(encoding.coding().token(), encoding.bytes(), encoding.sha256());
        }
    }

    /** A release over HTTP. */
    public static ReleaseView of(Release release) {
        return new ReleaseView(
                release.round.dataset,
                release.number,
                release.version().toString(),
                release.generatedAt,
                release.changeNote,
                release.method,
                Licence.CC_BY_4_0,
                release.rowCount,
                release.withdrawal().map(withdrawn -> new WithdrawalView(withdrawn.withdrawnAt, withdrawn.reason)),
                files(release));
    }

    private static List<FileView> files(Release release) {
        return release.withdrawal().isPresent()
                ? List.of()
                : release.files().stream()
                        .map(file -> new FileView(
                                file.name(),
                                file.mediaType(),
                                file.bytes(),
                                file.sha256(),
                                url(release) + "/" + file.name(),
                                file.encodings().stream().map(EncodingView::of).toList()))
                        .toList();
    }

    /** Path of a release. */
    public static String url(Release release) {
        return url(release.round.dataset, release.number);
    }

    static String url(String dataset, int number) {
        return url(dataset) + "/releases/" + number;
    }

    static String url(String dataset) {
        return "/v1/datasets/" + dataset;
    }
}
