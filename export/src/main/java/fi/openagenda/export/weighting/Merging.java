package fi.openagenda.export.weighting;

/**
 * How the rows and answers of a table are merged.
 *
 * @param rowOf for each row before any are merged, the one that it is in
 * @param rows how many there are then
 * @param answerOf for each class of answers before any are merged, the answer that it is in
 * @param answers how many there are then
 */
public record Merging(int[] rowOf, int rows, int[] answerOf, int answers) {}
