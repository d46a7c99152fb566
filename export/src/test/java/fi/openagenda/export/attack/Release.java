package fi.openagenda.export.attack;

import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.ProtectedTable.Row;
import fi.openagenda.export.disclosure.ProtectedTable.Weighted;
import fi.openagenda.export.disclosure.Remainders;
import fi.openagenda.export.disclosure.Settings;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.weighting.Register;
import fi.openagenda.export.weighting.Weights;
import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.Classification;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A nation as method BLOCK publishes it. Attackers read its tables as everybody does, by the codes of areas, groups and
 * answers.
 *
 * @param weights of its respondents, which whoever knows them and the population register works out
 * @param tables shown or withheld
 */
record Release(RandomNation nation, Cube cube, Settings settings, Weights weights, List<ProtectedTable> tables) {

    private static final Pattern AND = Pattern.compile(Pattern.quote(Classification.AND));

    /**
     * With the usual thresholds, and weighted to nothing.
     *
     * @param remainders how the remainder rule is applied; without it attackers must break some
     */
    static Release of(RandomNation nation, Remainders remainders) {
        return of(nation, Tallied.cube(nation), List.of(), remainders);
    }

    /** Weighted to the people of {@link Inhabitants}. */
    static Release weighted(RandomNation nation) {
        return of(nation, Tallied.cube(nation, Inhabitants.ROLES), Inhabitants.of(nation), Remainders.AT_EVERY_LEVEL);
    }

    private static Release of(RandomNation nation, Cube cube, List<Population> people, Remainders remainders) {
        Protection protection = new Protection();
        Settings settings = new Settings(protection, area -> Integer.MAX_VALUE, remainders);
        Register register = new Register(cube.geography(), cube.layout().strata(), people, Map.of());
        Weights weights = Weights.of(cube, register, protection.weightingCell(), protection.weightedBase());
        return new Release(
                nation,
                cube,
                settings,
                weights,
                Disclosure.protect(cube, weights, settings).tables());
    }

    /** The tables that are shown. */
    Stream<ProtectedTable> shown() {
        return tables.stream().filter(table -> table.shown().isPresent());
    }

    /** All that a reader sees of a table. */
    record Face(Area area, String crossing, List<?> rows, List<?> answers, Optional<List<Row>> shown) {}

    /** What a reader sees, in order. */
    List<Face> faces() {
        return tables.stream()
                .map(table ->
                        new Face(table.area(), table.crossing().key(), table.rows(), table.answers(), table.shown()))
                .toList();
    }

    /** What their counts, means and weighted shares tell of the atoms. */
    List<PublishedSum> sums(Atoms atoms) {
        return sums(atoms, (weighted, cells, row) -> {
            double[] weights = RowWeights.mixed(this, atoms, cells, row);
            return shares(cells[row], atoms, weights, answer -> weighted.shares()
                    .get(answer)
                    .percent());
        });
    }

    /** What they would tell if cells of one mind were weighted like all others. */
    List<PublishedSum> sumsUnmixed(Atoms atoms) {
        double[] weights = RowWeights.ofCells(this, atoms);
        return sums(
                atoms,
                (weighted, cells, row) -> shares(
                        cells[row],
                        atoms,
                        weights,
                        answer -> Math.round(100
                                * people(atoms, weights, cells[row][answer])
                                / people(atoms, weights, flat(cells[row])))));
    }

    /** What they would tell if there stood, instead of each weighted share, how many of each weight it is of: far more. */
    List<PublishedSum> sumsByWeight(Atoms atoms) {
        return sums(atoms, (weighted, cells, row) -> {
            double[] weights = RowWeights.mixed(this, atoms, cells, row);
            return Arrays.stream(cells[row]).flatMap(cell -> byWeight(cell, weights)
                    .map(alike -> PublishedSum.count(alike, atoms.count(alike))));
        });
    }

    /** What the weighted shares of a row tell, given the atoms of each row and answer. */
    private interface Shares {
        Stream<PublishedSum> of(Weighted weighted, int[][][] cells, int row);
    }

    private List<PublishedSum> sums(Atoms atoms, Shares shares) {
        return shown().flatMap(table -> {
                    int[][][] cells = cells(table, atoms);
                    List<Row> rows = table.shown().orElseThrow();
                    return IntStream.range(0, rows.size()).boxed().flatMap(row -> Stream.of(
                                    counts(cells[row], rows.get(row)),
                                    mean(cells[row], rows.get(row), atoms),
                                    rows.get(row).weighted().stream()
                                            .flatMap(weighted -> shares.of(weighted, cells, row)))
                            .flatMap(Function.identity()));
                })
                .toList();
    }

    private static Stream<PublishedSum> counts(int[][] cells, Row row) {
        return IntStream.range(0, cells.length)
                .mapToObj(
                        answer -> PublishedSum.count(cells[answer], row.counts().get(answer)));
    }

