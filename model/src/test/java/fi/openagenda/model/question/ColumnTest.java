package fi.openagenda.model.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Atlas;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that are in the database already: how an answer lies never changes. */
class ColumnTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String OPTIONS = """
            [{"code": "a", "label": {}}, {"code": "b", "label": {}}, {"code": "c", "label": {}}]""";
    private static final String BESIDE = """
            [{"code": "dk", "label": {}}, {"code": "na", "label": {}}]""";
    private static final String SCALE = """
            {"points": [{"value": -2, "label": {}}, {"value": 0, "label": {}}, {"value": 9, "label": {}}],
             "nonSubstantive": %s}""".formatted(BESIDE);
    private static final String ZONES = Stream.of("n", "s")
            .map(
                    "{\"code\": \"%s\", \"label\": {}, \"geometry\": {\"type\": \"MultiPolygon\", \"coordinates\": []}}"
                            ::formatted)
            .toList()
            .toString();

    private static final Map<String, AnswerType> TYPES = Map.ofEntries(
            type("single", "\"options\": " + OPTIONS),
            type("multiple", "\"options\": " + OPTIONS),
            type("yes-no", "\"nonSubstantive\": " + BESIDE),
            type("ordinal", "\"scale\": " + SCALE),
            type("matrix", "\"rows\": %s, \"scale\": %s".formatted(OPTIONS, SCALE)),
            type(
                    "rating",
                    "\"min\": -1, \"max\": 10, \"lowLabel\": {}, \"highLabel\": {}, \"nonSubstantive\": " + BESIDE),
            type("number", "\"min\": -2147483648, \"max\": 2147483647"),
            type("ranking", "\"maxPlaces\": 2, \"options\": " + OPTIONS),
            type("allocation", "\"total\": 1000, \"options\": " + OPTIONS),
            type("date", "\"earliest\": \"1876-12-31\", \"latest\": \"2026-03-01\""),
            type("municipality", ""),
            type("postal-area", ""),
            type("map-area", "\"zones\": %s, \"nonSubstantive\": %s".formatted(ZONES, BESIDE)),
            type("calculated", "\"method\": \"sum\", \"of\": [{\"question\": \"q\"}]"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    single       | "a"                      | 01
                    single       | "c"                      | 03
                    multiple     | []                       | 01
                    multiple     | ["a"]                    | 03
                    multiple     | ["a", "b", "c"]          | 0f
                    yes-no       | true                     | 01
                    yes-no       | false                    | 02
                    yes-no       | "dk"                     | 03
                    yes-no       | "na"                     | 04
                    ordinal      | -2                       | 01
                    ordinal      | 0                        | 02
                    ordinal      | 9                        | 03
                    ordinal      | "na"                     | 05
                    matrix       | {"b": 9}                 | 000300
                    matrix       | {"a": "dk", "c": -2}     | 040001
                    rating       | -1                       | 01
                    rating       | 0                        | 02
                    rating       | 10                       | 0c
                    rating       | "dk"                     | 0d
                    number       | -2147483648              | 0000000001
                    number       | 0                        | 0080000001
                    number       | 2147483647               | 0100000000
                    ranking      | ["b"]                    | 0200
                    ranking      | ["c", "a"]               | 0301
                    allocation   | {"a": 1000}              | 03e900000000
                    allocation   | {"a": 1000, "c": 0}      | 03e900000001
                    allocation   | {"b": 745, "c": 255}     | 000002ea0100
                    date         | "1876-12-31"             | 0001
                    date         | "2000-02-29"             | afb9
                    date         | "2026-03-01"             | d4d2
                    municipality | "005"                    | 0006
                    municipality | "992"                    | 03e1
                    postal-area  | "00000"                  | 000001
                    postal-area  | "99999"                  | 0186a0
                    map-area     | "n"                      | 01
                    map-area     | "na"                     | 04
                    calculated   | -4                       | 007ffffffd
                    """)
    void an_answer_lies_so_and_is_read_back(String type, String answer, String bytes) throws JsonProcessingException {
        Column column = TYPES.get(type).column();
        JsonNode given = JSON.readTree(answer);
        assertThat(punched(column, given)).isEqualTo(bytes);
        assertThat(read(column, bytes)).contains(given);
        assertThat(read(column, "00".repeat(column.width()))).isEmpty();
    }

    /** Sound definitions may have 200 options or rows, and a scale of 101 points with 200 codes beside it. */
    static Stream<AnswerType> large() {
        Scale scale = new Scale(
                IntStream.range(0, 101)
                        .mapToObj(value -> new Scale.Point(1000 * value, Words.EMPTY))
                        .toList(),
                options(200));
        return Stream.of(
                new Single(options(200), false),
                new Single(options(254), false),
                new Single(options(255), false),
                new Single(options(300), false),
                new Ordinal(scale),
                new Rating(-50, 50, Words.EMPTY, Words.EMPTY, options(200)),
                new PostalArea(List.of()),
                new MunicipalityCode());
    }

    @ParameterizedTest
    @MethodSource("large")
    void every_value_of_many_is_read_back(AnswerType type) {
        Column column = type.column();
        List<JsonNode> answers = Stream.of(
                        type.codes().stream().map(TextNode::valueOf),
                        IntStream.rangeClosed(-50, 101_000).mapToObj(IntNode::valueOf),
                        IntStream.range(0, 100_000).mapToObj(number -> TextNode.valueOf("%05d".formatted(number))))
                .<JsonNode>flatMap(some -> some)
                .filter(answer -> type.faultsOf(answer).isEmpty())
                .distinct()
                .toList();
        assertThat(answers).hasSizeGreaterThanOrEqualTo(200);
        Set<String> punched = new HashSet<>();
        for (JsonNode answer : answers) {
            String bytes = punched(column, answer);
            assertThat(read(column, bytes)).contains(answer);
            assertThat(punched.add(bytes)).as("no other answer lies so").isTrue();
        }
    }

    @Test
    void hundreds_of_options_and_rows_are_read_back_together() {
        ArrayNode every = JsonNodeFactory.instance.arrayNode();
        ArrayNode backwards = JsonNodeFactory.instance.arrayNode();
        ObjectNode judged = JsonNodeFactory.instance.objectNode();
        ObjectNode points = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 300; i++) {
            every.add("o" + i);
            backwards.insert(0, "o" + i);
            judged.put("o" + i, i % 2);
            points.put("o" + i, 1);
        }
        Scale scale = new Scale(List.of(new Scale.Point(0, Words.EMPTY), new Scale.Point(1, Words.EMPTY)), List.of());
        List<Matrix.Row> rows = options(300).stream()
                .map(option -> new Matrix.Row(option.code(), option.label()))
                .toList();
        Map.of(
                        every, new Multiple(options(300), null, null, false),
                        backwards, new Ranking(options(300), Optional.empty(), false),
                        judged, new Matrix(rows, scale, false),
                        points, new Allocation(options(300), 300, null, false))
                .forEach((answer, type) -> {
                    assertThat(type.faultsOf(answer)).isEmpty();
                    assertThat(read(type.column(), punched(type.column(), answer)))
                            .contains(answer);
                });
    }

    @Test
    void the_order_of_codes_chosen_together_means_nothing() throws JsonProcessingException {
        Column multiple = TYPES.get("multiple").column();
        JsonNode answer = JSON.readTree("[\"c\", \"a\"]");
        assertThat(punched(multiple, answer)).isEqualTo(punched(multiple, JSON.readTree("[\"a\", \"c\"]")));
        assertThat(read(multiple, punched(multiple, answer))).contains(JSON.readTree("[\"a\", \"c\"]"));
    }

    @Test
    void a_municipality_keeps_its_bytes_when_others_are_merged() {
        Column column = new MunicipalityCode().column();
        assertThat(Atlas.municipalities()).doesNotContain("838");
        assertThat(read(column, "0347")).as("merged since").contains(TextNode.valueOf("838"));
    }

    @Test
    void what_lies_elsewhere_takes_no_bytes() {
        Column none = new Text(10).column();
        assertThat(none.width()).isZero();
        assertThat(none.read(new byte[0], 0)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.punch(TextNode.valueOf("silta"), new byte[0], 0))
                .withMessageNotContaining("silta");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    single     | "unlisted"
                    multiple   | ["a", "unlisted"]
                    yes-no     | "unlisted"
                    ordinal    | 4711
                    rating     | 4711
                    ranking    | ["a", "b", "c"]
                    matrix     | {"a": 9, "unlisted": 9}
                    matrix     | {"a": 4711}
                    allocation | {"a": 4711}
                    date       | "2029-04-11"
                    """)
    void what_was_not_checked_is_found_out_and_not_told(String type, String answer) throws JsonProcessingException {
        JsonNode unchecked = JSON.readTree(answer);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> punched(TYPES.get(type).column(), unchecked))
                .withMessageNotContainingAny("unlisted", "4711", "2029", "\"b\"");
    }

    @ParameterizedTest
    @CsvSource({
        "single,   04",
        "matrix,   0000ff",
        "multiple, 02",
        "multiple, 10",
        "multiple, 81",
        "ranking,  0001",
        "ranking,  0104"
    })
    void bytes_that_no_answer_has_are_found_out(String type, String bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(TYPES.get(type).column(), bytes));
    }

    /** Between other columns, of which it must touch nothing. */
    private static String punched(Column column, JsonNode answer) {
        byte[] card = new byte[3 + column.width() + 2];
        column.punch(answer, card, 3);
        String hex = HexFormat.of().formatHex(card);
        assertThat(hex).startsWith("000000").endsWith("0000");
        return hex.substring(6, hex.length() - 4);
    }

    private static Optional<JsonNode> read(Column column, String bytes) {
        return column.read(HexFormat.of().parseHex("ffff" + bytes + "ff"), 2);
    }

    private static List<Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Option("o" + i, Words.EMPTY))
                .toList();
    }

    private static Map.Entry<String, AnswerType> type(String name, String rest) {
        String comma = rest.isEmpty() ? "" : ", ";
        return Map.entry(
                name, new Canonical("{\"type\": \"%s\"%s%s}".formatted(name, comma, rest)).as(AnswerType.class));
    }
}
