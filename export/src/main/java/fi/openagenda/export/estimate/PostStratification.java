package fi.openagenda.export.estimate;

import java.util.List;
import java.util.Optional;

/**
 * The weighting cells of an area: in each, respondents stand for the people who live there, w = N / n (Holt and Smith 1979).
 * All of it is to be published with the figures: which groups are together, how many answered and how many they are.
 *
 * @param basis what the weights rest on
 * @param cells none where there are no weights; then the area enters no weighted figure
 */
public record PostStratification(Basis basis, List<Cell> cells) {

    /** What weights rest on. */
    public enum Basis {
        /** Cells that have enough respondents each; it may have come down to one. */
        CELLS,
        /** Too few answered in the area: all have one weight, so its own figures are unweighted. */
        TOO_FEW,
        /** Nobody answered, so nobody stands for the people of the area. */
        NO_RESPONDENTS,
        /** How many people live there is not known, or nobody does. */
        NO_POPULATION
    }

    /**
     * A weighting cell.
     *
     * @param ages positions of the age groups in it
     * @param genders positions of the genders in it
     * @param respondents how many answered, n
     * @param population how many people they stand for, N
     */
    public record Cell(List<Integer> ages, List<Integer> genders, int respondents, int population) {

        /** How many people a respondent stands for. */
        public double weight() {
            return (double) population / respondents;
        }
    }

    /** Where respondents of an age group and gender are; nowhere if there are no such people. */
    public Optional<Cell> cellOf(int age, int gender) {
        return cells.stream()
                .filter(cell -> cell.ages().contains(age) && cell.genders().contains(gender))
                .findFirst();
    }

    /** Respondents of the smallest cell; 0 where there are no cells. */
    public int smallest() {
        return cells.stream().mapToInt(Cell::respondents).min().orElse(0);
    }
}
