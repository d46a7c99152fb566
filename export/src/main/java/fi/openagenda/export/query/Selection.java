package fi.openagenda.export.query;

import java.util.Optional;
import java.util.Set;

/**
 * Which lines of a release are wanted, by their codes. Where a set is missing, all are; an empty one selects nothing.
 *
 * @param questions codes of questions
 * @param areas codes of areas of any level
 * @param breakdowns keys of breakdowns, {@code _T} for everybody
 */
public record Selection(
        Optional<Set<String>> questions, Optional<Set<String>> areas, Optional<Set<String>> breakdowns) {

    /** What one question says of everybody in some areas. */
    public static Selection totals(String question, Set<String> areas) {
        return new Selection(Optional.of(Set.of(question)), Optional.of(areas), Optional.of(Set.of("_T")));
    }
}
