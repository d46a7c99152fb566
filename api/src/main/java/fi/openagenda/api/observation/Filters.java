package fi.openagenda.api.observation;

import fi.openagenda.export.query.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which lines of published data are wanted. Any of them may be said several times, and then means any of the codes. */
public class Filters {

    /** Barometers. */
    @Parameter(description = "Short name of a barometer; all of them, if nothing is said.")
    @RestQuery
    List<String> barometer = List.of();

    /** Rounds. */
    @Parameter(
            description =
                    "Key of a round; if nothing is said, the newest that is published of each barometer. * is all.")
    @RestQuery
    List<String> round = List.of();

    /** Questions. */
    @Parameter(
            description = "Key of a question; after a dot the row of a matrix, or the option that gets points.",
            example = "library-satisfaction")
    @RestQuery
    List<String> question = List.of();

    /** Service areas. */
    @Parameter(description = "Code of a service area of the barometer, whose questions are wanted.")
    @RestQuery
    List<String> sector = List.of();

    /** Municipalities. */
    @Parameter(description = "Three-digit code of a municipality.", example = "148")
    @RestQuery
    List<String> municipality = List.of();

    /** Regions. */
    @Parameter(
            description = "Two-digit code of a region: its own figures, not those of the municipalities in it.",
            example = "19")
    @RestQuery
    List<String> region = List.of();

    /** Areas of any level. */
    @Parameter(description = "Code of a municipality or a region, or FI for the whole country.", example = "FI")
    @RestQuery
    List<String> area = List.of();

    /** Breakdowns. */
    @Parameter(
            description =
                    "Keys of the background questions that groups are told apart by, joined by *; _T for everybody"
                            + " in one group.",
            example = "_T")
    @RestQuery
    List<String> breakdown = List.of();

    Query query() {
        return new Query(
                set(barometer),
                set(round),
                set(question),
                set(sector),
                set(municipality),
                set(region),
                set(area),
                set(breakdown));
    }

    private static Set<String> set(List<String> codes) {
        return new LinkedHashSet<>(codes);
    }
}
