package fi.openagenda.api.response.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch. It is the last line of the answer: without it, the answer is not whole. */
@Schema(description = "What became of a batch. It is the last line of the answer: without it, the answer is not whole.")
public record BatchTotals(
        @Schema(required = true, description = "Lines that said something.")
        long lines,

        @Schema(required = true, description = "Those that were stored now.")
        long stored,

        @Schema(required = true, description = "Those that were there already, from the same batch.")
        long storedBefore,

        @Schema(required = true, description = "Those that were not stored.")
        long refused) {

    static final BatchTotals NOTHING = new BatchTotals(0, 0, 0, 0);

    BatchTotals and(BatchResult.Status status) {
        return new BatchTotals(
                lines + 1,
                stored + (status == BatchResult.Status.STORED ? 1 : 0),
                storedBefore + (status == BatchResult.Status.STORED_BEFORE ? 1 : 0),
                refused + (status == BatchResult.Status.REFUSED ? 1 : 0));
    }
}
