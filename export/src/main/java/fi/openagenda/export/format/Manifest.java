package fi.openagenda.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a release is and consists of: the document that is signed. It is written as canonical JSON (RFC 8785). */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Manifest",
        description =
                "What a release is and consists of. manifest.json.sig signs its bytes (Ed25519, RFC 8032), by the key that"
                        + " GET /v1/signing-keys/{id}/key.pem gives.")
public record Manifest(
        @Schema(required = true, description = "The dataset.")
        String dataset,

        @Schema(required = true, description = "Number of the release.")
        int release,

        @Schema(required = true, description = "Its semantic version.", examples = "1.0.0")
        String version,

        @Schema(required = true, description = "When it was made.")
        Instant generatedAt,

        @Schema(required = true, description = "What is new in it.")
        String changeNote,

        @Schema(required = true, description = "Name and version of the disclosure control.", examples = "block-1")
        String method,

        @Schema(required = true, description = "Under which terms the data may be used.")
        Licence licence,

        @Schema(required = true, description = "SHA-256 of what was asked everywhere, the core of the round.")
        String coreSha256,

        @Schema(
                required = true,
                description =
                        "Versions of all questions in the bank, those that single municipalities asked among them.",
                examples = "library-satisfaction@2")
        List<String> questions,

        @Schema(required = true, description = "Lines of data.")
        int rows,

        @Schema(
                required = true,
                description = "All other files but this one's signature and the archive that holds it.")
        List<Entry> files,

        @Schema(description = "Id of the key that it is signed with; missing where nothing is signed.")
        Optional<String> signedWith) {

    /** A file by its bytes. */
    @Schema(name = "ManifestFile", description = "A file by its bytes.")
    public record Entry(
            @Schema(required = true, description = "Its name in the release.")
            String name,

            @Schema(required = true, description = "Its size.")
            long bytes,

            @Schema(required = true, description = "SHA-256 of its bytes, in hexadecimal.")
            String sha256) {}

    /** The bytes that are signed. */
    public byte[] bytes() {
        return Canonical.of(this).bytes();
    }

    /** Of a release that consists of these files. */
    public static Manifest of(
            Results results, String coreSha256, List<Release.File> files, Optional<String> signedWith) {
        return new Manifest(
                results.dataset(),
                results.release(),
                results.version().toString(),
                results.generatedAt(),
                results.changeNote(),
                results.method(),
                results.licence(),
                coreSha256,
                questions(results),
                results.lines(),
                files.stream()
                        .map(file -> new Entry(file.name(), file.bytes(), file.sha256()))
                        .toList(),
                signedWith);
    }

    private static List<String> questions(Results results) {
        return Stream.concat(
                        results.core().allQuestions().stream(),
                        results.tables().stream()
                                .filter(table -> table.variable().onlyIn().isPresent())
                                .map(table -> table.variable().question()))
                .map(question -> Reference.to(question).toString())
                .distinct()
                .toList();
    }
}
