package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Anatomy.Item;
import fi.openagenda.model.lint.Phrases.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether one judgement is asked of two things (Q007): in the stem, or in a row of a matrix. */
final class Coordination {

    // Letters on both sides, more than one: "km/h" and "24/7" are one thing.
    private static final Pattern SLASH = Pattern.compile("\\p{L}{2,}+ ?/ ?\\p{L}{2,}+");

    private Coordination() {}

    static void check(Asked asked, Findings findings) {
        if (!asked.anatomy().kind().isOneJudgement()) {
            return;
        }
        check(asked, asked.stem(), findings);
        if (asked.anatomy().kind() == Kind.MATRIX) {
            for (Item row : asked.anatomy().items()) {
                check(asked, row.label(), findings);
            }
        }
    }

    private static void check(Asked asked, Wording text, Findings findings) {
        for (Prose prose : text.prose()) {
            List<Match> joining = joining(prose);
            Matcher slash = SLASH.matcher(prose.text());
            if (!joining.isEmpty()) {
                Match first = joining.get(0);
                if (isAfterPrefix(prose, first)) {
                    findings.add("Q007.prefix", asked.at(text, prose), around(prose, first));
                } else {
                    findings.add("Q007.word", asked.at(text, prose), prose.of(first));
                }
            } else if (slash.find()) {
                findings.add("Q007.slash", asked.at(text, prose), slash.group());
            }
        }
    }

    /** Conjunctions between two words of a sentence that join what may have to be asked separately. */
    private static List<Match> joining(Prose prose) {
        List<Match> joining =
                new ArrayList<>(prose.list(WordList.CONJUNCTION).in(prose, prose.list(WordList.ALLOWED_PAIR)).stream()
                        .filter(match -> isWithinSentence(prose, match))
                        .toList());
        for (Match between : prose.list(WordList.BETWEEN).in(prose)) {
            // A preposition stands before what it relates, a postposition after it.
            joining.stream()
                    .filter(match -> match.from() > between.from())
                    .findFirst()
                    .or(() -> joining.stream().max(Comparator.comparing(Match::from)))
                    .ifPresent(joining::remove);
        }
        return joining;
    }

    private static boolean isWithinSentence(Prose prose, Match match) {
        return match.from() > 0
                && match.to() < prose.words().size()
                && prose.gapBefore(match.from()).chars().noneMatch(character -> ".?!".indexOf(character) >= 0);
    }

    /** As in “sivistys- ja vapaa-aikapalvelut”, which may well be the name of one service. */
    private static boolean isAfterPrefix(Prose prose, Match match) {
        return prose.gapBefore(match.from()).startsWith("-");
    }

    private static String around(Prose prose, Match match) {
        int last = match.to();
        while (last + 1 < prose.words().size() && prose.words().get(last + 1).joined()) {
            last++;
        }
        return prose.of(new Match(match.from() - 1, last + 1));
    }
}
