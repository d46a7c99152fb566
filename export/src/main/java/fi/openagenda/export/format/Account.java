package fi.openagenda.export.format;

import fi.openagenda.model.response.Seal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of every response that was taken in.
 *
 * @param taken how many were
 * @param counted how many of them count
 * @param withdrawn how many their respondents took back
 */
@Schema(
        name = "Account",
        description =
                "What became of every response that was taken in: taken = counted + withdrawn. The receipts of those"
                        + " that count are in receipts.txt.")
public record Account(
        @Schema(required = true, description = "How many were taken in.")
        long taken,

        @Schema(required = true, description = "How many of them count.")
        long counted,

        @Schema(required = true, description = "How many their respondents took back.")
        long withdrawn) {

    /** Of a sealed round. */
    public static Account of(Seal seal) {
        return new Account(seal.responses + seal.withdrawn, seal.responses, seal.withdrawn);
    }
}
