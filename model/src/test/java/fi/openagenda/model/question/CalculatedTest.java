package fi.openagenda.model.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalculatedTest {

    private static final Words TEXT = Words.of(Map.of("fi", "?"));
    private static final Option UNKNOWN = new Option("dk", TEXT);
    private static final Scale SCALE = new Scale(
            IntStream.rangeClosed(1, 5)
                    .mapToObj(value -> new Scale.Point(value, TEXT))
                    .toList(),
            List.of(UNKNOWN));

    private static final Map<String, Question> QUESTIONS = Map.of(
            "ease", question("ease", new Ordinal(SCALE)),
            "worry", question("worry", new Rating(0, 10, TEXT, TEXT, List.of(UNKNOWN))),
            "years", question("years", new Numeric(-10, 10, null)),
            "streets", question("streets", new Matrix(List.of(row("snow"), row("light")), SCALE, false)),
            "wish", question("wish", new Text(10)));

    @Test
    void an_index_is_the_mean_position_on_the_scales() {
        Calculated index = index(Optional.empty(), part("ease"), reversed("worry"));
        // (4 - 1) / 4 = 0.75 and, reversed, (10 - 4) / 10 = 0.6: the mean is 67.5, half up.
        assertThat(index.valueOf(Map.of("ease", IntNode.valueOf(4), "worry", IntNode.valueOf(4)), QUESTIONS))
                .contains(IntNode.valueOf(68));
        assertThat(index.valueOf(Map.of("ease", IntNode.valueOf(1), "worry", IntNode.valueOf(10)), QUESTIONS))
                .contains(IntNode.valueOf(0));
        assertThat(index.valueOf(Map.of("ease", IntNode.valueOf(5), "worry", IntNode.valueOf(0)), QUESTIONS))
                .contains(IntNode.valueOf(100));
    }

    @Test
    void a_half_that_binary_fractions_miss_is_rounded_up_too() {
        // 0.7 and 0.2 and 0.3 and 0.3 are 1.4999999999999998 to a computer; together 37.5 of 100.
        Map<String, Question> ratings = Stream.of("a", "b", "c", "d")
                .collect(Collectors.toMap(key -> key, key -> question(key, new Rating(0, 10, TEXT, TEXT, List.of()))));
        Map<String, JsonNode> answers = Map.of(
                "a", IntNode.valueOf(7), "b", IntNode.valueOf(2), "c", IntNode.valueOf(3), "d", IntNode.valueOf(3));
        assertThat(index(Optional.empty(), part("a"), part("b"), part("c"), part("d"))
                        .valueOf(answers, ratings))
                .contains(IntNode.valueOf(38));
    }

    @Test
    void what_is_not_answered_with_a_number_does_not_count() {
        Calculated both = index(Optional.empty(), part("ease"), part("streets"));
        Calculated two = index(Optional.of(2), part("ease"), part("streets"));
        JsonNode streets = JsonNodeFactory.instance.objectNode().put("snow", 5).put("light", "dk");
        Map<String, JsonNode> answers = Map.of("ease", IntNode.valueOf(3), "streets", streets);
        assertThat(both.valueOf(answers, QUESTIONS)).isEmpty();
        assertThat(two.valueOf(answers, QUESTIONS)).contains(IntNode.valueOf(75));
        assertThat(two.valueOf(Map.of("ease", TextNode.valueOf("dk"), "streets", streets), QUESTIONS))
                .isEmpty();
        assertThat(two.valueOf(Map.of(), QUESTIONS)).isEmpty();
    }

    @Test
    void a_sum_needs_every_number() {
        Calculated sum =
                new Calculated(Calculated.Method.SUM, List.of(part("ease"), part("years")), Optional.empty(), null);
        assertThat(sum.valueOf(Map.of("ease", IntNode.valueOf(3), "years", IntNode.valueOf(-7)), QUESTIONS))
                .contains(IntNode.valueOf(-4));
        assertThat(sum.valueOf(Map.of("ease", IntNode.valueOf(3)), QUESTIONS)).isEmpty();
    }

    @Test
    void it_is_worked_out_of_numbers_that_were_asked_before() {
        assertThat(index(Optional.of(3), part("ease"), part("streets")).faultsAfter(QUESTIONS))
                .isEmpty();
        assertThat(index(Optional.of(4), part("ease"), part("streets")).faultsAfter(QUESTIONS))
                .extracting(fault -> fault.pointer())
                .containsExactly("/leastAnswered");
        assertThat(index(Optional.empty(), part("wish"), part("later")).faultsAfter(QUESTIONS))
                .extracting(fault -> fault.pointer())
                .containsExactly("/of/0/question", "/of/1/question");
        Calculated sum = new Calculated(
                Calculated.Method.SUM,
                List.of(part("ease"), part("years")),
                Optional.empty(),
                List.of(new Band(-9, 0), new Band(1, 14)));
        assertThat(sum.faultsAfter(QUESTIONS))
                .as("from -9 to 15")
                .extracting(fault -> fault.pointer())
                .containsExactly("/bands");
    }

    private static Calculated index(Optional<Integer> least, Calculated.Part... parts) {
        return new Calculated(Calculated.Method.INDEX, List.of(parts), least, null);
    }

    private static Calculated.Part part(String question) {
        return new Calculated.Part(question, false);
    }

    private static Calculated.Part reversed(String question) {
        return new Calculated.Part(question, true);
    }

    private static Matrix.Row row(String code) {
        return new Matrix.Row(code, TEXT);
    }

    private static Question question(String key, AnswerType type) {
        return Question.of(key, TEXT, type, Optional.empty());
    }
}
