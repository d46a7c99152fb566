package fi.openagenda.export.audit;

import static fi.openagenda.export.tally.Survey.A;
import static fi.openagenda.export.tally.Survey.single;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.attack.RandomNation;
import fi.openagenda.export.attack.RandomNation.Opinion;
import fi.openagenda.export.disclosure.Composition;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.Remainders;
import fi.openagenda.export.disclosure.Settings;
import fi.openagenda.export.disclosure.Shown;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.protection.Protection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The attackers of the gate find nothing in what is protected, and find what is not. The property nations says how many. */
class AuditTest {

    private static final int NATIONS = Integer.getInteger("nations", 1000);
    private static final int NATIONS_OF_CONTROL = 20;

    private static final Settings SETTINGS = new Settings(new Protection(), area -> Integer.MAX_VALUE);
    private static final Settings WITHOUT_REMAINDER_RULE =
            new Settings(new Protection(), area -> Integer.MAX_VALUE, Remainders.NONE);

    @Test
    void nothing_is_found_in_random_nations() {
        Map<String, Long> targets = new HashMap<>();
        for (int seed = 0; seed < NATIONS; seed++) {
            Cube cube = nation(seed);
            for (Attack attack : attacks(cube, SETTINGS)) {
                assertThat(attack.disclosures())
                        .as("%s in nation %d", attack.attacker(), seed)
                        .isZero();
                targets.merge(attack.attacker(), attack.targets(), Long::sum);
            }
        }
        assertThat(targets).containsOnlyKeys("R1", "R7", "R8");
        assertThat(targets.values()).allMatch(tried -> tried > 400L * NATIONS);
    }

    @Test
    void without_the_remainder_rule_r1_finds_somebody_and_so_does_r8() {
        Map<String, Long> disclosures = IntStream.range(0, NATIONS_OF_CONTROL)
                .mapToObj(AuditTest::nation)
                .flatMap(cube -> attacks(cube, WITHOUT_REMAINDER_RULE).stream())
                .collect(Collectors.groupingBy(Attack::attacker, Collectors.summingLong(Attack::disclosures)));
        assertThat(disclosures.get("R1")).isGreaterThan(NATIONS_OF_CONTROL);
        assertThat(disclosures.get("R8")).isGreaterThan(NATIONS_OF_CONTROL);
    }

    @Test
    void who_responded_is_attacked_too() {
        assertThat(IntStream.range(0, NATIONS_OF_CONTROL)
                        .mapToObj(AuditTest::nation)
                        .flatMap(cube -> attacksOnCompositions(cube, SETTINGS)))
                .allMatch(attack -> attack.disclosures() == 0)
                .anyMatch(attack -> attack.targets() > 0);
        assertThat(IntStream.range(0, NATIONS_OF_CONTROL)
                        .mapToObj(AuditTest::nation)
                        .flatMap(cube -> attacksOnCompositions(cube, WITHOUT_REMAINDER_RULE)))
                .anyMatch(attack -> attack.disclosures() > 0);
    }

    @Test
    void r7_finds_a_group_of_one_mind_which_r1_does_not() {
        Survey survey = new Survey(List.of(single("gender", "f", "m")), single("q", "yes", "no"))
                .answered(12, A, Map.of("gender", "f", "q", "yes"))
                .answered(12, A, Map.of("gender", "m", "q", "yes"))
                .answered(12, A, Map.of("gender", "m", "q", "no"));
        Cube cube = survey.cube();
        Variable variable = cube.variables().get(1);
        ProtectedTable byGender =
                Shown.unprotected(variable, variable.crossings().get(1), A, cube);
        assertThat(Audit.of(List.of(byGender), cube, SETTINGS))
                .containsExactly(new Attack("R1", 2, 0), new Attack("R7", 2, 1), new Attack("R8", 0, 0));
    }

    @Test
    void r1_finds_a_group_of_nine_and_an_answer_of_two() {
        Survey survey = new Survey(List.of(single("gender", "f", "m")), single("q", "yes", "no"))
                .answered(5, A, Map.of("gender", "f", "q", "yes"))
                .answered(4, A, Map.of("gender", "f", "q", "no"))
                .answered(12, A, Map.of("gender", "m", "q", "yes"))
                .answered(2, A, Map.of("gender", "m", "q", "no"));
        Cube cube = survey.cube();
        Variable variable = cube.variables().get(1);
        ProtectedTable byGender =
                Shown.unprotected(variable, variable.crossings().get(1), A, cube);
        assertThat(Audit.of(List.of(byGender), cube, SETTINGS)).contains(new Attack("R1", 2, 2));
    }

    /** Most people of every other nation agree, so that groups of one mind are common. */
    private static Cube nation(int seed) {
        return Nations.cube(RandomNation.of(seed, seed % 2 == 0 ? Opinion.SKEWED : Opinion.MIXED));
    }

    private static Stream<Attack> attacksOnCompositions(Cube cube, Settings settings) {
        return Audit.of(List.of(), Composition.protect(cube, settings), cube, settings).stream();
    }

    private static List<Attack> attacks(Cube cube, Settings settings) {
        return Audit.of(Shown.of(cube, settings).tables(), cube, settings);
    }
}
