package fi.openagenda.model.round;

import fi.openagenda.model.bank.Change;
import fi.openagenda.model.bank.Comparability;
import fi.openagenda.model.bank.Trend;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the answers of two rounds may be joined, question by question.
 *
 * @param since key of the earlier round
 * @param round key of the later round
 * @param questions those that both ask
 * @param added keys of those that only the later round asks
 * @param removed keys of those that only the earlier round asks
 */
@Schema(description = "How far the answers of two rounds may be joined, question by question.")
public record RoundComparison(
        @Schema(required = true, description = "Key of the one round.")
        String since,

        @Schema(required = true, description = "Key of the other round.")
        String round,

        @Schema(required = true, description = "Those that both ask.")
        List<Compared> questions,

        @Schema(required = true, description = "Keys of those that only round asks.")
        List<String> added,

        @Schema(required = true, description = "Keys of those that only since asks.")
        List<String> removed) {

    /**
     * A question that both rounds ask.
     *
     * @param key its key
     * @param versionSince the version that the earlier round asks
     * @param version the version that the later round asks
     * @param change how they differ
     */
    @Schema(description = "A question that both rounds ask.")
    public record Compared(
            @Schema(required = true, description = "Its key.")
            String key,

            @Schema(required = true, description = "Number of the version that since asks.")
            int versionSince,

            @Schema(required = true, description = "Number of the version that round asks.")
            int version,

            @Schema(required = true, description = "How they differ, and what follows from it.")
            Change change) {}

    /** What is asked everywhere, and what a municipality asks of its own where one is named. */
    public static RoundComparison of(Round since, Round round, Optional<String> municipality) {
        Map<String, Question> before = byKey(since, municipality);
        Map<String, Question> after = byKey(round, municipality);
        return new RoundComparison(
                since.key,
                round.key,
                after.values().stream()
                        .filter(question -> before.containsKey(question.key()))
                        .map(question -> compared(question.key(), before, after))
                        .toList(),
                after.keySet().stream().filter(key -> !before.containsKey(key)).toList(),
                before.keySet().stream().filter(key -> !after.containsKey(key)).toList());
    }

    private static Compared compared(String key, Map<String, Question> before, Map<String, Question> after) {
        Change change = Trend.between(before.get(key), after.get(key));
        return new Compared(
                key,
                before.get(key).version(),
                after.get(key).version(),
                after.get(key).answer() instanceof Calculated calculated
                        ? change.and(ofParts(calculated, before, after))
                        : change);
    }

    /** What a calculated value is worked out of has versions of its own. */
    private static List<Change.Difference> ofParts(
            Calculated calculated, Map<String, Question> before, Map<String, Question> after) {
        List<Change.Difference> differences = new ArrayList<>();
        for (int i = 0; i < calculated.of().size(); i++) {
            String part = calculated.of().get(i).question();
            if (before.containsKey(part) && after.containsKey(part)) {
                Comparability comparability =
                        Trend.between(before.get(part), after.get(part)).comparability();
                if (comparability != Comparability.SAME) {
                    differences.add(new Change.Difference(
                            "/answer/of/" + i,
                            comparability,
                            "“%s” changed, which it is worked out of.".formatted(part)));
                }
            }
        }
        return differences;
    }

    private static Map<String, Question> byKey(Round round, Optional<String> municipality) {
        return Stream.concat(
                        round.core().allQuestions().stream(),
                        municipality.stream().flatMap(code -> Module.questionsOf(round, code).stream()))
                .collect(Collectors.toMap(Question::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
