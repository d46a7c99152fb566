package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Options in an order of one's own. The answer is an array of codes, the first one first; the rest may be left out.
 * Published is how often each came first, and of each how often it got which place.
 *
 * @param options at least two
 * @param maxPlaces most that may be placed
 * @param randomOrder whether front ends should show them in an order drawn anew for each respondent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "Options in an order of one's own. The answer is an array of codes, the first one first, not"
                + " necessarily all: [\"transit\", \"streets\"].")
public record Ranking(
        @JsonProperty(required = true) @Schema(required = true, description = "At least two.")
        List<Option> options,

        @Schema(description = "Most that may be placed.") Optional<Integer> maxPlaces,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @Schema(description = Option.RANDOM_ORDER, defaultValue = "false")
        boolean randomOrder)
        implements AnswerType {

    /** Where an option is that a respondent left out. */
    private static final Option UNPLACED =
            new Option("unplaced", Words.of(Map.of("fi", "Ei sijoitettu", "sv", "Inte placerad", "en", "Not placed")));

    public Ranking {
        options = List.copyOf(Objects.requireNonNull(options, "options"));
        maxPlaces = maxPlaces == null ? Optional.empty() : maxPlaces;
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        List<String> faults = new ArrayList<>(Checks.faultsOfCodes(answer, options));
        if (answer.isArray() && answer.isEmpty()) {
            faults.add("At least one option must be placed; leave the question out to skip it.");
        }
        maxPlaces
                .filter(most -> answer.size() > most)
                .ifPresent(most -> faults.add("At most %d options may be placed.".formatted(most)));
        return faults;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Checks.faultsOfOptions(options, 2, "/options"));
        maxPlaces
                .filter(most -> most < 1 || most > options.size())
                .ifPresent(most -> faults.add(Fault.at("/maxPlaces", "Must be from 1 to the number of options.")));
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).openText() || options.get(i).exclusive()) {
                faults.add(Fault.at("/options/" + i, "What is ranked has no open text and is not exclusive."));
            }
        }
        return faults;
    }

    @Override
    public List<Classification> classifications() {
        Stream<Classification> first = Stream.of(
                Classification.byCode(options, answer -> answer.path(0).asText(), Ladder::flat));
        return Stream.concat(
                        first, options.stream().map(option -> placesOf(option).named(option.code(), option.label())))
                .toList();
    }

    /** The places that one option got; every respondent who placed any other left it unplaced. */
    private Classification placesOf(Option option) {
        List<Option> places = Stream.concat(
                        IntStream.rangeClosed(1, places())
                                .mapToObj(place -> new Option(Integer.toString(place), Words.EMPTY)),
                        Stream.of(UNPLACED))
                .toList();
        return Classification.byCode(
                places,
                answer -> {
                    int position = Codes.of(answer).indexOf(option.code());
                    return position < 0 ? UNPLACED.code() : Integer.toString(position + 1);
                },
                Ladder::ofScale);
    }

    private int places() {
        return maxPlaces.orElse(options.size());
    }

    @Override
    public Column column() {
        return new ListColumn(NumberColumn.of(options), places());
    }

    @Override
    public Map<String, Words> labels() {
        return Option.labelsOf(options, "/options");
    }

    @Override
    public Ranking withLabels(UnaryOperator<Words> replacement) {
        return new Ranking(Option.withLabels(options, replacement), maxPlaces, randomOrder);
    }

    @Override
    public Ranking skeleton() {
        return new Ranking(Option.skeletonOf(options), maxPlaces, false);
    }

    @Override
    public List<String> codes() {
        return Option.codesOf(options);
    }

    @Override
    public boolean hasSeveralCodes() {
        return true;
    }
}
