package fi.openagenda.model.lint;

import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what would make municipalities' own questions better, beside those that are asked everywhere. Those are taken
 * apart once for all municipalities.
 */
public final class ModuleLint {

    private final Core core;
    private final List<Duplicates.Fingerprint> fingerprints;
    private final List<Poles.Direction> directions;
    private final double seconds;
    private final Map<String, Question> askedBefore = new HashMap<>();

    private ModuleLint(Core core) {
        this.core = core;
        List<Asked> everywhere = Asked.all(core, List.of());
        fingerprints = Duplicates.of(everywhere);
        directions = Directions.of(everywhere);
        seconds = Burden.seconds(everywhere);
        core.questions().forEach(question -> askedBefore.putIfAbsent(question.key(), question));
        // The background only where it comes first.
        if (core.backgroundFirst()) {
            core.background().forEach(question -> askedBefore.putIfAbsent(question.key(), question));
        }
    }

    /** For modules beside what is asked everywhere, of which nothing is said. */
    public static ModuleLint beside(Core core) {
        return new ModuleLint(core);
    }

    /**
     * What can be said of a municipality's own questions.
     *
     * @param module the municipality's questions; pointers begin with {@code /questions/0}
     * @param officialLanguages of the municipality; texts must be in Finnish and Swedish where these are among them
     */
    public List<Finding> findings(List<Question> module, List<String> officialLanguages) {
        Findings findings = new Findings();
        List<String> required = officialLanguages.stream()
                .filter(LocalQuestions.NATIONAL::contains)
                .toList();
        List<Asked> asked = Asked.all(module, "/questions", required);
        asked.forEach(one -> Lint.ofOne(one, findings));
        Duplicates.check(fingerprints, asked, findings);
        Directions.check(directions, asked, findings);
        Routing.check(asked, new HashMap<>(askedBefore), findings);
        Burden.check(seconds + Burden.seconds(asked), Spot.of("/questions"), findings);
        LocalQuestions.check(core, asked, officialLanguages, findings);
        return findings.all();
    }
}
