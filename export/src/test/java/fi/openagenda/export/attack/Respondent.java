package fi.openagenda.export.attack;

import java.util.List;

/**
 * Somebody who answered, as far as a table can tell. Respondents who are equal lie in one atom: nothing that is counted tells
 * them apart.
 *
 * @param municipality from 0
 * @param background a category from 0 for each of what the nation is asked; with the municipality, the leaf
 * @param answer a point from 1
 */
public record Respondent(int municipality, List<Integer> background, int answer) {

    /** The same leaf with another answer. */
    public Respondent answering(int other) {
        return new Respondent(municipality, background, other);
    }
}
