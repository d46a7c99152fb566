package fi.openagenda.api.observation;

import fi.openagenda.export.query.PublishedData;
import fi.openagenda.export.query.Query;
import fi.openagenda.export.query.ReleaseData;
import fi.openagenda.export.query.Selected;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question of one barometer, asked of one area.
 *
 * @param releases the newest of each round of the barometer that was asked for, in order; at least one
 * @param question code of the question
 * @param area code of the area
 * @param breakdown key of the breakdown
 */
public record OneArea(List<ReleaseData> releases, String question, String area, String breakdown) {

    /**
     * Looks everything up. The barometer need not be said if only one has published the question.
     *
     * @throws fi.openagenda.model.Refusal when something is not known, or not clear
     */
    public static OneArea of(
            PublishedData published,
            Optional<String> barometer,
            Optional<String> round,
            Optional<String> question,
            String area,
            Optional<String> breakdown) {
        String asked = question.orElseThrow(() -> QueryParameters.fault("question: say which one."));
        List<ReleaseData> releases = published
                .select(new Query(
                        barometer.map(Set::of).orElse(Set.of()),
                        Set.of(round.orElse(Query.ALL)),
                        Set.of(asked),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(area),
                        breakdown.map(Set::of).orElse(Set.of())))
                .stream()
                .map(Selected::data)
                .filter(data -> data.questions().contains(asked))
                .toList();
        List<String> barometers = releases.stream()
                .map(data -> data.release().barometer())
                .distinct()
                .toList();
        if (barometers.size() > 1) {
            throw QueryParameters.fault("barometer: say which one; several have published the question.");
        }
        if (releases.isEmpty()) {
            throw QueryParameters.fault(
                    "question: “%s” is not published by what barometer and round name.".formatted(asked));
        }
        return new OneArea(releases, asked, area, breakdown.orElse("_T"));
    }
}
