package fi.openagenda.api.page;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list, or the first part of one.
 *
 * @param items what is listed
 * @param next where the next part is; null at the end
 * @param <T> what is listed
 */
@Schema(description = "A list, or the first part of one.")
public record Page<T>(
        @Schema(required = true, description = "What is listed.")
        List<T> items,

        @Schema(required = true, nullable = true, description = "Opaque address of the next part; null at the end.")
        String next) {

    /** A list that is there as a whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
