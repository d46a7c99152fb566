package fi.openagenda.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.disclosure.Remainders;
import fi.openagenda.export.estimate.Interval;
import fi.openagenda.export.estimate.Kish;
import fi.openagenda.export.format.Written;
import fi.openagenda.export.tally.Geography;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the order of respondents (R11) and the reason for which a table is withheld (R12) do to a release: nothing. */
class ReleaseTest {

    private static final RandomNation NATION = RandomNation.of(8, RandomNation.Opinion.MIXED);

    @Test
    void tells_each_count_and_mean_as_it_is() {
        Atoms atoms = Atoms.ofObservedLeaves(NATION);
        double[] truth = Arrays.stream(atoms.truth()).asDoubleStream().toArray();

        assertThat(Release.of(NATION, Remainders.AT_EVERY_LEVEL).sums(atoms))
                .hasSizeGreaterThan(500)
                .anyMatch(sum -> !sum.isEquation())
                .allMatch(sum -> sum.fits(truth, 0));
    }

    @Test
    void tells_each_weighted_share_as_it_is_and_its_interval_as_whoever_knows_the_weights_works_it_out() {
        Release release = Release.weighted(NATION);
        Atoms atoms = Atoms.ofObservedLeaves(NATION);
        double[] truth = Arrays.stream(atoms.truth()).asDoubleStream().toArray();

        assertThat(release.sums(atoms))
                .hasSizeGreaterThan(Release.of(NATION, Remainders.AT_EVERY_LEVEL)
                                .sums(atoms)
                                .size()
                        + 100)
                .allMatch(sum -> sum.fits(truth, 0));
        release.shown().forEach(table -> {
            int[][][] cells = release.cells(table, atoms);
            for (int row = 0; row < cells.length; row++) {
                Kish kish = kish(release, atoms, cells, row);
                table.shown().orElseThrow().get(row).weighted().ifPresent(weighted -> assertThat(weighted.shares())
                        .allSatisfy(share -> {
                            Interval interval = Interval.wilson(share.percent() / 100.0, kish.effective());
                            assertThat(share.low()).isEqualTo(Math.round(100 * interval.low()));
                            assertThat(share.high()).isEqualTo(Math.round(100 * interval.high()));
                        }));
            }
        });
    }

    private static Kish kish(Release release, Atoms atoms, int[][][] cells, int row) {
        double[] weights = RowWeights.mixed(release, atoms, cells, row);
        Kish kish = Kish.NOBODY;
        for (int[] answer : cells[row]) {
            for (int atom : answer) {
                kish = kish.plus(weights[atom], (int) atoms.truth()[atom]);
            }
        }
        return kish;
    }

    @Test
    void does_not_depend_on_the_order_of_respondents() {
        List<Respondent> shuffled = new ArrayList<>(NATION.respondents());
        Collections.shuffle(shuffled, new Random(1));
        Release release = Release.weighted(NATION);
        Release again = Release.weighted(new RandomNation(NATION.regions(), shuffled));

        assertThat(written(again).csv()).isEqualTo(written(release).csv());
        assertThat(written(again).json()).isEqualTo(written(release).json());
    }

    /** Whatever both show is the same; what is merged further, for the remainder, is not shown by both. */
    @Test
    void one_respondent_more_changes_no_number_of_another_area() {
        List<Respondent> more = new ArrayList<>(NATION.respondents());
        more.add(new Respondent(3, List.of(0, 0, 0, 0), 1));
        Map<String, String> before = numbers(NATION, 3);
        Map<String, String> after = numbers(new RandomNation(NATION.regions(), more), 3);
        after.keySet().retainAll(before.keySet());

        assertThat(after).hasSizeGreaterThan(500);
        assertThat(before).containsAllEntriesOf(after);
    }

