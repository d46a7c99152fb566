package fi.openagenda.export.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Responses in one area beside the people who live there. Every figure follows from those that are shown.
 *
 * @param area three-digit code of a municipality, or {@code FI}
 * @param responses in steps of five; nothing when they are fewer than ten
 * @param population of the ages that are asked
 * @param groups by age and by gender
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "Responses in one area beside the people who live there.")
public record Turnout(
        @Schema(required = true, description = "Three-digit code of a municipality, or FI.")
        String area,

        @Schema(
                required = true,
                nullable = true,
                description = "Responses, rounded down to a multiple of five; null when they are fewer than ten.")
        Optional<Integer> responses,

        @Schema(required = true, description = "How many people live there, of the ages that are asked.")
        int population,

        @Schema(required = true, description = "By age and by gender, as far as the round asks for them.")
        List<Group> groups) {

    /** A group answers too little when its share of the responses is below this part of its share of the population. */
    private static final double FEW = 0.8;

    /**
     * People alike in one respect.
     *
     * @param question key of the background question
     * @param code the option's
     * @param responses in steps of five; nothing when they are fewer than ten
     * @param population how many there are
     * @param wanted whether more of them should be asked
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "TurnoutGroup", description = "People alike in one respect.")
    public record Group(
            @Schema(required = true, description = "Key of the background question.")
            String question,

            @Schema(required = true, description = "Code of the option.")
            String code,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Responses, rounded down to a multiple of five; null when they are fewer than ten.")
            Optional<Integer> responses,

            @Schema(required = true, description = "How many of them live there.")
            int population,

            @Schema(
                    required = true,
                    description =
                            "Whether more of them should be asked: what is shown of them is less than 80 % of their"
                                    + " share of the population. Never while responses of the area are not shown.")
            boolean wanted) {}

    /**
     * The turnout of an area.
     *
     * @param counted responses, and responses by group
     * @param people by group
     */
    static Turnout of(String area, Counted counted, Map<Margin.Group, Integer> people) {
        Optional<Integer> shown = SafeCount.of(counted.responses());
        List<Group> groups = people.entrySet().stream()
                .map(of -> group(
                        of.getKey(), counted.of(of.getKey()), of.getValue(), shown, peopleLike(of.getKey(), people)))
                .toList();
        int population = people.keySet().stream()
                .map(group -> peopleLike(group, people))
                .max(Integer::compare)
                .orElse(0);
        return new Turnout(area, shown, population, groups);
    }

    private static int peopleLike(Margin.Group one, Map<Margin.Group, Integer> people) {
        return people.entrySet().stream()
                .filter(other -> other.getKey().question().equals(one.question()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Group group(
            Margin.Group group, int responses, int people, Optional<Integer> ofArea, int population) {
        Optional<Integer> shown = SafeCount.of(responses);
        boolean wanted = ofArea.filter(all -> shown.orElse(0) * (double) population < FEW * people * (double) all)
                .isPresent();
        return new Group(group.question(), group.code(), shown, people, wanted);
    }
}
