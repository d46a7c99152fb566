package fi.openagenda.model.response;

import static fi.openagenda.model.response.ReviewFlag.HONEYPOT;
import static fi.openagenda.model.response.ReviewFlag.SPEEDER;
import static fi.openagenda.model.response.ReviewFlag.STRAIGHT_LINER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twelve questions and a matrix of eight rows on one scale, with other questions in between. */
class PlausibilityTest {

    private static final Words TEXT = Words.of(Map.of("fi", "?"));
    private static final Scale SCALE = new Scale(
            IntStream.rangeClosed(1, 5)
                    .mapToObj(value -> new Scale.Point(value, TEXT))
                    .toList(),
            List.of(new Option("dk", TEXT)));
    private static final int ORDINALS = 12;
    private static final int ROWS = 8;
    private static final int NUMBERS = 12;

    private static final Plausibility PLAUSIBILITY = Plausibility.of(questionnaire());

    private final Map<String, JsonNode> answers = new LinkedHashMap<>();

    @Test
    void whoever_answers_with_care_earns_no_flag() {
        for (int i = 0; i < ORDINALS; i++) {
            answers.put("o" + i, IntNode.valueOf(1 + i % 4));
        }
        assertThat(flags(Optional.of(DurationClass.FROM_2_TO_5))).isEmpty();
        assertThat(flags(Optional.empty())).isEmpty();
        assertThat(PLAUSIBILITY.flags(Map.of(), Optional.empty(), false)).isEmpty();
    }

    @Test
    void what_people_do_not_see_is_filled_in_by_programs() {
        assertThat(PLAUSIBILITY.flags(Map.of(), Optional.empty(), true)).containsExactly(HONEYPOT);
    }

    @ParameterizedTest
    @CsvSource({
        "29, UNDER_1, false",
        "30, UNDER_1, true",
        "30, FROM_1_TO_2, false",
        "59, FROM_1_TO_2, false",
        "60, FROM_1_TO_2, true",
        "149, FROM_2_TO_5, false",
        "150, FROM_2_TO_5, true",
        "300, FROM_5_TO_10, true",
        "2000, OVER_40, false"
    })
    void two_seconds_an_answer_are_the_least_whoever_reads_them_takes(int count, DurationClass duration, boolean fast) {
        Plausibility numbers = Plausibility.of(questionnaire(IntStream.range(0, count)
                .mapToObj(i -> question("n" + i, new Numeric(0, count, null)))
                .toList()));
        IntStream.range(0, count).forEach(i -> answers.put("n" + i, IntNode.valueOf(i)));
        assertThat(numbers.flags(answers, Optional.of(duration), false)).isEqualTo(fast ? Set.of(SPEEDER) : Set.of());
        assertThat(numbers.flags(answers, Optional.empty(), false)).isEmpty();
    }

    @Test
    void each_row_is_an_answer_and_what_was_calculated_is_none() {
        numbers(12);
        ordinals(10, i -> IntNode.valueOf(1 + i % 5));
        answers.put("streets", rows(7, i -> IntNode.valueOf(1 + i % 5)));
        answers.put("sum", IntNode.valueOf(7));
        assertThat(flags(Optional.of(DurationClass.UNDER_1))).as("29 answers").isEmpty();
        answers.put("streets", rows(8, i -> IntNode.valueOf(1 + i % 5)));
        assertThat(flags(Optional.of(DurationClass.UNDER_1))).containsExactly(SPEEDER);
    }

    @Test
    void one_answer_to_everything_is_a_straight_line_through_questions_and_rows() {
        for (JsonNode answer : List.of(IntNode.valueOf(3), TextNode.valueOf("dk"))) {
            ordinals(ORDINALS, i -> answer);
            answers.put("streets", rows(ROWS, i -> answer));
            answers.put("life", IntNode.valueOf(8));
            numbers(NUMBERS);
            assertThat(flags(Optional.empty())).containsExactly(STRAIGHT_LINER);
        }
    }

