package fi.openagenda.export.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The unknowns of an attack, numbered: how many respondents of one leaf gave one answer.
 *
 * @param kinds what the respondents of each atom have in common
 * @param truth how many they are, which the attacker does not know
 */
public record Atoms(List<Respondent> kinds, long[] truth) {

    /** Those of the leaves that have respondents, for an attacker who knows which have none. */
    public static Atoms ofObservedLeaves(RandomNation nation) {
        Set<Respondent> kinds = new LinkedHashSet<>();
        nation.respondents()
                .forEach(respondent -> IntStream.rangeClosed(1, nation.asked().points())
                        .forEach(answer -> kinds.add(respondent.answering(answer))));
        return of(List.copyOf(kinds), nation.respondents());
    }

    /** Those of all leaves there could be, for an attacker who knows nobody. */
    public static Atoms ofAllLeaves(RandomNation nation) {
        List<Integer> categories = nation.asked().categories();
        int points = nation.asked().points();
        int leaves = categories.stream().reduce(1, (a, b) -> a * b);
        List<Respondent> kinds = IntStream.range(0, nation.regions().size() * leaves * points)
                .mapToObj(number -> leaf(categories, number / points).answering(1 + number % points))
                .toList();
        return of(kinds, nation.respondents());
    }

    private static Atoms of(List<Respondent> kinds, List<Respondent> respondents) {
        Map<Respondent, Integer> numbers = new LinkedHashMap<>();
        kinds.forEach(kind -> numbers.put(kind, numbers.size()));
        long[] truth = new long[kinds.size()];
        respondents.forEach(respondent -> truth[numbers.get(respondent)]++);
        return new Atoms(kinds, truth);
    }

    private static Respondent leaf(List<Integer> categories, int number) {
        int rest = number;
        Integer[] background = new Integer[categories.size()];
        for (int i = background.length - 1; i >= 0; i--) {
            background[i] = rest % categories.get(i);
            rest /= categories.get(i);
        }
        return new Respondent(rest, List.of(background), 1);
    }

    /**
     * The atoms of each cell of a table.
     *
     * @param cell in which cell a respondent is counted; less than 0 in none
     */
    public List<int[]> cells(ToIntFunction<Respondent> cell) {
        int[] numbers = kinds.stream().mapToInt(cell).toArray();
        int[] sizes = new int[1 + Arrays.stream(numbers).max().orElse(-1)];
        Arrays.stream(numbers).filter(number -> number >= 0).forEach(number -> sizes[number]++);
        int[][] cells = new int[sizes.length][];
        List<int[]> inOrder = new ArrayList<>();
        for (int atom = 0; atom < numbers.length; atom++) {
            int number = numbers[atom];
            if (number >= 0) {
                if (cells[number] == null) {
                    cells[number] = new int[sizes[number]];
                    inOrder.add(cells[number]);
                }
                cells[number][cells[number].length - sizes[number]--] = atom;
            }
        }
        return inOrder;
    }

    /** How many respondents the atoms have in truth. */
    public long count(int... atoms) {
        long count = 0;
        for (int atom : atoms) {
            count += truth[atom];
        }
        return count;
    }
}
