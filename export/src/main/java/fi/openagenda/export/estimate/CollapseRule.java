package fi.openagenda.export.estimate;

import fi.openagenda.export.estimate.PostStratification.Basis;
import fi.openagenda.export.estimate.PostStratification.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the respondents of an area are gathered in weighting cells that are large enough. Neighbouring ages are merged first,
 * because they are alike, and genders only where that is not enough; in the whole area at once, so that it is told in a
 * sentence.
 *
 * @param ages partitions of the age groups, from fine to coarse: by partition and age group, the number of its block
 * @param leastInCell fewest respondents of a cell; 20 is usual
 * @param leastInArea fewest respondents of an area whose cells differ; 100 is usual, and never less than in a cell
 */
public record CollapseRule(int[][] ages, int leastInCell, int leastInArea) {

    public CollapseRule {
        if (leastInCell < 1 || leastInArea < leastInCell) {
            throw new IllegalArgumentException("At least %d respondents in a cell and %d in an area cannot be"
                    .formatted(leastInCell, leastInArea));
        }
    }

    /**
     * The finest cells that are large enough. These are tried: each partition of ages with genders apart, all ages with
     * genders apart, each partition of ages with genders together, and at last everybody in one cell, which is also what an
     * area with too few respondents has. People for whom nobody answered are always in a cell with others.
     *
     * @param respondents of the area, by age group and gender; those whom the register has no place for are left
     *     out, and get their weight by {@link Raking}
     * @param population of the area in the same shape; zeros where it is not known
     */
    public PostStratification apply(int[][] respondents, int[][] population) {
        requireSameShape(respondents, population);
        int answered = sum(respondents);
        if (sum(population) == 0) {
            return new PostStratification(Basis.NO_POPULATION, List.of());
        }
        if (answered == 0) {
            return new PostStratification(Basis.NO_RESPONDENTS, List.of());
        }
        int[] allAges = new int[population.length];
        int[] bothGenders = new int[population[0].length];
        if (answered < leastInArea) {
            return new PostStratification(Basis.TOO_FEW, cells(allAges, bothGenders, respondents, population));
        }
        int[] eachGender = IntStream.range(0, bothGenders.length).toArray();
        List<Cell> finest = Stream.of(eachGender, bothGenders)
                .flatMap(genders -> Stream.concat(Arrays.stream(ages), Stream.of(allAges))
                        .map(partition -> cells(partition, genders, respondents, population)))
                .filter(cells -> cells.stream().allMatch(this::isLargeEnough))
                .findFirst()
                .orElseThrow();
        return new PostStratification(Basis.CELLS, finest);
    }

    private boolean isLargeEnough(Cell cell) {
        return cell.respondents() >= leastInCell && cell.population() > 0;
    }

    /** All blocks of ages by all blocks of genders in which anybody answered or lives. */
    private static List<Cell> cells(int[] ageBlocks, int[] genderBlocks, int[][] respondents, int[][] population) {
        List<Cell> cells = new ArrayList<>();
        for (List<Integer> ages : blocks(ageBlocks)) {
            for (List<Integer> genders : blocks(genderBlocks)) {
                int answered = sum(respondents, ages, genders);
                int people = sum(population, ages, genders);
                if (answered + people > 0) {
                    cells.add(new Cell(ages, genders, answered, people));
                }
            }
        }
        return cells;
    }

    private static List<List<Integer>> blocks(int[] blockOf) {
        return List.copyOf(IntStream.range(0, blockOf.length)
                .boxed()
                .collect(Collectors.groupingBy(position -> blockOf[position], TreeMap::new, Collectors.toList()))
                .values());
    }

    private static int sum(int[][] counts, List<Integer> ages, List<Integer> genders) {
        return ages.stream()
                .flatMapToInt(age -> genders.stream().mapToInt(gender -> counts[age][gender]))
                .sum();
    }

    private static int sum(int[][] counts) {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    private void requireSameShape(int[][] respondents, int[][] population) {
        if (!Arrays.equals(genders(respondents), genders(population))
                || !Arrays.stream(ages).allMatch(partition -> partition.length == population.length)) {
            throw new IllegalArgumentException(
                    "Respondents, population and partitions are not of the same age groups and genders");
        }
    }

    /** How many there are in each age group. */
    private static int[] genders(int[][] counts) {
        return Arrays.stream(counts).mapToInt(age -> age.length).toArray();
    }
}