    @Test
    void few_answers_alike_prove_nothing() {
        answers.put("streets", rows(ROWS, i -> IntNode.valueOf(4)));
        assertThat(flags(Optional.empty()))
                .as("a whole matrix of eight rows, and nothing else")
                .isEmpty();
        answers.put("o11", IntNode.valueOf(4));
        assertThat(flags(Optional.empty())).as("nine").isEmpty();
        answers.put("o10", IntNode.valueOf(4));
        assertThat(flags(Optional.empty())).as("ten").containsExactly(STRAIGHT_LINER);
    }

    @Test
    void a_line_is_half_of_what_was_answered_on_scales() {
        // Ten alike in a row, in front of them ten that are not.
        ordinals(10, i -> IntNode.valueOf(1 + i % 3));
        answers.put("o10", IntNode.valueOf(4));
        answers.put("o11", IntNode.valueOf(4));
        answers.put("streets", rows(ROWS, i -> IntNode.valueOf(4)));
        assertThat(flags(Optional.empty())).containsExactly(STRAIGHT_LINER);
        answers.put("life", IntNode.valueOf(7));
        assertThat(flags(Optional.empty())).isEmpty();
    }

    @Test
    void another_answer_interrupts_a_line_and_a_skipped_question_does_not() {
        ordinals(ORDINALS, i -> IntNode.valueOf(4));
        answers.put("o6", IntNode.valueOf(5));
        assertThat(flags(Optional.empty())).isEmpty();
        answers.remove("o6");
        assertThat(flags(Optional.empty())).containsExactly(STRAIGHT_LINER);
    }

    @Test
    void numbers_are_no_scale() {
        IntStream.range(0, NUMBERS).forEach(i -> answers.put("n" + i, IntNode.valueOf(0)));
        assertThat(flags(Optional.empty())).isEmpty();
    }

    private Set<ReviewFlag> flags(Optional<DurationClass> duration) {
        return PLAUSIBILITY.flags(answers, duration, false);
    }

    private void ordinals(int count, IntFunction<JsonNode> answer) {
        IntStream.range(0, count).forEach(i -> answers.put("o" + i, answer.apply(i)));
    }

    private void numbers(int count) {
        IntStream.range(0, count).forEach(i -> answers.put("n" + i, IntNode.valueOf(i)));
    }

    private static ObjectNode rows(int count, IntFunction<JsonNode> answer) {
        ObjectNode rows = JsonNodeFactory.instance.objectNode();
        IntStream.range(0, count).forEach(i -> rows.set("r" + i, answer.apply(i)));
        return rows;
    }

    private static Questionnaire questionnaire() {
        Stream<Question> ordinals = IntStream.range(0, ORDINALS).mapToObj(i -> question("o" + i, new Ordinal(SCALE)));
        Stream<Question> between = Stream.of(question("life", new Rating(0, 10, TEXT, TEXT, List.of())));
        Stream<Question> matrix = Stream.of(question(
                "streets",
                new Matrix(
                        IntStream.range(0, ROWS)
                                .mapToObj(i -> new Matrix.Row("r" + i, TEXT))
                                .toList(),
                        SCALE,
                        false)));
        Stream<Question> numbers =
                IntStream.range(0, NUMBERS).mapToObj(i -> question("n" + i, new Numeric(0, 50, null)));
        Stream<Question> sum = Stream.of(question(
                "sum",
                new Calculated(
                        Calculated.Method.SUM, List.of(new Calculated.Part("n0", false)), Optional.empty(), null)));
        return questionnaire(Stream.of(ordinals, between, matrix, numbers, sum)
                .flatMap(questions -> questions)
                .toList());
    }

    private static Questionnaire questionnaire(List<Question> questions) {
        return new Questionnaire(
                new Core(
                        "b",
                        "r",
                        TEXT,
                        null,
                        null,
                        List.of("fi"),
                        null,
                        null,
                        List.of(new Section("s", TEXT, questions)),
                        null,
                        false,
                        Anonymity.OPEN,
                        null),
                "139",
                List.of());
    }

    private static Question question(String key, AnswerType type) {
        return Question.of(key, TEXT, type, Optional.empty());
    }
}