    /** Of each group and answer of the areas in which a municipality is not, all that is told. */
    private static Map<String, String> numbers(RandomNation nation, int except) {
        Set<String> areas = Set.of(
                Tallied.municipality(except).code(),
                "%02d".formatted(nation.regions().get(except)),
                Geography.NATION.code());
        return Reader.lines(
                        written(Release.of(nation, Remainders.AT_EVERY_LEVEL)).csv())
                .stream()
                .filter(line -> !areas.contains(line.get("area")))
                .collect(Collectors.toMap(
                        line -> String.join(",", line.toList().subList(2, 8)),
                        line -> String.join(",", line.toList())));
    }

    /** What is read from the file is all that there is to add and subtract. */
    @ParameterizedTest
    @EnumSource(names = {"NONE", "AT_EVERY_LEVEL"})
    void who_reads_the_file_finds_nobody_unless_the_remainder_rule_is_off(Remainders remainders) {
        Atoms atoms = Atoms.ofAllLeaves(NATION);
        Release release = Release.of(NATION, remainders);
        List<PublishedSum> read =
                new Reader(NATION, atoms).sums(written(release).csv());
        double[] truth = Arrays.stream(atoms.truth()).asDoubleStream().toArray();
        RankAttacker attacker = new RankAttacker(new Knowledge(truth.length, read));

        assertThat(read)
                .hasSizeGreaterThan(release.sums(atoms).size())
                .anyMatch(sum -> !sum.isEquation())
                .allMatch(sum -> sum.fits(truth, 0));
        assertThat(SmallGroups.of(NATION, atoms, 10, 3).stream()
                        .anyMatch(target -> attacker.derive(target).isPresent()))
                .isEqualTo(remainders == Remainders.NONE);
    }

    @Test
    void tells_nothing_in_its_files_of_what_is_withheld_but_that_it_is() {
        assertThat(Reader.lines(written(Release.weighted(NATION)).csv()))
                .filteredOn(line -> !line.get("conf_status").equals("F"))
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.get("conf_status").equals("C")
                        && line.get("obs_status").equals("Q")
                        && Stream.of(
                                        "n",
                                        "count",
                                        "share",
                                        "w_share",
                                        "mean",
                                        "moe_lo",
                                        "moe_hi",
                                        "change",
                                        "change_flag")
                                .allMatch(column -> line.get(column).isEmpty()));
    }

    /** Nobody; too few; all of one mind; an answer of one alone; safe, but its neighbour would be found by subtraction. */
    @Test
    void looks_the_same_wherever_a_municipality_is_withheld() {
        Stream<int[]> unsafe =
                Stream.of(new int[] {0, 0, 0, 0, 0}, new int[] {0, 3, 3, 3, 0}, new int[] {0, 0, 0, 0, 30}, new int[] {
                    10, 0, 0, 0, 1
                });
        List<Release.Face> besideFew = faces(new int[] {5, 0, 0, 0, 7}, new int[] {5, 0, 0, 0, 4});

        assertThat(besideFew).singleElement().matches(total -> total.shown().isEmpty());
        assertThat(unsafe.map(few -> faces(few, new int[] {10, 0, 0, 0, 10}))).containsOnly(besideFew);
        assertThat(faces(new int[] {5, 0, 0, 0, 7}, new int[] {10, 0, 0, 0, 10}))
                .isNotEqualTo(besideFew);
    }

    /** What is seen of a municipality that has these answers, and shares its region with a large one and a neighbour. */
    private static List<Release.Face> faces(int[] answers, int[] neighbours) {
        RandomNation nation = new RandomNation(
                List.of(0, 0, 0),
                Stream.of(respondents(0, answers), respondents(1, neighbours), respondents(2, 50, 50, 50, 50, 50))
                        .flatMap(Function.identity())
                        .toList());
        return Release.of(nation, Remainders.AT_EVERY_LEVEL).faces().stream()
                .filter(face -> face.area().equals(Tallied.municipality(0)))
                .toList();
    }

    private static Stream<Respondent> respondents(int municipality, int... counts) {
        return IntStream.range(0, counts.length).boxed().flatMap(answer -> Stream.generate(
                        () -> new Respondent(municipality, List.of(0, 0, 0, 0), answer + 1))
                .limit(counts[answer]));
    }

    private static Written written(Release release) {
        return Written.of(
                List.of(), release.tables(), release.nation().respondents().size());
    }
}
