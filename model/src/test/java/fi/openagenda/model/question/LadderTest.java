package fi.openagenda.model.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 | [[[0]]]
                    2 | [[[0], [1]]]
                    3 | [[[0], [1], [2]], [[0, 1], [2]]]
                    4 | [[[0], [1], [2], [3]], [[0, 1], [2, 3]]]
                    5 | [[[0], [1], [2], [3], [4]], [[0, 1], [2], [3, 4]], [[0, 1, 2], [3, 4]]]
                    """)
    void a_scale_is_merged_towards_its_ends(int classes, String blocks) {
        assertThat(blocksOf(Ladder.ofScale(classes))).hasToString(blocks);
        assertThat(Ladder.ofScale(classes).classes()).isEqualTo(classes);
    }

    @Test
    void each_level_merges_blocks_of_the_one_before() {
        assertThat(new Ladder(List.of(List.of(7, 3, 7), List.of(1, 1, 1))).levels())
                .as("blocks are numbered in the order of their first class")
                .containsExactly(List.of(0, 1, 0), List.of(0, 0, 0));
        assertThatThrownBy(() -> new Ladder(List.of(List.of(0, 0, 1), List.of(0, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ladder(List.of(List.of(0, 0, 1), List.of(0, 0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Ladder.ofScale(3).toArrays()).isDeepEqualTo(new int[][] {{0, 1, 2}, {0, 0, 1}});
    }

    /** Each type, and how its tables are merged; the code beside a scale has a table of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"type": "ordinal", "scale": %s}                                            | S3 Z
                    {"type": "matrix", "rows": [%1$s, %2$s], "scale": %s}                       | S3 Z S3 Z
                    {"type": "rating", "min": 0, "max": 4, "lowLabel": {}, "highLabel": {}}     | S5
                    {"type": "number", "min": 0, "max": 9, "bands": [%3$s]}                     | S3
                    {"type": "allocation", "total": 9, "options": [%1$s, %2$s], "bands": [%3$s]} | S3 S3
                    {"type": "calculated", "method": "index", "of": [], "bands": [%3$s]}        | S3
                    {"type": "date", "earliest": "2020-01-01", "latest": "2022-01-01"}          | S3
                    {"type": "multiple", "options": [%1$s, %2$s]}                               | Z Z
                    {"type": "yes-no", "nonSubstantive": [%1$s]}                                | F2 Z
                    {"type": "single", "options": [%1$s, %2$s, {"code": "c", "label": {}}]}     | F3
                    {"type": "ranking", "options": [%1$s, %2$s]}                                | F2 S3 S3
                    {"type": "ranking", "options": [%1$s, %2$s], "maxPlaces": 1}                | F2 S2 S2
                    {"type": "postal-area", "areas": [%1$s, %2$s]}                              | F2
                    {"type": "map-area", "zones": [], "nonSubstantive": [%1$s]}                 | F0 Z
                    {"type": "municipality"}                                                    | F19
                    {"type": "text", "maxLength": 9}                                            | ``
                    """)
    void every_table_knows_how_it_is_merged(String type, String ladders) throws JsonProcessingException {
        String scale = """
                {"points": [{"value": 1, "label": {}}, {"value": 2, "label": {}}, {"value": 3, "label": {}}],
                 "nonSubstantive": [{"code": "dk", "label": {}}]}
                """;
        AnswerType read = JSON.readValue(
                type.replace("%s", scale)
                        .replace("%1$s", "{\"code\": \"a\", \"label\": {}}")
                        .replace("%2$s", "{\"code\": \"b\", \"label\": {}}")
                        .replace(
                                "%3$s", "{\"from\": 0, \"to\": 0}, {\"from\": 1, \"to\": 5}, {\"from\": 6, \"to\": 9}"),
                AnswerType.class);
        List<Classification> tables = read.classifications();
        List<String> expected =
                Stream.of(ladders.split(" ")).filter(name -> !name.isEmpty()).toList();
        assertThat(tables).hasSameSizeAs(expected);
        for (int i = 0; i < tables.size(); i++) {
            String name = expected.get(i);
            int classes = name.equals("Z") ? 2 : Integer.parseInt(name.substring(1));
            assertThat(tables.get(i).ladder())
                    .isEqualTo(name.startsWith("S") ? Ladder.ofScale(classes) : Ladder.flat(classes));
            assertThat(tables.get(i).harmlessZero()).isEqualTo(name.equals("Z"));
        }
    }

    private static final List<List<List<String>>> LEVELS = List.of(
            List.of(List.of("a", "e"), List.of("b"), List.of("c")), List.of(List.of("b"), List.of("c", "e", "a")));

    @Test
    void options_are_merged_as_declared() {
        Single single = new Single(options("a", "b", "c", "e"), false, LEVELS, List.of());
        assertThat(single.faults()).isEmpty();
        assertThat(blocksOf(single.ladder()))
                .hasToString("[[[0], [1], [2], [3]], [[0, 3], [1], [2]], [[0, 2, 3], [1]]]");
        assertThat(single.classifications().get(0).ladder()).isEqualTo(single.ladder());
    }

    @Test
    void a_spread_option_is_no_group_and_is_counted_by_itself_among_answers() {
        List<Option> options = Stream.concat(
                        Stream.of(new Option("dk", Words.EMPTY, true, false, false)),
                        options("a", "d", "b", "c", "e").stream())
                .toList();
        Single single = new Single(options, false, LEVELS, List.of("d"));
        assertThat(single.faults()).isEmpty();
        assertThat(single.groups()).extracting(Option::code).containsExactly("a", "b", "c", "e");
        assertThat(blocksOf(single.ladder()))
                .hasToString("[[[0], [1], [2], [3]], [[0, 3], [1], [2]], [[0, 2, 3], [1]]]");
        Classification answers = single.classifications().get(0);
        assertThat(answers.classes()).extracting(AnswerClass::code).containsExactly("a", "d", "b", "c", "e");
        assertThat(blocksOf(answers.ladder()))
                .hasToString("[[[0], [1], [2], [3], [4]], [[0, 4], [1], [2], [3]], [[0, 3, 4], [1], [2]]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [[["a", "b"], ["c"], ["d", "e"]], [["a", "b", "c"], ["d", "e"]]] | []         |
                    [[["a", "b"], ["c"], ["d"]]]                                     | ["e"]      |
                    []                                                               | ["d", "e"] |
                    [[["a", "b"], ["c"], ["d", "e"]], [["a", "c"], ["b", "d", "e"]]] | []         | /levels/1
                    [[["a", "b"], ["c"], ["d", "e"]], [["a", "b"], ["c", "d"], ["e"]]] | []       | /levels/1 /levels/1
                    [[["a"], ["b"], ["c"], ["d"], ["e"]]]                            | []         | /levels/0
                    [[["a", "b", "c", "d", "e"]]]                                    | []         | /levels/0
                    [[]]                                                             | []         | /levels/0 /levels/0 /levels/0 /levels/0 /levels/0 /levels/0
                    [[["a", "b"], ["d", "e"]]]                                       | []         | /levels/0
                    [[["a", "b"], ["c"], ["c", "d", "e"]]]                           | []         | /levels/0/2/0
                    [[["a", "b", "b"], ["c", "d", "e"]]]                             | []         | /levels/0/0/2
                    [[["a", "b"], ["c", "d", "e"], []]]                              | []         | /levels/0/2
                    [[["a", "b"], ["c", "d", "e", "dk"]]]                            | []         | /levels/0/1/3
                    [[["a", "b"], ["c", "d", "e", "z"]]]                             | []         | /levels/0/1/3
                    [[["a", "b"], ["c", "d", "e"]]]                                  | ["e"]      | /levels/0/1/2
                    []                                                               | ["z"]      | /spread/0
                    []                                                               | ["dk"]     | /spread/0
                    []                                                               | ["e", "e"] | /spread/1
                    []                                                               | ["a", "b", "c", "d"] | /spread
                    []                                                               | ["a", "b", "c", "d", "e"] | /spread
                    [[],[],[],[],[],[],[],[],[],[],[]]                               | []         | /levels
                    """)
    void what_is_no_ladder_is_told_with_its_place(String levels, String spread, String pointers)
            throws JsonProcessingException {
        Single single = (Single) JSON.readValue("""
                {"type": "single", "levels": %s, "spread": %s, "options": [
                  {"code": "a", "label": {}}, {"code": "b", "label": {}}, {"code": "c", "label": {}},
                  {"code": "d", "label": {}}, {"code": "e", "label": {}},
                  {"code": "dk", "label": {}, "nonSubstantive": true}]}
                """.formatted(levels, spread), AnswerType.class);
        assertThat(single.faults())
                .extracting(Fault::pointer)
                .containsExactlyElementsOf(pointers == null ? List.of() : List.of(pointers.split(" ")));
        if (pointers == null) {
            assertThat(single.ladder().classes()).isEqualTo(single.groups().size());
        }
    }

    @Test
    void where_nothing_is_said_nothing_is_written() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new Single(options("a", "b"), false)))
                .doesNotContain("levels")
                .doesNotContain("spread");
    }

    @Test
    void of_a_ranking_each_option_has_its_places() throws JsonProcessingException {
        Ranking ranking = new Ranking(options("a", "b", "c"), Optional.of(2), false);
        Classification ofB = ranking.classifications().get(2);
        assertThat(ofB.codeIn("order")).isEqualTo("order.b");
        assertThat(ofB.classes()).extracting(AnswerClass::code).containsExactly("1", "2", "unplaced");
        assertThat(ofB.classes()).allMatch(AnswerClass::listed);
        assertThat(Stream.of("[\"b\"]", "[\"c\", \"b\"]", "[\"a\"]")
                        .map(answer -> ofB.classify().apply(read(answer)).orElseThrow()))
                .containsExactly(0, 1, 2);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    private static List<List<List<Integer>>> blocksOf(Ladder ladder) {
        return IntStream.range(0, ladder.levels().size())
                .mapToObj(ladder::blocks)
                .toList();
    }

    private static List<Option> options(String... codes) {
        return Stream.of(codes).map(code -> new Option(code, Words.EMPTY)).toList();
    }
}
