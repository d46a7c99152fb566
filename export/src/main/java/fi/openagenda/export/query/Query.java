package fi.openagenda.export.query;

import java.util.Set;

/**
 * What somebody asks of published data. Several codes of one kind mean any of them; none mean all there are. Municipalities,
 * regions and areas are all areas, whose lines are wanted, not those of what lies within.
 *
 * @param barometers short names of barometers
 * @param rounds keys of rounds; without any, the newest of each barometer; {@code *} for all
 * @param questions codes of questions
 * @param sectors codes of service areas
 * @param municipalities codes of municipalities
 * @param regions codes of regions
 * @param areas codes of areas of any level
 * @param breakdowns keys of breakdowns
 */
public record Query(
        Set<String> barometers,
        Set<String> rounds,
        Set<String> questions,
        Set<String> sectors,
        Set<String> municipalities,
        Set<String> regions,
        Set<String> areas,
        Set<String> breakdowns) {

    /** All rounds. */
    public static final String ALL = "*";
}
