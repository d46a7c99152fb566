package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Phrases.Match;
import java.util.List;

/** Whether a question asks who answers (Q021), touches what is sensitive (Q022), or insists on either (F004). */
final class Privacy {

    private Privacy() {}

    static void check(Asked asked, Findings findings) {
        boolean declared = asked.question().sensitivity().isPresent();
        boolean sensitive = declared;
        for (Prose stem : asked.stem().prose()) {
            stem.list(WordList.PERSONAL_DATA).in(stem).stream()
                    .findFirst()
                    .ifPresent(match -> findings.add("Q021", asked.at(stem), stem.of(match)));
            List<Match> topics = stem.list(WordList.SENSITIVE).in(stem);
            sensitive |= !topics.isEmpty();
            // Whoever has declared it has followed the advice.
            if (!topics.isEmpty() && !declared) {
                findings.add("Q022", asked.at(stem), Excerpt.of(stem, topics));
            }
        }
        if (asked.question().required()) {
            if (asked.anatomy().kind() == Kind.TEXT) {
                findings.add("F004.open", asked.at("/required"));
            } else if (sensitive) {
                findings.add("F004.sensitive", asked.at("/required"));
            }
        }
    }
}
