package fi.openagenda.export.disclosure;

import fi.openagenda.model.question.Ladder;
import java.util.Arrays;

/** A ladder for use in arithmetic. */
final class Nesting {

    private final int[][] blockOf;
    private final int[] blocks;
    private final boolean[][][] covers;

    Nesting(Ladder ladder) {
        blockOf = ladder.toArrays();
        blocks = Arrays.stream(blockOf)
                .mapToInt(level -> 1 + Arrays.stream(level).max().orElse(-1))
                .toArray();
        covers = new boolean[blockOf.length][blockOf.length][];
        for (int fine = 0; fine < blockOf.length; fine++) {
            for (int coarse = 0; coarse < blockOf.length; coarse++) {
                covers[fine][coarse] = covers(fine, coarse);
            }
        }
    }

    /** How many levels there are. */
    int levels() {
        return blockOf.length;
    }

    /** How many classes there are before any are merged. */
    int classes() {
        return blockOf[0].length;
    }

    /** How many blocks a level has. */
    int blocks(int level) {
        return blocks[level];
    }

    /** The block that each class is in. */
    int[] blockOf(int level) {
        return blockOf[level];
    }

    /** For each block of one level, whether it is made of whole blocks of another one. */
    boolean[] unions(int level, int ofLevel) {
        return covers[ofLevel][level];
    }

    /** The block that a class is in. */
    int blockOf(int level, int position) {
        return blockOf[level][position];
    }

    /** Whether a block of one level is made of whole blocks of another one. */
    boolean isUnion(int level, int block, int ofLevel) {
        return covers[ofLevel][level][block];
    }

    private boolean[] covers(int fine, int coarse) {
        boolean[] whole = new boolean[blocks[coarse]];
        Arrays.fill(whole, true);
        int[] seen = new int[blocks[fine]];
        Arrays.fill(seen, -1);
        for (int position = 0; position < blockOf[fine].length; position++) {
            int block = blockOf[fine][position];
            int within = blockOf[coarse][position];
            if (seen[block] < 0) {
                seen[block] = within;
            } else if (seen[block] != within) {
                whole[seen[block]] = false;
                whole[within] = false;
            }
        }
        return whole;
    }
}
