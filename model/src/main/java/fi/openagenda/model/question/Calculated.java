package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number that nobody is asked for: it is worked out of the answers to earlier questions when a response is taken in,
 * and never sent. It is published in declared bands, and not at all when none are declared.
 *
 * @param method how it is worked out
 * @param of what it is worked out of, at least one
 * @param leastAnswered of how many numbers there must be an answer; of all, if nothing is said
 * @param bands ascending, without overlap, over all it can be
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "A number worked out of the answers to earlier questions when a response is taken in. It is never"
                + " sent, and no condition tests it. It is published in the declared bands, and not at all when none"
                + " are declared.")
public record Calculated(
        @JsonProperty(required = true) @Schema(required = true, description = "How it is worked out.")
        Method method,

        @JsonProperty(required = true) @Schema(required = true, description = "What it is worked out of; at least one.")
        List<Part> of,

        @Schema(
                description = "Of an index: how many of its numbers must be answered with a point, each row of a matrix"
                        + " being one. All, if nothing is said.")
        Optional<Integer> leastAnswered,

        @Schema(description = "Ascending, without overlap, from the least to the most it can be.")
        List<Band> bands)
        implements AnswerType {

    /** How a number is worked out of several. */
    @Schema(
            description = "index: the mean position of the answers between the ends of their scales, from 0 (all at the"
                    + " lower end) to 100, rounded half up. sum: their sum, if each is answered.",
            enumeration = {"index", "sum"})
    public enum Method {
        /** {@code 100/n · Σ (x − min) / (max − min)} over the n that are answered, rounded half up. */
        @JsonProperty("index")
        INDEX,
        /** {@code Σ x}. */
        @JsonProperty("sum")
        SUM
    }

    /**
     * One question that it is worked out of.
     *
     * @param question key of an earlier question that is answered with a number; of a matrix, every row counts
     * @param reversed whether the upper end of its scale counts as the lower one
     */
    @Schema(name = "Part", description = "One question that it is worked out of.")
    public record Part(
            @JsonProperty(required = true)
            @Schema(
                    required = true,
                    description = "Key of an earlier question of type ordinal, rating, number or matrix, every row of"
                            + " which counts.")
            String question,

            @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            @Schema(
                    description = "Of an index: whether the upper end of its scale counts as the lower one.",
                    defaultValue = "false")
            boolean reversed) {

        public Part {
            Objects.requireNonNull(question, "question");
        }
    }

    /** Ends of an index. */
    private static final int LEAST = 0;

    private static final int MOST = 100;

    private static final int MOST_PARTS = 100;
    private static final int DECIMALS = 9;

    public Calculated {
        Objects.requireNonNull(method, "method");
        of = List.copyOf(Objects.requireNonNull(of, "of"));
        leastAnswered = leastAnswered == null ? Optional.empty() : leastAnswered;
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public boolean asked() {
        return false;
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        return List.of("Is worked out from other answers and never sent; leave it out.");
    }

    /**
     * The value.
     *
     * @param answers those given, by question key
     * @param questions by key, what it is worked out of among them
     * @return a whole number; nothing if too little was answered
     */
    public Optional<JsonNode> valueOf(Map<String, JsonNode> answers, Map<String, Question> questions) {
        int asked = 0;
        int answered = 0;
        long sum = 0;
        double positions = 0;
        for (Part part : of) {
            for (Measure measure : questions.get(part.question).answer().measures()) {
                asked++;
                Optional<Integer> number =
                        Optional.ofNullable(answers.get(part.question)).flatMap(measure.read());
                if (number.isPresent()) {
                    answered++;
                    sum += number.get();
                    positions += measure.position(part.reversed ? measure.mirrored(number.get()) : number.get());
                }
            }
        }
        if (answered < leastAnswered.orElse(asked)) {
            return Optional.empty();
        }
        return Optional.of(
                IntNode.valueOf(method == Method.SUM ? Math.toIntExact(sum) : rounded(MOST * positions / answered)));
    }

    /** Half up; binary fractions are made decimal first, so that their error decides nothing. */
    private static int rounded(double number) {
        return BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (of.isEmpty() || of.size() > MOST_PARTS) {
            faults.add(Fault.at("/of", "There must be from 1 to %d.".formatted(MOST_PARTS)));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < of.size(); i++) {
            if (!of.get(i).question.matches(Question.KEY)) {
                faults.add(Fault.at("/of/%d/question".formatted(i), "Is no key of a question."));
            }
            if (!seen.add(of.get(i).question)) {
                faults.add(Fault.at("/of/%d/question".formatted(i), "Is there twice."));
            }
            if (of.get(i).reversed && method == Method.SUM) {
                faults.add(Fault.at("/of/%d/reversed".formatted(i), "A sum has no ends to reverse."));
            }
        }
        if (leastAnswered.isPresent() && method == Method.SUM) {
            faults.add(Fault.at("/leastAnswered", "A sum needs all its numbers."));
        } else if (leastAnswered.filter(least -> least < 1).isPresent()) {
            faults.add(Fault.at("/leastAnswered", "Must be at least 1."));
        }
        if (method == Method.INDEX) {
            faults.addAll(Band.faultsOf(bands, LEAST, MOST));
        }
        return faults;
    }

    @Override
    public List<Fault> faultsAfter(Map<String, Question> earlier) {
        List<Fault> faults = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            String pointer = "/of/%d/question".formatted(i);
            Question part = earlier.get(of.get(i).question);
            if (part == null) {
                faults.add(Fault.at(
                        pointer, "There is no earlier question “%s”.".formatted(Codes.shortened(of.get(i).question))));
            } else if (part.answer().faults().isEmpty()) { // otherwise its own faults are told
                if (part.answer().measures().isEmpty()) {
                    faults.add(Fault.at(pointer, "The answer to “%s” holds no number.".formatted(part.key())));
                }
                measures.addAll(part.answer().measures());
            }
        }
        if (leastAnswered.orElse(0) > measures.size()) {
            faults.add(Fault.at("/leastAnswered", "It is worked out of %d numbers.".formatted(measures.size())));
        }
        if (method == Method.SUM) {
            long min = measures.stream().mapToLong(Measure::min).sum();
            long max = measures.stream().mapToLong(Measure::max).sum();
            if (min < Integer.MIN_VALUE || max > Integer.MAX_VALUE) {
                faults.add(Fault.at("/of", "The sum can be from %d to %d, which is too much.".formatted(min, max)));
            }
            faults.addAll(Band.faultsOf(bands, min, max));
        }
        return faults;
    }

    @Override
    public List<Classification> classifications() {
        return bands.isEmpty() ? List.of() : List.of(Classification.byBand(bands, JsonNode::intValue));
    }

    @Override
    public boolean hasOrder() {
        return true;
    }

    /** What a sum can be depends on other questions. */
    @Override
    public Column column() {
        return method == Method.INDEX
                ? NumberColumn.between(LEAST, MOST)
                : NumberColumn.between(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public Calculated withLabels(UnaryOperator<Words> replacement) {
        return this;
    }
}
