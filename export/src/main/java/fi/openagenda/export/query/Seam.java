package fi.openagenda.export.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.model.bank.Change;
import fi.openagenda.model.bank.Comparability;
import fi.openagenda.model.release.Published;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.RoundComparison;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a round of a series may be joined to the one before it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "How far a round of a series may be joined to the one before it.")
public record Seam(
        @Schema(required = true, description = "Key of the round before it in the series.")
        String since,

        @Schema(
                required = true,
                description = "Of the question, and of those that its groups are told apart by: the worst of them.")
        Comparability comparability,

        @JsonInclude
        @Schema(
                required = true,
                description = "Whether the area is made of the same municipalities, none of which has been enlarged.")
        boolean sameArea,

        @JsonInclude
        @Schema(required = true, description = "Whether a line may be drawn from the round before to this one.")
        boolean joined,

        @Schema(description = "What differs.") List<Change.Difference> differences) {

    /** Paradata, such as the language of the response, are the same in every round. */
    private static final String PARADATA = "_";

    private static Seam of(
            String since, Comparability comparability, boolean sameArea, List<Change.Difference> differences) {
        return new Seam(since, comparability, sameArea, sameArea && comparability != Comparability.BROKEN, differences);
    }

    /** Between two rounds of a barometer, of one question, area and breakdown. */
    static Seam between(Published earlier, Published later, String question, String area, String breakdown) {
        Round before = Round.named(earlier.barometer(), earlier.round());
        Round after = Round.named(later.barometer(), later.round());
        Geography geography = Geography.of(after);
        boolean sameArea =
                geography.changed(before, after).stream().map(Area::code).noneMatch(area::equals);
        RoundComparison comparison = RoundComparison.of(
                before,
                after,
                geography.municipalities().stream()
                        .map(Area::code)
                        .filter(area::equals)
                        .findFirst());
        List<Optional<Change>> changes = Stream.concat(Stream.of(question), Arrays.stream(breakdown.split("\\*")))
                .map(key -> key.split("\\.", 2)[0])
                .filter(key -> !key.startsWith(PARADATA))
                .map(key -> change(comparison, key))
                .toList();
        return of(
                earlier.round(),
                changes.stream()
                        .map(change -> change.map(Change::comparability).orElse(Comparability.BROKEN))
                        .reduce(Comparability.SAME, Comparability::or),
                sameArea,
                changes.stream()
                        .flatMap(Optional::stream)
                        .flatMap(change -> change.differences().stream())
                        .toList());
    }

    private static Optional<Change> change(RoundComparison comparison, String key) {
        return comparison.questions().stream()
                .filter(question -> question.key().equals(key))
                .map(RoundComparison.Compared::change)
                .findFirst();
    }
}
