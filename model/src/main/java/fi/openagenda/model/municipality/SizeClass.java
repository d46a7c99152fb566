package fi.openagenda.model.municipality;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A class of municipalities of about the same number of inhabitants. */
@Schema(description = "A class of municipalities of about the same number of inhabitants.")
public record SizeClass(
        @Schema(required = true, description = "Least number of inhabitants.")
        int from,

        @Schema(required = true, description = "Largest number of inhabitants.")
        int to,

        @Schema(required = true, description = "Where its limits are from.")
        String source) {

    private static final String SOURCE =
            "Statistics Finland, Population structure, appendix table 1: Sizes of municipalities by region";

    private static final List<Integer> LEAST =
            List.of(0, 1_000, 3_000, 5_000, 7_000, 9_000, 12_000, 20_000, 50_000, 100_000);

    /** Nobody has more. */
    private static final int MOST = 10_000_000;

    /** The class of a number of inhabitants. */
    public static SizeClass of(int inhabitants) {
        int place = (int) LEAST.stream().filter(least -> least <= inhabitants).count() - 1;
        return new SizeClass(LEAST.get(place), place + 1 < LEAST.size() ? LEAST.get(place + 1) - 1 : MOST, SOURCE);
    }

    /** Whether a municipality belongs to it. */
    public boolean covers(Municipality municipality) {
        return municipality.population >= from && municipality.population <= to;
    }
}
