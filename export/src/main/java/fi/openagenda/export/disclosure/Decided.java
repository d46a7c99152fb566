package fi.openagenda.export.disclosure;

/**
 * How the tables of a variable are shown.
 *
 * @param block the tables of its family
 * @param firstClass position of its first class among those of the family
 */
record Decided(Block block, int firstClass) {}
