package fi.openagenda.api.response;

import fi.openagenda.model.response.Completion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a response is on the disk. The same request is answered by the same one. */
@Schema(description = "That a response is on the disk. The same request is answered by the same one.")
public record Acknowledgement(
        @Schema(required = true, description = "SHA-256 of the questionnaire that was answered.")
        String questionnaire,

        @Schema(required = true, description = "Whether the respondent came to the end.")
        Completion completion,

        @Schema(
                required = true,
                description =
                        "Whether it can be corrected and withdrawn: with the secret of which receiptHash was sent.")
        boolean correctable) {}
