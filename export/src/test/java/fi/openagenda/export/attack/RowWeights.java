package fi.openagenda.export.attack;

import fi.openagenda.export.estimate.Kish;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Strata;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** For how many people each respondent of a release stands, as whoever knows them and the population register works it out. */
final class RowWeights {

    /** So many of those who are weighted alike must answer otherwise than the most of them. */
    private static final int FEW = 3;

    private RowWeights() {}

    /** Of each atom, by the weighting cell of its respondents; nobody, where there are no weights. */
    static double[] ofCells(Release release, Atoms atoms) {
        return atoms.kinds().stream().mapToDouble(kind -> weight(release, kind)).toArray();
    }

    private static double weight(Release release, Respondent kind) {
        Area municipality = Tallied.municipality(kind.municipality());
        if (release.weights().isWeighted(municipality)) {
            Strata strata = release.cube().layout().strata();
            return release.weights()
                    .cells(municipality)
                    .orElseThrow()
                    .cellOf(
                            strata.ageClassOf()[kind.background().get(0)],
                            kind.background().get(1))
                    .orElseThrow()
                    .weight();
        }
        Kish alike = release.weights().kish(municipality);
        return alike.respondents() == 0 ? 0 : alike.sum() / alike.respondents();
    }

    /**
     * The same in a row of a table, where a municipality has one weight if a cell of it is of one mind in the row or in all.
     *
     * @param cells the atoms of each row and answer
     */
    static double[] mixed(Release release, Atoms atoms, int[][][] cells, int row) {
        double[] weights = ofCells(release, atoms);
        int[][] all = IntStream.range(0, cells[row].length)
                .mapToObj(answer -> Arrays.stream(cells)
                        .flatMapToInt(any -> Arrays.stream(any[answer]))
                        .toArray())
                .toArray(int[][]::new);
        for (int municipality = 0; municipality < release.nation().regions().size(); municipality++) {
            int[][] own = within(atoms, cells[row], municipality);
            if (!isMixed(atoms, own, weights) || !isMixed(atoms, within(atoms, all, municipality), weights)) {
                int[] together = Arrays.stream(own).flatMapToInt(Arrays::stream).toArray();
                double alike = Arrays.stream(together)
                                .mapToDouble(atom -> weights[atom] * atoms.truth()[atom])
                                .sum()
                        / atoms.count(together);
                Arrays.stream(together).forEach(atom -> weights[atom] = alike);
            }
        }
        return weights;
    }

    private static int[][] within(Atoms atoms, int[][] row, int municipality) {
        return Arrays.stream(row)
                .map(answer -> Arrays.stream(answer)
                        .filter(atom -> atoms.kinds().get(atom).municipality() == municipality)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static boolean isMixed(Atoms atoms, int[][] row, double[] weights) {
        Map<Double, long[]> cells = new HashMap<>();
        IntStream.range(0, row.length).forEach(answer -> Arrays.stream(row[answer])
                .forEach(atom -> cells.computeIfAbsent(weights[atom], weight -> new long[row.length])[answer] +=
                        atoms.truth()[atom]));
        return cells.values().stream()
                .allMatch(cell -> Arrays.stream(cell).sum() == 0
                        || Arrays.stream(cell).max().orElseThrow()
                                <= Arrays.stream(cell).sum() - FEW);
    }
}
