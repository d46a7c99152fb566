package fi.openagenda.api.response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the respondent keeps. */
@Schema(description = "What the respondent keeps.")
public record NewReceipt(
        @Schema(
                required = true,
                description = "A secret that proves that this response was taken in. It is shown only now; the platform"
                        + " keeps no more than its hash.")
        String receipt,

        @Schema(required = true, description = "SHA-256 of the questionnaire that was answered.")
        String questionnaire) {}
