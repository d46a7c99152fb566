package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A test of the answer to one earlier question. Exactly one of the tests is present.
 *
 * @param question key of the earlier question
 * @param includes the chosen options include this code
 * @param in the answer is one of these codes
 * @param notIn there is an answer, and it is none of these codes
 * @param gte the answer is a number, at least this
 * @param lte the answer is a number, at most this
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "A test of the answer to an earlier question. It does not hold while that question is hidden or"
                + " unanswered. Exactly one test is given.")
public record AnswerTest(
        @JsonProperty(required = true) @Schema(required = true, description = "Key of the earlier question.")
        String question,

        @Schema(description = "The chosen options include this code.")
        Optional<String> includes,

        @Schema(description = "The answer is one of these codes.")
        List<String> in,

        @Schema(description = "There is an answer, and it is none of these codes.")
        List<String> notIn,

        @Schema(description = "The answer is a number, at least this.")
        Optional<Integer> gte,

        @Schema(description = "The answer is a number, at most this.")
        Optional<Integer> lte)
        implements Condition {

    public AnswerTest {
        Objects.requireNonNull(question, "question");
        includes = includes == null ? Optional.empty() : includes;
        in = in == null ? List.of() : List.copyOf(in);
        notIn = notIn == null ? List.of() : List.copyOf(notIn);
        gte = gte == null ? Optional.empty() : gte;
        lte = lte == null ? Optional.empty() : lte;
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public boolean holds(Map<String, JsonNode> answers) {
        JsonNode answer = answers.get(question);
        if (answer == null) {
            return false;
        }
        if (comparesNumber()) {
            return answer.isInt()
                    && gte.map(least -> answer.intValue() >= least).orElse(true)
                    && lte.map(most -> answer.intValue() <= most).orElse(true);
        }
        if (includes.isPresent()) {
            return Codes.of(answer).contains(includes.get());
        }
        String code = Codes.ofSingle(answer);
        return in.isEmpty() ? !notIn.contains(code) : in.contains(code);
    }

    @Override
    public Stream<AnswerTest> tests() {
        return Stream.of(this);
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (given() != 1) {
            faults.add(Fault.at("", "Exactly one of includes, in, notIn, gte and lte must be given."));
        }
        if (!question.matches(Question.KEY)) {
            faults.add(Fault.at("/question", "Is no key of a question."));
        }
        faults.addAll(faultsOfForm(includes.stream().toList(), i -> "/includes"));
        faults.addAll(faultsOfForm(in, i -> "/in/" + i));
        faults.addAll(faultsOfForm(notIn, i -> "/notIn/" + i));
        return faults;
    }

    private static List<Fault> faultsOfForm(List<String> codes, IntFunction<String> pointerOf) {
        return IntStream.range(0, codes.size())
                .filter(i -> !codes.get(i).matches(Codes.FORM) && !codes.get(i).matches(Codes.NUMBER))
                .mapToObj(i -> Fault.at(pointerOf.apply(i), "Is no code of an answer."))
                .toList();
    }

    @Override
    public List<Fault> faults(Map<String, Question> earlier) {
        List<Fault> faults = faults();
        if (!faults.isEmpty()) {
            return faults;
        }
        Question tested = earlier.get(question);
        if (tested == null) {
            return List.of(
                    Fault.at("/question", "There is no earlier question “%s”.".formatted(Codes.shortened(question))));
        }
        if (!tested.answer().faults().isEmpty()) {
            return List.of(); // its own faults are told; what its codes would be is anybody's guess
        }
        return comparesNumber() ? faultsOfComparison(tested) : faultsOfCodes(tested);
    }

    /** Whether the test compares a number. */
    public boolean comparesNumber() {
        return gte.isPresent() || lte.isPresent();
    }

    private List<Fault> faultsOfComparison(Question tested) {
        return tested.answer().takesNumber()
                ? List.of()
                : List.of(Fault.at("", "The answer to “%s” is no number.".formatted(question)));
    }

    private List<Fault> faultsOfCodes(Question tested) {
        List<Fault> faults = new ArrayList<>();
        Stream.of(includes.stream(), in.stream(), notIn.stream())
                .flatMap(code -> code)
                .filter(code -> !tested.answer().codes().contains(code))
                .forEach(code -> faults.add(Fault.at(
                        "", "The question “%s” has no option “%s”.".formatted(question, Codes.shortened(code)))));
        if (includes.isPresent() != tested.answer().hasSeveralCodes()) {
            faults.add(Fault.at(
                    "",
                    includes.isPresent()
                            ? "Use in: the answer to “%s” is one code.".formatted(question)
                            : "Use includes: the answer to “%s” is a list of codes.".formatted(question)));
        }
        return faults;
    }

    private long given() {
        return Stream.of(includes.isPresent(), !in.isEmpty(), !notIn.isEmpty(), gte.isPresent(), lte.isPresent())
                .filter(given -> given)
                .count();
    }
}
