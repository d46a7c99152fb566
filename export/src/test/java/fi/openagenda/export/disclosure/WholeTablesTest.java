package fi.openagenda.export.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeTablesTest {

    private static final Area A = municipality("001");
    private static final Area B = municipality("002");
    private static final Area C = municipality("003");
    private static final Area D = municipality("004");
    private static final Area NORTH = new Area(Area.Level.REGION, "01", Words.EMPTY);
    private static final Area SOUTH = new Area(Area.Level.REGION, "02", Words.EMPTY);

    private static final Question GENDER = single("gender", Optional.empty(), "f", "m");
    private static final Question QUESTION = single("q", Optional.empty(), "yes", "no", "maybe");

    @ParameterizedTest(name = "{0} yes, {1} no, {2} maybe: shown {3}")
    @CsvSource({
        "0, 0, 0, true",
        "7, 3, 0, true",
        "7, 2, 0, false",
        "6, 3, 0, false",
        "8, 2, 0, false",
        "4, 3, 3, true",
        "10, 0, 0, false",
        "50, 49, 1, false",
        "50, 47, 3, true",
        "1, 0, 0, false",
        "5, 4, 0, false"
    })
    void a_table_is_shown_when_its_group_and_every_answer_are_large_enough(int yes, int no, int maybe, boolean shown) {
        Cube cube = cube(QUESTION);
        add(cube, A, "f", Map.of("yes", yes, "no", no, "maybe", maybe));
        assertThat(isShown(cube, A, Breakdown.NONE)).isEqualTo(shown);
    }

    @Test
    void one_small_group_withholds_the_table_but_not_the_total() {
        Cube cube = cube(QUESTION);
        add(cube, A, "f", Map.of("yes", 20, "no", 20));
        add(cube, A, "m", Map.of("yes", 4, "no", 3));
        assertThat(isShown(cube, A, Breakdown.NONE)).isTrue();
        assertThat(isShown(cube, A, Breakdown.by(GENDER))).isFalse();
    }

    @Test
    void nobody_choosing_an_option_is_shown_but_not_everybody() {
        Question question = Question.of(
                "q",
                Words.EMPTY,
                new Multiple(options("bus", "train"), Optional.empty(), Optional.empty(), false),
                Optional.empty());
        Cube cube = cube(question);
        for (int i = 0; i < 12; i++) {
            ObjectNode answers = JsonNodeFactory.instance.objectNode();
            answers.putArray("q").add("bus");
            cube.add(A.code(), answers);
        }
        assertThat(tables(cube, A, Breakdown.NONE))
                .extracting(table -> table.counts().isPresent())
                .as("bus: all, train: none")
                .containsExactly(false, true);
    }

    @Test
    void a_region_less_what_is_shown_of_it_must_be_safe_itself() {
        Cube cube = cube(QUESTION);
        add(cube, A, "f", Map.of("yes", 10, "no", 10));
        add(cube, B, "f", Map.of("yes", 2, "no", 3));
        assertThat(isShown(cube, NORTH, Breakdown.NONE))
                .as("it would give B away")
                .isFalse();
        assertThat(isShown(cube, Geography.NATION, Breakdown.NONE)).isFalse();
        add(cube, C, "f", Map.of("yes", 5, "no", 4));
        assertThat(isShown(cube, SOUTH, Breakdown.NONE))
                .as("C alone is too few")
                .isFalse();
        assertThat(isShown(cube, Geography.NATION, Breakdown.NONE))
                .as("B and C hide each other")
                .isTrue();
    }

    @Test
    void a_question_asked_of_few_is_withheld_where_the_answer_that_leads_to_it_is() {
        Question routed = single(
                "after",
                Optional.of(new AnswerTest(
                        "q", Optional.empty(), List.of("yes"), List.of(), Optional.empty(), Optional.empty())),
                "good",
                "bad");
        Cube cube = cube(QUESTION, routed);
        IntStream.range(0, 20).forEach(i -> {
            ObjectNode answers = JsonNodeFactory.instance.objectNode().put("q", "yes");
            cube.add(A.code(), answers.put("after", i % 2 == 0 ? "good" : "bad"));
        });
        add(cube, A, "f", Map.of("no", 1));
        assertThat(WholeTables.protect(cube))
                .filteredOn(table -> table.area().equals(A))
                .noneMatch(table -> table.counts().isPresent());
    }

    /** An attacker who subtracts whatever is shown from whatever is shown, in nations drawn at random. */
    @Test
    void nothing_unsafe_is_left_by_any_subtraction_of_areas() {
        Random random = new Random(20261121);
        int remainders = 0;
        for (int nation = 0; nation < 2000; nation++) {
            Cube cube = cube(QUESTION);
            for (Area area : List.of(A, B, C, D)) {
                for (String gender : List.of("f", "m")) {
                    add(
                            cube,
                            area,
                            gender,
                            Map.of("yes", random.nextInt(25), "no", random.nextInt(25), "maybe", random.nextInt(5)));
                }
            }
            for (Breakdown breakdown : List.of(Breakdown.NONE, Breakdown.by(GENDER))) {
                for (Area wide : List.of(NORTH, SOUTH, Geography.NATION)) {
                    if (isShown(cube, wide, breakdown)) {
                        List<Area> rest = rest(cube, wide, breakdown);
                        assertThat(rest.size()).as("one alone is found").isNotEqualTo(1);
                        assertSafe(cube, breakdown, rest);
                        remainders += rest.isEmpty() ? 0 : 1;
                    }
                }
            }
        }
        assertThat(remainders).as("some remainders were there to be tried").isGreaterThan(50);
    }

    /** The municipalities left after taking away every narrower area shown. */
    private static List<Area> rest(Cube cube, Area wide, Breakdown breakdown) {
        return cube.geography().regions().entrySet().stream()
                .filter(region -> wide.equals(Geography.NATION) || wide.equals(region.getKey()))
                .filter(region -> wide.equals(region.getKey()) || !isShown(cube, region.getKey(), breakdown))
                .flatMap(region -> region.getValue().stream())
                .filter(municipality -> !isShown(cube, municipality, breakdown))
                .filter(municipality -> cube.variables().stream()
                        .anyMatch(variable -> !cube.of(variable, breakdown, List.of(municipality))
                                .isEmpty()))
                .toList();
    }

    private static void assertSafe(Cube cube, Breakdown breakdown, List<Area> areas) {
        Counts counts = cube.of(cube.variables().get(0), breakdown, areas);
        counts.rows().forEach(row -> {
            assertThat(counts.base(row)).satisfiesAnyOf(base -> assertThat(base).isZero(), base -> assertThat(base)
                    .isGreaterThanOrEqualTo(10));
            counts.classes()
                    .forEach(column -> assertThat(counts.count(row, column)).isNotIn(1, 2));
        });
    }

    private static boolean isShown(Cube cube, Area area, Breakdown breakdown) {
        return tables(cube, area, breakdown).stream()
                .anyMatch(table -> table.counts().isPresent());
    }

    private static List<ProtectedTable> tables(Cube cube, Area area, Breakdown breakdown) {
        return WholeTables.protect(cube).stream()
                .filter(table -> table.area().equals(area) && table.breakdown().equals(breakdown))
                .toList();
    }

    private static void add(Cube cube, Area area, String gender, Map<String, Integer> answers) {
        answers.forEach((answer, times) -> {
            for (int i = 0; i < times; i++) {
                cube.add(
                        area.code(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("gender", gender)
                                .put("q", answer));
            }
        });
    }

    private static Cube cube(Question... questions) {
        TreeMap<Area, List<Area>> regions = new TreeMap<>(Comparator.comparing(Area::code));
        regions.put(NORTH, List.of(A, B));
        regions.put(SOUTH, List.of(C, D));
        List<Breakdown> breakdowns = List.of(Breakdown.NONE, Breakdown.by(GENDER));
        List<Variable> variables = Stream.of(questions)
                .flatMap(question -> question.answer().classifications().stream()
                        .map(classification -> new Variable(question, classification, breakdowns, Optional.empty())))
                .toList();
        return new Cube(variables, new Geography(regions));
    }

    private static Question single(String key, Optional<Condition> showIf, String... codes) {
        return Question.of(key, Words.EMPTY, new Single(options(codes), false), showIf);
    }

    private static List<Option> options(String... codes) {
        return Stream.of(codes).map(code -> new Option(code, Words.EMPTY)).toList();
    }

    private static Area municipality(String code) {
        return new Area(Area.Level.MUNICIPALITY, code, Words.EMPTY);
    }
}
