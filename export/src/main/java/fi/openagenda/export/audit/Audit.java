package fi.openagenda.export.audit;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.Settings;
import fi.openagenda.export.disclosure.Thresholds;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Geography;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The gate of every publication. Three attackers try the tables:
 *
 * <ul>
 *   <li>R1 reads every row that is shown, and every rest of a wider area less the narrower ones, in each way in which their
 *       tables can be compared: is one of too few, or an answer of too few, or of a single municipality?
 *   <li>R7 looks for rows, shown or left, in which all but a few gave the same answer.
 *   <li>R8 subtracts from each area each one within it that is shown: is the difference of too few?
 * </ul>
 */
public final class Audit {

    private static final List<String> ATTACKERS = List.of("R1", "R7", "R8");

    private final Geography geography;
    private final Settings settings;
    private Thresholds least = new Thresholds(0, 0);
    private final long[] targets = new long[ATTACKERS.size()];
    private final long[] disclosures = new long[ATTACKERS.size()];

    private Audit(Geography geography, Settings settings) {
        this.geography = geography;
        this.settings = settings;
    }

    /** What the attackers found; the cube is what they look at when they believe to have found something. */
    public static List<Attack> of(List<ProtectedTable> tables, Cube cube, Settings settings) {
        return of(tables, List.of(), cube, settings);
    }

    /** The same with the tables of who responded. */
    public static List<Attack> of(
            List<ProtectedTable> tables, List<ProtectedTable> compositions, Cube cube, Settings settings) {
        List<Audit> audits = Stream.concat(
                        Published.of(tables, Truth.ofAnswers(cube)).stream(),
                        Published.of(compositions, Truth.ofCompositions(cube)).stream())
                .toList()
                .parallelStream()
                .map(published -> of(published, cube.geography(), settings))
                .toList();
        return IntStream.range(0, ATTACKERS.size())
                .mapToObj(attacker -> new Attack(
                        ATTACKERS.get(attacker),
                        audits.stream()
                                .mapToLong(audit -> audit.targets[attacker])
                                .sum(),
                        audits.stream()
                                .mapToLong(audit -> audit.disclosures[attacker])
                                .sum()))
                .toList();
    }

    private static Audit of(Published published, Geography geography, Settings settings) {
        Audit audit = new Audit(geography, settings);
        for (Area area : geography.areas()) {
            published.in(area).ifPresent(table -> audit.attack(published, table));
        }
        return audit;
    }

    private void attack(Published published, ProtectedTable table) {
        boolean harmless = published.variable().classification().harmlessZero();
        least = settings.thresholds(published.variable().question(), table.area());
        int[][] rows = counts(table);
        for (int row = 0; row < rows.length; row++) {
            tryRow(table.n(row), rows[row]);
            tryAnswers(table.n(row), rows[row], harmless);
        }
        if (!geography.parts(table.area()).isEmpty()) {
            List<Area> within = geography.within(table.area());
            published
                    .views(table, within)
                    .forEach(view -> remains(Remains.of(published, view, table.area(), geography), harmless));
            within.forEach(area -> published.in(area).ifPresent(part -> difference(published, table, part)));
        }
    }

    private void tryRow(int n, int[] answers) {
        boolean few = n > 0 && n < least.base()
                || Arrays.stream(answers).anyMatch(this::isFew)
                || Arrays.stream(answers).sum() != n;
        count(0, few);
    }

    private void tryAnswers(int n, int[] answers, boolean harmless) {
        int most =
                Arrays.stream(harmless ? new int[] {answers[0]} : answers).max().orElse(0);
        count(1, n > 0 && most > n - least.count());
    }

    private void remains(Remains remains, boolean harmless) {
        for (int row = 0; row < remains.live().length; row++) {
            int[] live = remains.live()[row];
            for (int answer = 0; answer < live.length; answer++) {
                if (live[answer] > 0) {
                    count(
                            0,
                            live[answer] == 1
                                    || remains.base()[row][answer] < least.base()
                                    || isFew(remains.count()[row][answer]));
                }
            }
            if (Arrays.stream(live).allMatch(municipalities -> municipalities > 0)) {
                int[] answers = remains.count()[row];
                tryAnswers(Arrays.stream(answers).sum(), answers, harmless);
            }
        }
    }

    private void difference(Published published, ProtectedTable table, ProtectedTable part) {
        Blocks.Fit rows = published.rows(part, published.view(table));
        Blocks.Fit answers = published.answers(part, published.view(table));
        int[][] rest = counts(table);
        int[] base = IntStream.range(0, rest.length).map(table::n).toArray();
        for (int row = 0; row < part.rows().size(); row++) {
            int within = rows.within()[row];
            if (within >= 0) {
                base[within] -= part.n(row);
                for (int answer = 0; answer < answers.within().length; answer++) {
                    if (answers.within()[answer] >= 0) {
                        rest[within][answers.within()[answer]] -= part.count(row, answer);
                    }
                }
            }
        }
        for (int row = 0; row < rest.length; row++) {
            for (int answer = 0; answer < rest[row].length; answer++) {
                if (rows.whole()[row] && answers.whole()[answer]) {
                    count(2, base[row] > 0 && base[row] < least.base() || isFew(rest[row][answer]));
                }
            }
        }
    }

    private static int[][] counts(ProtectedTable table) {
        int[][] counts = new int[table.rows().size()][table.answers().size()];
        for (int row = 0; row < counts.length; row++) {
            int shown = row;
            Arrays.setAll(counts[row], answer -> table.count(shown, answer));
        }
        return counts;
    }

    private boolean isFew(int respondents) {
        return respondents != 0 && respondents < least.count();
    }

    private void count(int attacker, boolean disclosed) {
        targets[attacker]++;
        disclosures[attacker] += disclosed ? 1 : 0;
    }
}
