package fi.openagenda.export.format;

import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.response.Seal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of every response that was taken in.
 *
 * @param taken how many were
 * @param counted how many of them count
 * @param withdrawn how many their respondents took back
 * @param excluded how many do not count although they were sent, and why
 */
@Schema(
        name = "Account",
        description =
                "What became of every response that was taken in: taken = counted + withdrawn + excluded. receipts.txt"
                        + " lists the receipts of those that were not withdrawn.")
public record Account(
        @Schema(required = true, description = "How many were taken in.")
        long taken,

        @Schema(required = true, description = "How many of them count.")
        long counted,

        @Schema(required = true, description = "How many their respondents took back.")
        long withdrawn,

        @Schema(required = true, description = "How many do not count although they were sent, and why.")
        List<Excluded> excluded) {

    /**
     * Responses that were decided not to count.
     *
     * @param flag why; of several, the first
     * @param responses how many
     */
    @Schema(name = "Excluded", description = "Responses that were decided not to count.")
    public record Excluded(
            @Schema(required = true, description = "Why; a response with several flags is named by the first.")
            ReviewFlag flag,

            @Schema(required = true, description = "How many.")
            long responses) {}

    /** Of a sealed round, and of the flags that were decided not to count. */
    public static Account of(Seal seal, Map<ReviewFlag, Long> excluded) {
        List<Excluded> list = excluded.entrySet().stream()
                .map(flag -> new Excluded(flag.getKey(), flag.getValue()))
                .toList();
        long out = list.stream().mapToLong(Excluded::responses).sum();
        return new Account(seal.responses + seal.withdrawn, seal.responses - out, seal.withdrawn, list);
    }
}
