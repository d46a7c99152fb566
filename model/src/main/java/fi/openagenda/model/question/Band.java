package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.Fault;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whole numbers published together.
 *
 * @param from least number in it
 * @param to most number in it
 */
@Schema(description = "Whole numbers published together.")
public record Band(
        @JsonProperty(required = true) @Schema(required = true, description = "Least number in it.")
        int from,

        @JsonProperty(required = true) @Schema(required = true, description = "Most number in it.")
        int to) {

    private static final int MOST_BANDS = 50;

    /** What data carries: the bounds, joined so that no spreadsheet reads a date. */
    String code() {
        return from == to ? Integer.toString(from) : from + ".." + to;
    }

    boolean contains(int number) {
        return from <= number && number <= to;
    }

    /**
     * What is wrong with bands, with pointers from what has them on. Every number must be in exactly one, or the base of
     * the table would not be that of the question; without any band nothing is published.
     */
    static List<Fault> faultsOf(List<Band> bands, long min, long max) {
        if (bands.size() > MOST_BANDS) {
            return List.of(Fault.at("/bands", "There may be at most %d bands.".formatted(MOST_BANDS)));
        }
        List<Fault> faults = new ArrayList<>();
        long next = min;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            if (band.from != next || band.to < band.from) {
                faults.add(Fault.at(
                        "/bands/" + i,
                        "Bands must follow each other without gap or overlap, from %d to %d.".formatted(min, max)));
            }
            next = (long) band.to + 1;
        }
        if (!bands.isEmpty() && next != max + 1) {
            faults.add(Fault.at("/bands", "The last band must end at %d.".formatted(max)));
        }
        return faults;
    }
}
