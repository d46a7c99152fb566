package fi.openagenda.export.query;

import fi.openagenda.export.format.DataDocument.AskedQuestion;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a query wants of one release.
 *
 * @param data the release
 * @param selection the lines
 */
public record Selected(ReleaseData data, Selection selection) {

    static Selected of(ReleaseData data, Query query) {
        Set<String> areas = Stream.of(query.municipalities(), query.regions(), query.areas())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Selected(
                data, new Selection(questions(data, query), unlessEmpty(areas), unlessEmpty(query.breakdowns())));
    }

    private static Optional<Set<String>> questions(ReleaseData data, Query query) {
        if (query.sectors().isEmpty()) {
            return unlessEmpty(query.questions());
        }
        return Optional.of(data.head().questions().stream()
                .filter(question ->
                        question.sector().filter(query.sectors()::contains).isPresent())
                .map(AskedQuestion::key)
                .filter(key -> query.questions().isEmpty() || query.questions().contains(key))
                .collect(Collectors.toSet()));
    }

    private static Optional<Set<String>> unlessEmpty(Set<String> codes) {
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
    }
}
