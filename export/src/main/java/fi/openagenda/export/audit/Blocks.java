package fi.openagenda.export.audit;

import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.model.question.Classification;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the rows or the answers of a table are made of, read from their codes.
 *
 * @param parts of each block, the groups or classes before any are merged
 */
record Blocks(List<BitSet> parts) {

    private static final Pattern AND = Pattern.compile(Pattern.quote(Classification.AND));

    /**
     * Where the blocks of a finer table are in a coarser one.
     *
     * @param within for each finer block, the coarser one that it is in; below zero if it is in several
     * @param whole for each coarser block, whether it is made of whole finer ones
     */
    record Fit(int[] within, boolean[] whole) {}

    static Blocks ofAnswers(List<AnswerClass> classes, List<AnswerClass> merged) {
        return new Blocks(merged.stream()
                .map(answer -> positions(answer.code(), classes, AnswerClass::code))
                .toList());
    }

    static Blocks ofRows(Crossing crossing, List<List<Category>> merged) {
        return new Blocks(merged.stream().map(row -> rows(crossing, row)).toList());
    }

    private static BitSet rows(Crossing crossing, List<Category> row) {
        BitSet found = new BitSet();
        found.set(0);
        for (int i = 0; i < row.size(); i++) {
            List<Category> categories = crossing.by().get(i).categories();
            BitSet groups = positions(row.get(i).code(), categories, Category::code);
            BitSet wider = new BitSet();
            found.stream()
                    .forEach(before -> groups.stream().forEach(group -> wider.set(before * categories.size() + group)));
            found = wider;
        }
        return found;
    }

    private static <T> BitSet positions(String code, List<T> all, Function<T, String> codeOf) {
        List<String> codes = Arrays.asList(AND.split(code, -1));
        BitSet positions = new BitSet();
        IntStream.range(0, all.size())
                .filter(position -> codes.contains(codeOf.apply(all.get(position))))
                .forEach(positions::set);
        return positions;
    }

    /** The finest blocks that are made of whole ones of both: what a reader can compare. */
    Blocks join(Blocks other) {
        List<BitSet> joined = new ArrayList<>();
        for (BitSet part : parts) {
            BitSet all = (BitSet) part.clone();
            other.parts.stream().filter(part::intersects).forEach(all::or);
            joined.removeIf(before -> {
                boolean linked = before.intersects(all);
                if (linked) {
                    all.or(before);
                }
                return linked;
            });
            joined.add(all);
        }
        joined.sort(Comparator.comparingInt(block -> block.nextSetBit(0)));
        return new Blocks(joined);
    }

    /** These blocks, and all that can be made by joining them with some of the others. */
    Set<Blocks> joins(Collection<Blocks> others) {
        Set<Blocks> all = new LinkedHashSet<>(List.of(this));
        for (Blocks other : others) {
            all.addAll(all.stream().map(one -> one.join(other)).toList());
        }
        return all;
    }

    /** How these blocks fit into coarser ones. */
    Fit into(Blocks coarser) {
        int[] within = new int[parts.size()];
        boolean[] whole = new boolean[coarser.parts.size()];
        Arrays.fill(whole, true);
        for (int fine = 0; fine < within.length; fine++) {
            within[fine] = -1;
            for (int coarse = 0; coarse < whole.length; coarse++) {
                if (parts.get(fine).intersects(coarser.parts.get(coarse))) {
                    BitSet outside = (BitSet) parts.get(fine).clone();
                    outside.andNot(coarser.parts.get(coarse));
                    whole[coarse] &= outside.isEmpty();
                    within[fine] = outside.isEmpty() ? coarse : -1;
                }
            }
        }
        return new Fit(within, whole);
    }
}
