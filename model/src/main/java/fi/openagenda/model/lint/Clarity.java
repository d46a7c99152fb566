package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Anatomy.Item;
import fi.openagenda.model.lint.Phrases.Match;
import java.util.List;
import java.util.stream.Stream;

/** Whether it is clear what is meant: of what time (Q014), in whose words (Q015), behind which letters (Q016). */
final class Clarity {

    private Clarity() {}

    static void check(Asked asked, Findings findings) {
        asked.stem().prose().forEach(stem -> period(asked, stem, findings));
        List<Wording> options =
                asked.anatomy().items().stream().map(Item::label).toList();
        Stream.concat(Stream.of(asked.stem(), asked.help()), options.stream())
                .forEach(text -> jargon(asked, text, findings));
        Stream.concat(Stream.of(asked.stem()), options.stream()).forEach(text -> abbreviations(asked, text, findings));
    }

    private static void period(Asked asked, Prose stem, Findings findings) {
        boolean told = stem.has(WordList.REFERENCE_PERIOD)
                || asked.help()
                        .in(stem.language())
                        .filter(help -> help.has(WordList.REFERENCE_PERIOD))
                        .isPresent();
        if (!told) {
            stem.list(WordList.BEHAVIOUR).in(stem).stream()
                    .findFirst()
                    .ifPresent(match -> findings.add("Q014", asked.at(stem), stem.of(match)));
        }
    }

    private static void jargon(Asked asked, Wording text, Findings findings) {
        for (Prose prose : text.prose()) {
            List<Match> jargon = prose.list(WordList.JARGON).in(prose);
            if (!jargon.isEmpty()) {
                findings.add("Q015", asked.at(text, prose), Excerpt.of(prose, jargon));
            }
        }
    }

    private static void abbreviations(Asked asked, Wording text, Findings findings) {
        for (Prose prose : text.prose()) {
            List<String> unexplained = Abbreviations.unexplainedIn(prose);
            if (!unexplained.isEmpty()) {
                findings.add("Q016", asked.at(text, prose), Excerpt.of(unexplained));
            }
        }
    }
}
