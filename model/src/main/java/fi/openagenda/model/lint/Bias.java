package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Phrases.Match;
import java.util.List;
import java.util.Optional;

/** Whether a question pushes: it leads (Q008), praises or blames (Q009), or leaves no exception (Q012). */
final class Bias {

    private Bias() {}

    static void check(Asked asked, Findings findings) {
        for (Prose stem : asked.stem().prose()) {
            leading(stem).ifPresent(match -> findings.add("Q008", asked.at(stem), stem.of(match)));
            List<Match> loaded = stem.list(WordList.LOADED).in(stem);
            if (!loaded.isEmpty()) {
                findings.add("Q009", asked.at(stem), Excerpt.of(stem, loaded));
            }
            // "Never" is a negation already.
            List<Match> absolute = stem.list(WordList.ABSOLUTE).in(stem, stem.list(WordList.NEGATION));
            if (!absolute.isEmpty()) {
                findings.add("Q012", asked.at(stem), Excerpt.of(stem, absolute));
            }
        }
    }

    private static Optional<Match> leading(Prose stem) {
        return stem.list(WordList.LEADING).in(stem, stem.list(WordList.LEADING_ALLOWED)).stream()
                .findFirst()
                .or(() -> stem.list(WordList.LEADING_OPENING).at(stem, 0));
    }
}
