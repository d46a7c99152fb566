package fi.openagenda.export.audit;

import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.model.question.Classification;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the rows or the answers of a table are made of, read from their codes. */
final class Blocks {

    private static final Pattern AND = Pattern.compile(Pattern.quote(Classification.AND));

    private final int[] blockOf;
    private final int size;
    private final int hash;

    /**
     * Where the blocks of a finer table are in a coarser one.
     *
     * @param within for each finer block, the coarser one that it is in; below zero if it is in several
     * @param whole for each coarser block, whether it is made of whole finer ones
     */
    record Fit(int[] within, boolean[] whole) {}

    /** For each group or class before any are merged, the number of the block that it is in. */
    private Blocks(int[] blockOf) {
        this.blockOf = blockOf;
        size = 1 + IntStream.of(blockOf).max().orElse(-1);
        hash = Arrays.hashCode(blockOf);
    }

    static Blocks ofAnswers(List<AnswerClass> classes, List<AnswerClass> merged) {
        return new Blocks(blocks(
                classes.stream().map(AnswerClass::code).toList(),
                merged.stream().map(AnswerClass::code).toList()));
    }

    static Blocks ofRows(Crossing crossing, List<List<Category>> merged) {
        int[] found = {0};
        for (int i = 0; i < crossing.by().size(); i++) {
            int breakdown = i;
            List<String> codes = merged.stream()
                    .map(row -> row.get(breakdown).code())
                    .distinct()
                    .toList();
            int[] blocks = blocks(
                    crossing.by().get(i).categories().stream()
                            .map(Category::code)
                            .toList(),
                    codes);
            found = IntStream.of(found)
                    .flatMap(before -> IntStream.of(blocks).map(block -> before * codes.size() + block))
                    .toArray();
        }
        return new Blocks(found);
    }

    /** For each code, the position of the merged one that names it. */
    private static int[] blocks(List<String> codes, List<String> merged) {
        Map<String, Integer> named = new HashMap<>();
        for (int block = 0; block < merged.size(); block++) {
            for (String code : AND.split(merged.get(block), -1)) {
                named.put(code, block);
            }
        }
        return codes.stream().mapToInt(named::get).toArray();
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The block that a group or class is in. */
    int blockOf(int position) {
        return blockOf[position];
    }

    /** The finest blocks that are made of whole ones of both: what a reader can compare. */
    Blocks join(Blocks other) {
        int[] joined = blockOf.clone();
        int[] first = new int[other.size];
        Arrays.fill(first, -1);
        for (int position = 0; position < joined.length; position++) {
            int block = other.blockOf[position];
            if (first[block] < 0) {
                first[block] = position;
            }
            int from = joined[position];
            int to = joined[first[block]];
            for (int i = 0; from != to && i < joined.length; i++) {
                joined[i] = joined[i] == from ? to : joined[i];
            }
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] numbered = IntStream.of(joined)
                .map(block -> numbers.computeIfAbsent(block, next -> numbers.size()))
                .toArray();
        return numbers.size() == size ? this : new Blocks(numbered);
    }

    /** These blocks, and all that can be made by joining them with some of the others. */
    Set<Blocks> joins(Collection<Blocks> others) {
        Set<Blocks> all = new LinkedHashSet<>(List.of(this));
        for (Blocks other : new LinkedHashSet<>(others)) {
            all.addAll(all.stream().map(one -> one.join(other)).toList());
        }
        return all;
    }

    /** How these blocks fit into coarser ones. */
    Fit into(Blocks coarser) {
        int[] within = new int[size];
        Arrays.fill(within, Integer.MAX_VALUE);
        boolean[] whole = new boolean[coarser.size];
        Arrays.fill(whole, true);
        for (int position = 0; position < blockOf.length; position++) {
            int fine = blockOf[position];
            int coarse = coarser.blockOf[position];
            if (within[fine] == Integer.MAX_VALUE) {
                within[fine] = coarse;
            } else if (within[fine] != coarse) {
                whole[coarse] = false;
                whole[Math.max(within[fine], 0)] &= within[fine] < 0;
                within[fine] = -1;
            }
        }
        return new Fit(within, whole);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blocks blocks && Arrays.equals(blockOf, blocks.blockOf);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
