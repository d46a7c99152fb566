package fi.openagenda.model.lint;

import fi.openagenda.model.round.Core;
import java.util.List;
import java.util.Set;

/** What holds for a municipality's own questions only: how many they are (F010), and in which languages (F011). */
final class LocalQuestions {

    /** Languages of which every municipality has one as its own (Language Act 423/2003, section 5). */
    static final Set<String> NATIONAL = Set.of("fi", "sv");

    private static final Set<String> SAMI = Set.of("se", "smn", "sms");

    private LocalQuestions() {}

    static void check(Core core, List<Asked> module, List<String> officialLanguages, Findings findings) {
        int all = core.allQuestions().size() + module.size();
        if (module.size() > Lexicon.PARAMETERS.localShare() * all) {
            findings.add("F010", Spot.of("/questions"), module.size(), all);
        }
        for (String language : officialLanguages) {
            long missing = module.stream()
                    .filter(asked -> !asked.stem().isIn(language))
                    .count();
            if (missing > 0 && (NATIONAL.contains(language) || SAMI.contains(language))) {
                Level level = NATIONAL.contains(language) ? Level.ERROR : Level.INFO;
                findings.add(level, "F011", Spot.of("/questions").in(language), language, missing, module.size());
            }
        }
    }
}
