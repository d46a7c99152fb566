package fi.openagenda.export.weighting;

/**
 * When the respondents of a municipality may be weighted differently in a row of a table. Whoever knows the weights learns from
 * a weighted share from which cells its respondents come; where all of a cell gave the same answer, that told attackers (R4)
 * what each of them had answered. So in a row in which fewer than a few of some cell answered otherwise than the most of it,
 * all respondents of the municipality have the same weight; and in every row, where that is so of everybody together, because
 * what is left of a cell that is not in a row can be found by subtraction.
 *
 * @param harmless the answer that a whole cell may give; below zero if there is none
 * @param few how many of a cell must answer otherwise
 */
public record Mixing(int harmless, int few) {

    /**
     * Whether the respondents of a row may be weighted differently.
     *
     * @param given respondents by stratum and answer
     * @param cellOf the cell of each stratum: those of a cell have the same weight
     */
    boolean isMixed(int[][] given, int[] cellOf) {
        int[][] ofCell = new int[given.length][given[0].length];
        for (int stratum = 0; stratum < given.length; stratum++) {
            for (int answer = 0; answer < given[stratum].length; answer++) {
                ofCell[cellOf[stratum]][answer] += given[stratum][answer];
            }
        }
        for (int[] cell : ofCell) {
            if (!isMixed(cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean isMixed(int[] cell) {
        int respondents = 0;
        int most = 0;
        for (int answer = 0; answer < cell.length; answer++) {
            respondents += cell[answer];
            most = Math.max(most, answer == harmless ? 0 : cell[answer]);
        }
        return respondents == 0 || most <= respondents - few;
    }
}
