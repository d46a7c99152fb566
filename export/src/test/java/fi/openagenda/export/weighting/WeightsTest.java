package fi.openagenda.export.weighting;

import static fi.openagenda.export.tally.Survey.A;
import static fi.openagenda.export.tally.Survey.B;
import static fi.openagenda.export.tally.Survey.C;
import static fi.openagenda.export.tally.Survey.D;
import static fi.openagenda.export.tally.Survey.NORTH;
import static fi.openagenda.export.tally.Survey.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.ProtectedTable.Row;
import fi.openagenda.export.disclosure.ProtectedTable.Weighted.Share;
import fi.openagenda.export.disclosure.Settings;
import fi.openagenda.export.estimate.PostStratification.Basis;
import fi.openagenda.export.estimate.PostStratification.Cell;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

    private static final Question AGE = single(
            "age",
            List.of(List.of(List.of("15-34", "35-54"), List.of("55-74", "75+"))),
            "15-34",
            "35-54",
            "55-74",
            "75+");
    private static final Question GENDER = single("gender", "female", "male");
    private static final Question RESIDENT = single("resident", "permanent", "summer");

    private static final Strata.Roles ROLES =
            new Strata.Roles(Optional.of("age"), Optional.of("gender"), Optional.of("resident"), Set.of("permanent"));

    private final Survey survey =
            new Survey(List.of(AGE, GENDER, RESIDENT), single("q", "yes", "no")).weightedBy(ROLES);
    private final List<Population> register = new ArrayList<>();

    @Test
    void respondents_of_a_cell_stand_for_its_people() {
        everybody(A, 20, 1000);
        assertThat(cells(A)).hasSize(8).allMatch(cell -> cell.respondents() == 20 && cell.weight() == 50);
        assertThat(weights().kish(A).respondents()).isEqualTo(160);
        assertThat(weights().kish(A).sum()).isEqualTo(8000);
    }

    @Test
    void ages_are_merged_where_a_cell_has_fewer_than_twenty_and_then_all_of_them() {
        everybody(A, 20, 1000);
        answer(19, A, "15-34", "female", "yes");
        assertThat(cells(A)).as("39 are enough").hasSize(8);

        everybody(B, 19, 1000);
        assertThat(cells(B)).as("two ages by two genders").hasSize(4).allMatch(cell -> cell.respondents() == 38);

        everybody(C, 13, 1000);
        answer(10, C, "75+", "male", "no");
        assertThat(cells(C)).hasSize(4);
    }

    @Test
    void genders_are_merged_where_one_of_them_hardly_answered() {
        people(A, 1000);
        answer(60, A, "15-34", "female", "yes");
        answer(60, A, "55-74", "female", "yes");
        answer(19, A, "75+", "male", "no");
        assertThat(cells(A))
                .as("two ages of both genders")
                .extracting(Cell::respondents, Cell::population)
                .containsExactly(tuple(60, 4000), tuple(79, 4000));
    }

    @Test
    void a_municipality_of_fewer_than_a_hundred_has_one_weight() {
        everybody(A, 12, 1000);
        answer(3, A, "15-34", "female", "yes");
        assertThat(weights().cells(A).orElseThrow().basis()).isEqualTo(Basis.TOO_FEW);
        assertThat(weights().isWeighted(A)).isFalse();
        assertThat(weights().kish(A).designEffect()).isCloseTo(1, within(1e-12));
        assertThat(weights().kish(A).sum()).isCloseTo(8000, within(1e-9));
        assertThat(weights().isWeighted(NORTH)).isTrue();

        answer(1, A, "15-34", "female", "yes");
        assertThat(weights().isWeighted(A)).as("of a hundred").isTrue();
    }

    @Test
    void municipalities_of_fewer_than_twenty_share_their_weight_with_others_of_the_region() {
        everybody(A, 20, 1000);
        people(B, 100);
        answer(10, B, "15-34", "female", "yes");
        people(C, 200);
        answer(15, C, "15-34", "female", "no");
        assertThat(weights().kish(B).sum()).as("10 of 25 who stand for 2 400").isCloseTo(960, within(1e-9));
        assertThat(weights().kish(C).sum()).isCloseTo(1440, within(1e-9));
        assertThat(weights().kish(NORTH).sum()).isCloseTo(8000 + 2400, within(1e-9));
    }

    @Test
    void the_smallest_one_that_has_enough_joins_those_who_have_not() {
        everybody(A, 20, 1000);
        people(B, 100);
        answer(10, B, "15-34", "female", "yes");
        people(C, 200);
        answer(30, C, "15-34", "female", "no");
        assertThat(weights().kish(B).sum()).as("10 of 40 who stand for 2 400").isCloseTo(600, within(1e-9));
        assertThat(weights().kish(A).sum()).isCloseTo(8000, within(1e-9));
    }

    @Test
    void a_region_of_fewer_than_twenty_has_no_weights() {
        everybody(A, 20, 1000);
        people(D, 100);
        answer(19, D, "15-34", "female", "yes");
        assertThat(weights().kish(D).respondents()).isZero();
        assertThat(weights().kish(Geography.NATION).sum()).isCloseTo(8000, within(1e-9));
    }

    @Test
    void a_municipality_without_people_in_the_register_enters_no_weighted_figure() {
        everybody(A, 20, 1000);
        answer(200, B, "15-34", "female", "yes");
        assertThat(weights().cells(B)).isEmpty();
        assertThat(weights().isWeighted(B)).isFalse();
        assertThat(weights().kish(NORTH).respondents()).isEqualTo(160);
        assertThat(register().inhabitants(B)).isZero();
    }

    @Test
    void who_is_outside_the_population_has_no_weight() {
        everybody(A, 20, 1000);
        survey.answered(50, A, Map.of("age", "15-34", "gender", "female", "resident", "summer", "q", "yes"));
        assertThat(weights().kish(A).respondents()).isEqualTo(160);
        assertThat(people(represented(A), 0)).isEqualTo(4000);
    }

    @Test
    void people_of_a_municipality_that_was_merged_count_where_they_live_today() {
        everybody(A, 20, 1000);
        register.add(figure("588", "15-34", "female", 500));
        assertThat(register().inhabitants(A)).isEqualTo(8500);
        assertThat(cells(A).get(0).population()).isEqualTo(1500);
    }

    /** 60 women stand for 1 000 and 40 men for 1 000, so yes is (45 / 60 + 10 / 40) / 2, of 96 effective respondents. */
    @Test
    void weighted_shares_are_whole_per_cents_that_can_be_worked_out_by_hand() {
        sixtyWomenAndFortyMen(45, 10);
        assertThat(weights().kish(A).effective()).isCloseTo(96, within(1e-9));
        Row total = row(new Protection(), A);
        assertThat(total.counts()).containsExactly(55, 45);
        assertThat(total.weighted().orElseThrow().shares())
                .containsExactly(new Share(50, 40, 60), new Share(50, 40, 60));
    }

    /** By their cells, (58 / 60 + 10 / 40) / 2 or 61 % say yes; that of all women but two is not told so. */
    @ParameterizedTest
    @CsvSource({"57, 60", "58, 68"})
    void where_all_but_two_of_a_cell_answered_alike_the_municipality_has_one_weight(int women, int percent) {
        sixtyWomenAndFortyMen(women, 10);
        assertThat(row(new Protection(), A)
                        .weighted()
                        .orElseThrow()
                        .shares()
                        .get(0)
                        .percent())
                .isEqualTo(percent);
        assertThat(row(new Protection(), NORTH)
                        .weighted()
                        .orElseThrow()
                        .shares()
                        .get(0)
                        .percent())
                .isEqualTo(percent);
    }

    @Test
    void strict_results_are_weighted_in_regions_but_not_in_municipalities() {
        sixtyWomenAndFortyMen(45, 10);
        Protection strict = new Protection(Protection.Mode.STRICT, null, null, null, null, null, null, null);
        assertThat(row(strict, A).weighted()).isEmpty();
        assertThat(row(strict, NORTH).weighted()).isPresent();
    }

    @Test
    void fewer_than_a_hundred_have_no_weighted_shares() {
        everybody(A, 20, 1000);
        ProtectedTable byGender = table(new Protection(), A, "gender");
        assertThat(byGender.shown().orElseThrow()).as("80 each").hasSize(2).allMatch(row -> row.weighted()
                .isEmpty());
        assertThat(row(new Protection(), A).weighted()).isPresent();
    }

    /** A thousand people of each gender; so many of those who answer say yes. */
    private void sixtyWomenAndFortyMen(int women, int men) {
        survey.weightedBy(new Strata.Roles(Optional.empty(), Optional.of("gender"), Optional.empty(), Set.of()));
        register.add(figure(A.code(), "15-34", "female", 1000));
        register.add(figure(A.code(), "15-34", "male", 1000));
        answer(women, A, "15-34", "female", "yes");
        answer(60 - women, A, "15-34", "female", "no");
        answer(men, A, "15-34", "male", "yes");
        answer(40 - men, A, "15-34", "male", "no");
    }

    /** So many people live there of each age and gender, and so many of them answer, half of them yes. */
    private void everybody(Area municipality, int respondents, int people) {
        people(municipality, people);
        for (String age : AGE.answer().codes()) {
            for (String gender : GENDER.answer().codes()) {
                answer(respondents / 2, municipality, age, gender, "yes");
                answer(respondents - respondents / 2, municipality, age, gender, "no");
            }
        }
    }

    private void people(Area municipality, int people) {
        for (String age : AGE.answer().codes()) {
            for (String gender : GENDER.answer().codes()) {
                register.add(figure(municipality.code(), age, gender, people));
            }
        }
    }

    private void answer(int times, Area municipality, String age, String gender, String answer) {
        survey.answered(
                times, municipality, Map.of("age", age, "gender", gender, "resident", "permanent", "q", answer));
    }

    private static Population figure(String municipality, String age, String gender, int persons) {
        Population figure = new Population();
        figure.group = new Population.Group(municipality, 2025, age, gender);
        figure.persons = persons;
        return figure;
    }

    private Register register() {
        return register(survey.cube());
    }

    private Register register(Cube cube) {
        return new Register(cube.geography(), cube.layout().strata(), register, Map.of("588", A.code()));
    }

    private Weights weights() {
        return weights(survey.cube());
    }

    private Weights weights(Cube cube) {
        return Weights.of(cube, register(cube), 20, 100);
    }

    private List<Cell> cells(Area municipality) {
        return weights().cells(municipality).orElseThrow().cells();
    }

    private Represented represented(Area area) {
        Cube cube = survey.cube();
        Variable question = cube.variables().get(cube.variables().size() - 1);
        return weights(cube)
                .of(
                        question,
                        Crossing.TOTAL,
                        area,
                        new Merging(new int[] {0}, 1, new int[] {0, 1}, 2),
                        new Mixing(-1, 3));
    }

    private static double people(Represented represented, int column) {
        return represented.people(0, column);
    }

    private Row row(Protection protection, Area area) {
        return table(protection, area, "_T").shown().orElseThrow().get(0);
    }

    private ProtectedTable table(Protection protection, Area area, String crossing) {
        Cube cube = survey.cube();
        return Disclosure.protect(cube, weights(cube), new Settings(protection, any -> Integer.MAX_VALUE))
                .tables()
                .stream()
                .filter(table -> table.variable().code().equals("q")
                        && table.area().equals(area)
                        && table.crossing().key().equals(crossing))
                .findFirst()
                .orElseThrow();
    }
}
