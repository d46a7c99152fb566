package fi.openagenda.model.lint;

import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds what would make questions better, by the rules of {@link Rules}. It is advice: whether a question is sound enough
 * to be stored is for its own check to say, and questions that are not are checked here all the same.
 */
public final class Lint {

    private Lint() {}

    /**
     * What can be said of questions that are no form yet: of each by itself, and of those that ask the same or whose
     * scales run different ways. Conditions and length are the matter of a form.
     *
     * @param questions in any order; pointers begin with {@code /questions/0}
     * @param languages in which every text must be; those a question is in, if none is given
     */
    public static List<Finding> ofQuestions(List<Question> questions, List<String> languages) {
        Findings findings = new Findings();
        List<Asked> asked = Asked.all(questions, "/questions", languages);
        asked.forEach(one -> ofOne(one, findings));
        Duplicates.check(List.of(), asked, findings);
        Directions.check(List.of(), asked, findings);
        return findings.all();
    }

    /** What can be said of a round whose texts must be in the languages for which nothing stands in. */
    public static List<Finding> ofRound(Core core, Optional<Core> previous) {
        return ofRound(core, core.languageChain().complete(), previous);
    }

    /**
     * What can be said of everything that is asked everywhere in a round.
     *
     * @param core what is asked; pointers are into it
     * @param required languages in which every text must be
     * @param previous what was asked in the round before, if there was one
     */
    public static List<Finding> ofRound(Core core, List<String> required, Optional<Core> previous) {
        Findings findings = new Findings();
        List<Asked> asked = Asked.all(core, required);
        Frame.check(core, required, findings);
        asked.forEach(one -> ofOne(one, findings));
        Duplicates.check(List.of(), asked, findings);
        Directions.check(List.of(), asked, findings);
        Routing.check(asked, new HashMap<>(), findings);
        Burden.check(Burden.seconds(asked), Spot.of("/sections"), findings);
        previous.ifPresent(before -> Trend.check(before, asked, findings));
        return findings.all();
    }

    /**
     * What can be said of a municipality's own questions beside those that are asked everywhere: see {@link ModuleLint},
     * which is for many of them.
     */
    public static List<Finding> ofModule(Core core, List<Question> module, List<String> officialLanguages) {
        return ModuleLint.beside(core).findings(module, officialLanguages);
    }

    /**
     * Says of a version that it breaks the series (F007), for whoever has compared it with the version before and found
     * no break declared. A first version has none before it and breaks nothing.
     */
    public static Optional<Finding> trendBreak(String pointer, Question question) {
        Findings findings = new Findings();
        if (question.version() > 1) {
            findings.add("F007.undeclared", Spot.of(pointer, question.key()), question.key(), question.version());
        }
        return findings.all().stream().findFirst();
    }

    static void ofOne(Asked asked, Findings findings) {
        Translation.check(asked, findings);
        Length.check(asked, findings);
        Coordination.check(asked, findings);
        Bias.check(asked, findings);
        Negation.check(asked, findings);
        Clarity.check(asked, findings);
        Privacy.check(asked, findings);
        ScaleShape.check(asked, findings);
        Balance.check(asked, findings);
        Ignorance.check(asked, findings);
        Choices.check(asked, findings);
        Ranges.check(asked, findings);
        Twins.check(asked, findings);
    }
}