    private static Stream<PublishedSum> mean(int[][] cells, Row row, Atoms atoms) {
        int[] all = flat(cells);
        long[] scores = Arrays.stream(all)
                .mapToLong(atom -> atoms.kinds().get(atom).answer())
                .toArray();
        return row.mean().stream()
                .map(mean -> PublishedSum.mean(
                        all, scores, row.n(), mean.multiply(BigDecimal.TEN).longValueExact()));
    }

    /** Their intervals say no more: they are of the rounded share and of weights that are known. */
    private static Stream<PublishedSum> shares(int[][] row, Atoms atoms, double[] weights, IntToLongFunction percent) {
        int[] all = flat(row);
        double[] ofRow = Arrays.stream(all).mapToDouble(atom -> weights[atom]).toArray();
        return IntStream.range(0, row.length)
                .boxed()
                .flatMap(answer -> PublishedSum.share(
                        all,
                        atom -> Arrays.stream(row[answer]).anyMatch(shared -> shared == atom),
                        ofRow,
                        atoms.count(all),
                        percent.applyAsLong(answer))
                        .stream());
    }

    private static int[] flat(int[][] row) {
        return Arrays.stream(row).flatMapToInt(Arrays::stream).toArray();
    }

    private static double people(Atoms atoms, double[] weights, int[] counted) {
        return Arrays.stream(counted)
                .mapToDouble(atom -> weights[atom] * atoms.truth()[atom])
                .sum();
    }

    private static Stream<int[]> byWeight(int[] cell, double[] weights) {
        return Arrays.stream(cell)
                .boxed()
                .collect(Collectors.groupingBy(atom -> weights[atom], TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> alike.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * How many respondents have an answer that somebody who knows everybody finds out. Answers as they are shown in total
     * anywhere are the finest there are.
     */
    long disclosed(Function<Knowledge, Prover> method, int... coalition) {
        Atoms atoms = Atoms.ofObservedLeaves(nation);
        return disclosed(atoms, sums(atoms), method, coalition);
    }

    /** The same of whom something else is told. */
    long disclosed(Atoms atoms, List<PublishedSum> published, Function<Knowledge, Prover> method, int... coalition) {
        return shown().filter(table -> table.crossing() == Crossing.TOTAL)
                .map(Release::answers)
                .distinct()
                .mapToLong(answers -> new Insider(atoms).disclosed(published, answers, method, coalition))
                .sum();
    }

    /** The atoms of each cell of a table, by row and answer. */
    int[][][] cells(ProtectedTable table, Atoms atoms) {
        boolean[] municipalities = municipalities(table.area());
        int[][] rowOf = rowOf(table);
        int[] answerOf = answerOf(table);
        IntStream.Builder[][] cells =
                new IntStream.Builder[table.rows().size()][table.answers().size()];
        Arrays.stream(cells).forEach(row -> Arrays.setAll(row, answer -> IntStream.builder()));
        int[] by = table.crossing().by().stream()
                .mapToInt(nation.asked().breakdowns()::indexOf)
                .toArray();
        for (int atom = 0; atom < atoms.kinds().size(); atom++) {
            Respondent kind = atoms.kinds().get(atom);
            if (municipalities[kind.municipality()]) {
                int first = by.length > 0 ? kind.background().get(by[0]) : 0;
                int second = by.length > 1 ? kind.background().get(by[1]) : 0;
                cells[rowOf[first][second]][answerOf[kind.answer()]].add(atom);
            }
        }
        return Arrays.stream(cells)
                .map(row ->
                        Arrays.stream(row).map(cell -> cell.build().toArray()).toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    /** Which municipalities an area has. */
    private boolean[] municipalities(Area area) {
        boolean[] within = new boolean[nation.regions().size()];
        cube.geography().municipalities(area).forEach(part -> within[Integer.parseInt(part.code())] = true);
        return within;
    }

    /** The row of each category of the first breakdown and each of the second, where there are so many. */
    private int[][] rowOf(ProtectedTable table) {
        int most = Collections.max(nation.asked().categories());
        int[][] rowOf = new int[most][most];
        for (int row = 0; row < table.rows().size(); row++) {
            List<int[]> groups = table.rows().get(row).stream()
                    .map(category -> positions(category.code()))
                    .toList();
            for (int first : groups.isEmpty() ? new int[1] : groups.get(0)) {
                for (int second : groups.size() < 2 ? new int[1] : groups.get(1)) {
                    rowOf[first][second] = row;
                }
            }
        }
        return rowOf;
    }

    private int[] answerOf(ProtectedTable table) {
        int[] answerOf = new int[nation.asked().points() + 1];
        for (int answer = 0; answer < table.answers().size(); answer++) {
            for (int code : positions(table.answers().get(answer).code())) {
                answerOf[code] = answer;
            }
        }
        return answerOf;
    }

    /** The answers of each class of a table. */
    private static List<List<Integer>> answers(ProtectedTable table) {
        return table.answers().stream()
                .map(answer -> Arrays.stream(positions(answer.code())).boxed().toList())
                .toList();
    }

    private static int[] positions(String codes) {
        return AND.splitAsStream(codes).mapToInt(Integer::parseInt).toArray();
    }
}
