package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A way to group respondents: the areas of a level, broken down by some background variables.
 *
 * @param regions the region of each municipality
 * @param level which areas
 * @param variables places in a respondent's background
 */
public record Grouping(List<Integer> regions, Level level, List<Integer> variables) {

    /** All there are of the levels, the simplest first. */
    public static List<Grouping> of(RandomNation nation, int mostVariables, Level... levels) {
        int count = RandomNation.CATEGORIES.size();
        List<List<Integer>> breakdowns = IntStream.range(0, 1 << count)
                .mapToObj(set -> IntStream.range(0, count)
                        .filter(variable -> (set >> variable & 1) == 1)
                        .boxed()
                        .toList())
                .filter(variables -> variables.size() <= mostVariables)
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        return Arrays.stream(levels)
                .flatMap(
                        level -> breakdowns.stream().map(variables -> new Grouping(nation.regions(), level, variables)))
                .toList();
    }

    /** The number of a respondent's group. */
    public int group(Respondent respondent) {
        int group =
                switch (level) {
                    case MUNICIPALITY -> respondent.municipality();
                    case REGION -> regions.get(respondent.municipality());
                    case NATION -> 0;
                };
        for (int variable : variables) {
            group = group * RandomNation.CATEGORIES.get(variable)
                    + respondent.background().get(variable);
        }
        return group;
    }

    /** The atoms of each group. */
    public List<int[]> rows(Atoms atoms) {
        return atoms.cells(this::group);
    }

    /** Those atoms of a group that gave one answer, answer by answer. */
    public static Stream<int[]> answers(Atoms atoms, int[] row) {
        return IntStream.rangeClosed(1, RandomNation.ANSWERS).mapToObj(answer -> Arrays.stream(row)
                .filter(atom -> atoms.kinds().get(atom).answer() == answer)
                .toArray());
    }

    /** Which areas respondents are grouped in. */
    public enum Level {
        MUNICIPALITY,
        REGION,
        NATION
    }
}
