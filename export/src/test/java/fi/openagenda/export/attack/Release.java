package fi.openagenda.export.attack;

import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.ProtectedTable.Row;
import fi.openagenda.export.disclosure.Remainders;
import fi.openagenda.export.disclosure.Settings;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.weighting.Register;
import fi.openagenda.export.weighting.Weights;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.Classification;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A nation as method BLOCK publishes it. Attackers read its tables as everybody does, by the codes of areas, groups and
 * answers.
 *
 * @param tables shown or withheld
 */
record Release(RandomNation nation, Cube cube, Settings settings, List<ProtectedTable> tables) {

    private static final Pattern AND = Pattern.compile(Pattern.quote(Classification.AND));

    /**
     * With the usual thresholds, and weighted to nothing.
     *
     * @param remainders how the remainder rule is applied; without it attackers must break some
     */
    static Release of(RandomNation nation, Remainders remainders) {
        return of(nation, Tallied.cube(nation), remainders);
    }

    private static Release of(RandomNation nation, Cube cube, Remainders remainders) {
        Settings settings = new Settings(new Protection(), area -> Integer.MAX_VALUE, remainders);
        Register nobody = new Register(cube.geography(), cube.layout().strata(), List.of(), Map.of());
        Weights weights = Weights.of(
                cube,
                nobody,
                settings.protection().weightingCell(),
                settings.protection().weightedBase());
        return new Release(
                nation,
                cube,
                settings,
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

    /** What their counts and means tell of the atoms. */
    List<PublishedSum> sums(Atoms atoms) {
        return shown().flatMap(table -> sums(table, atoms)).toList();
    }

    private Stream<PublishedSum> sums(ProtectedTable table, Atoms atoms) {
        int[][][] cells = cells(table, atoms);
        List<Row> rows = table.shown().orElseThrow();
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row ->
                        Stream.concat(counts(cells[row], rows.get(row)), mean(cells[row], rows.get(row), atoms)));
    }

    private static Stream<PublishedSum> counts(int[][] cells, Row row) {
        return IntStream.range(0, cells.length)
                .mapToObj(
                        answer -> PublishedSum.count(cells[answer], row.counts().get(answer)));
    }

    private static Stream<PublishedSum> mean(int[][] cells, Row row, Atoms atoms) {
        int[] all = Arrays.stream(cells).flatMapToInt(Arrays::stream).toArray();
        long[] scores = Arrays.stream(all)
                .mapToLong(atom -> atoms.kinds().get(atom).answer())
                .toArray();
        return row.mean().stream()
                .map(mean -> PublishedSum.mean(
                        all, scores, row.n(), mean.multiply(BigDecimal.TEN).longValueExact()));
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
                .mapToInt(Tallied.BREAKDOWNS::indexOf)
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
    private static int[][] rowOf(ProtectedTable table) {
        int[][] rowOf = new int[7][7];
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

    private static int[] answerOf(ProtectedTable table) {
        int[] answerOf = new int[RandomNation.ANSWERS + 1];
        for (int answer = 0; answer < table.answers().size(); answer++) {
            for (int code : positions(table.answers().get(answer).code())) {
                answerOf[code] = answer;
            }
        }
        return answerOf;
    }

    /** The answers of each class of a table. */
    static List<List<Integer>> answers(ProtectedTable table) {
        return table.answers().stream()
                .map(answer -> Arrays.stream(positions(answer.code())).boxed().toList())
                .toList();
    }

    private static int[] positions(String codes) {
        return AND.splitAsStream(codes).mapToInt(Integer::parseInt).toArray();
    }
}
