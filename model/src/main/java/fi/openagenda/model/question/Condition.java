package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a question is shown: a test of the answer to one earlier question. It never holds while that question is
 * hidden or unanswered. Exactly one of the tests is present.
 *
 * @param question key of the earlier question
 * @param includes the chosen options include this code
 * @param in the answer is one of these codes
 * @param notIn the answer is none of these codes
 * @param gte the answer is a number, at least this
 * @param lte the answer is a number, at most this
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "When a question is shown: one test of the answer to an earlier question. It does not hold"
                + " while that question is hidden or unanswered. Exactly one test is given.")
public record Condition(
        @JsonProperty(required = true) @Schema(required = true, description = "Key of the earlier question.")
        String question,

        @Schema(description = "The chosen options include this code.")
        Optional<String> includes,

        @Schema(description = "The answer is one of these codes.")
        List<String> in,

        @Schema(description = "The answer is none of these codes.")
        List<String> notIn,

        @Schema(description = "The answer is a number, at least this.")
        Optional<Integer> gte,

        @Schema(description = "The answer is a number, at most this.")
        Optional<Integer> lte) {

    public Condition {
        Objects.requireNonNull(question, "question");
        in = in == null ? List.of() : List.copyOf(in);
        notIn = notIn == null ? List.of() : List.copyOf(notIn);
    }

    /** How many tests are given; one is right. */
    public long tests() {
        return Stream.of(includes.isPresent(), !in.isEmpty(), !notIn.isEmpty(), gte.isPresent(), lte.isPresent())
                .filter(given -> given)
                .count();
    }

    /** The codes that the earlier question must have for the test to make sense. */
    public List<String> codes() {
        return Stream.of(includes.stream(), in.stream(), notIn.stream())
                .flatMap(code -> code)
                .toList();
    }

    /** Whether the test compares a number. */
    public boolean comparesNumber() {
        return gte.isPresent() || lte.isPresent();
    }

    /** Whether the condition holds for this answer to the earlier question. */
    public boolean holds(JsonNode answer) {
        if (comparesNumber()) {
            return answer.isInt()
                    && gte.map(least -> answer.intValue() >= least).orElse(true)
                    && lte.map(most -> answer.intValue() <= most).orElse(true);
        }
        if (includes.isPresent()) {
            return Codes.of(answer).contains(includes.get());
        }
        String code = answer.asText();
        return in.isEmpty() ? !notIn.contains(code) : in.contains(code);
    }
}
