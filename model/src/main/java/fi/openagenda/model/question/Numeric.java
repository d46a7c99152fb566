package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A whole number. It is published in declared bands, and not at all when none are declared.
 *
 * @param min least that may be answered
 * @param max most that may be answered
 * @param bands ascending, without overlap, within the bounds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "A whole number. The answer is the number: 12. It is published in the declared bands, and not at"
                + " all when none are declared.")
public record Numeric(
        @JsonProperty(required = true) @Schema(required = true)
        int min,

        @JsonProperty(required = true) @Schema(required = true)
        int max,

        @Schema(description = "Ascending, without overlap, from min to max.")
        List<Band> bands)
        implements AnswerType {

    /**
     * Numbers published together.
     *
     * @param from least number in it
     * @param to most number in it
     */
    @Schema(description = "Numbers published together.")
    public record Band(
            @JsonProperty(required = true) @Schema(required = true, description = "Least number in it.")
            int from,

            @JsonProperty(required = true) @Schema(required = true, description = "Most number in it.")
            int to) {

        /** What data carries: the bounds, joined so that no spreadsheet reads a date. */
        String code() {
            return from == to ? Integer.toString(from) : from + ".." + to;
        }

        boolean contains(int number) {
            return from <= number && number <= to;
        }
    }

    private static final int MOST_BANDS = 50;

    public Numeric {
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        return Checks.faultsOfNumber(answer, min, max, List.of());
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Checks.faultOfBounds(min, max).ifPresent(faults::add);
        if (bands.size() > MOST_BANDS) {
            faults.add(Fault.at("/bands", "There may be at most %d bands.".formatted(MOST_BANDS)));
            return faults;
        }
        // Every number must be in exactly one band, or the base of the table would not be that of the question.
        long next = min;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            if (band.from() != next || band.to() < band.from()) {
                faults.add(Fault.at(
                        "/bands/" + i, "Bands must follow each other without gap or overlap, from min to max."));
            }
            next = (long) band.to() + 1;
        }
        if (!bands.isEmpty() && next != (long) max + 1) {
            faults.add(Fault.at("/bands", "The last band must end at max."));
        }
        return faults;
    }

    @Override
    public List<Classification> classifications() {
        return bands.isEmpty() ? List.of() : List.of(Classification.byBand(bands));
    }

    @Override
    public Numeric withLabels(UnaryOperator<Words> replacement) {
        return this;
    }

    @Override
    public boolean takesNumber() {
        return true;
    }
}
