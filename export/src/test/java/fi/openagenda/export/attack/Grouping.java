package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A way to group respondents: the areas of a level, broken down by some background variables.
 *
 * @param nation whose respondents
 * @param level which areas
 * @param variables places in a respondent's background
 */
public record Grouping(RandomNation nation, Level level, List<Integer> variables) {

    /** All there are of the levels, the simplest first. */
    public static List<Grouping> of(RandomNation nation, int mostVariables, Level... levels) {
        int count = nation.asked().categories().size();
        List<List<Integer>> breakdowns = IntStream.range(0, 1 << count)
                .mapToObj(set -> IntStream.range(0, count)
                        .filter(variable -> (set >> variable & 1) == 1)
                        .boxed()
                        .toList())
                .filter(variables -> variables.size() <= mostVariables)
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        return Arrays.stream(levels)
                .flatMap(level -> breakdowns.stream().map(variables -> new Grouping(nation, level, variables)))
                .toList();
    }

    /** The number of a respondent's group. */
    public int group(Respondent respondent) {
        int group =
                switch (level) {
                    case MUNICIPALITY -> respondent.municipality();
                    case REGION -> nation.regions().get(respondent.municipality());
                    case NATION -> 0;
                };
        List<Integer> categories = nation.asked().categories();
        for (int variable : variables) {
            group = group * categories.get(variable) + respondent.background().get(variable);
        }
        return group;
    }

    /** The atoms of each group. */
    public List<int[]> rows(Atoms atoms) {
        return atoms.cells(this::group);
    }

    /** Those atoms of a group that gave one answer, answer by answer. */
    public Stream<int[]> answers(Atoms atoms, int[] row) {
        return IntStream.rangeClosed(1, nation.asked().points()).mapToObj(answer -> Arrays.stream(row)
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
