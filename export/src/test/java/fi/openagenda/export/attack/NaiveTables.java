package fi.openagenda.export.attack;

import java.util.List;

/**
 * What many a portal publishes: each row with enough respondents, one by one. Attackers must break it, or they are not worth
 * much.
 */
final class NaiveTables {

    private NaiveTables() {}

    /**
     * The answers of every group with enough respondents, in total and by one and two variables.
     *
     * @param fewest respondents of a row
     */
    static List<PublishedSum> of(RandomNation nation, Atoms atoms, int fewest, Grouping.Level... levels) {
        return Grouping.of(nation, 2, levels).stream()
                .flatMap(grouping -> grouping.rows(atoms).stream()
                        .filter(row -> atoms.count(row) >= fewest)
                        .flatMap(row -> grouping.answers(atoms, row)))
                .map(cell -> PublishedSum.count(cell, atoms.count(cell)))
                .toList();
    }
}
