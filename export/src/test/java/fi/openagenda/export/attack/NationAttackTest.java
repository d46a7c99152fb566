package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.audit.Attack;
import fi.openagenda.export.audit.Audit;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.Remainders;
import fi.openagenda.export.tally.Area;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The attackers of the gate (R1, R7, R8) and the one who adds and subtracts (R2) try method BLOCK on random nations. More of
 * them by the system property {@code nations}.
 */
class NationAttackTest {

    private static final int NATIONS = Integer.getInteger("nations", 1000);
    private static final int CONTROLS = 20;

    /** What an attacker has found in a nation. */
    record Find(long seed, String attacker, long disclosures) {}

    @Test
    void nobody_is_found_when_the_remainder_rule_is_on() {
        assertThat(finds(NATIONS, Remainders.AT_EVERY_LEVEL)).isEmpty();
    }

    @Test
    void each_attacker_finds_somebody_when_the_remainder_rule_is_off() {
        assertThat(finds(CONTROLS, Remainders.NONE)).extracting(Find::attacker).contains("R1", "R2", "R7", "R8");
    }

    @Test
    void each_attacker_of_remainders_finds_somebody_when_wider_areas_are_looked_at_only_as_they_are_shown() {
        assertThat(finds(CONTROLS, Remainders.AS_SHOWN))
                .extracting(Find::attacker)
                .contains("R1", "R2", "R7");
    }

    /** The region has no answer of the small municipality alone, but shows 1, 2 and 3 where the large one shows their sum. */
    @Test
    void finer_answers_of_a_region_do_not_tell_those_of_its_only_hidden_municipality() {
        RandomNation nation = new RandomNation(
                List.of(0, 0),
                Stream.concat(respondents(0, 1, 0, 9, 5, 5), respondents(1, 2, 0, 0, 2, 1))
                        .toList());

        assertThat(shown(Release.of(nation, Remainders.AS_SHOWN)))
                .contains("NATION [1, 2, 3, 4, 5]", "MUNICIPALITY [1|2|3, 4|5]");
        assertThat(attacks(0, nation, Remainders.AS_SHOWN))
                .extracting(Find::attacker)
                .contains("R1", "R2");
        assertThat(shown(Release.of(nation, Remainders.AT_EVERY_LEVEL)))
                .contains("NATION [1, 2, 3, 4, 5]")
                .noneMatch(table -> table.startsWith("MUNICIPALITY"));
        assertThat(attacks(0, nation, Remainders.AT_EVERY_LEVEL)).isEmpty();
    }

    private static List<String> shown(Release release) {
        return release.shown()
                .map(table -> level(table) + " "
                        + table.answers().stream().map(answer -> answer.code()).toList())
                .distinct()
                .toList();
    }

    private static Area.Level level(ProtectedTable table) {
        return table.area().level();
    }

    /** So many of each answer, who are else alike. */
    private static Stream<Respondent> respondents(int municipality, int... counts) {
        return IntStream.range(0, counts.length).boxed().flatMap(answer -> Stream.generate(
                        () -> new Respondent(municipality, List.of(0, 0, 0, 0), answer + 1))
                .limit(counts[answer]));
    }

    private static List<Find> finds(int nations, Remainders remainders) {
        return LongStream.range(0, nations)
                .parallel()
                .boxed()
                .flatMap(seed -> attacks(seed, nation(seed), remainders).stream())
                .toList();
    }

    /** Of four nations, two have ladders by chance, and in two most people agree. */
    private static RandomNation nation(long seed) {
        return RandomNation.of(
                seed,
                seed % 2 == 0 ? RandomNation.Opinion.MIXED : RandomNation.Opinion.SKEWED,
                seed % 4 < 2 ? Asked.USUAL : Asked.random(new SplittableRandom(seed)));
    }

    private static List<Find> attacks(long seed, RandomNation nation, Remainders remainders) {
        Release release = Release.of(nation, remainders);
        List<Attack> gate = Audit.of(release.tables(), release.cube(), release.settings());
        return Stream.concat(gate.stream(), Stream.of(rank(release)))
                .filter(attack -> attack.disclosures() > 0)
                .map(attack -> new Find(seed, attack.attacker(), attack.disclosures()))
                .toList();
    }

    private static Attack rank(Release release) {
        Atoms atoms = Atoms.ofAllLeaves(release.nation());
        RankAttacker attacker = new RankAttacker(new Knowledge(atoms.truth().length, release.sums(atoms)));
        List<int[]> targets = SmallGroups.of(release.nation(), atoms, 10, 3);
        return new Attack(
                "R2",
                targets.size(),
                targets.stream()
                        .filter(target -> attacker.derive(target).isPresent())
                        .count());
    }
}
