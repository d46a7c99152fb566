package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Phrases.Match;
import java.util.List;
import java.util.stream.Stream;

/** Whether a question negates once (Q010) or more (Q011). */
final class Negation {

    private Negation() {}

    static void check(Asked asked, Findings findings) {
        for (Prose stem : asked.stem().prose()) {
            Phrases pairs = stem.list(WordList.ALLOWED_PAIR);
            List<Match> negations = stem.list(WordList.NEGATION).in(stem, pairs);
            if (negations.isEmpty()) {
                continue;
            }
            List<Match> all = Stream.concat(
                            negations.stream(), stem.list(WordList.NEGATIVE_ADJECTIVE).in(stem, pairs).stream())
                    .toList();
            if (all.size() > 1) {
                findings.add("Q011", asked.at(stem), Excerpt.of(stem, all));
            } else {
                findings.add("Q010", asked.at(stem), stem.of(all.get(0)));
            }
        }
    }
}
