package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Anatomy.Item;
import fi.openagenda.model.lint.Anatomy.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether a question is in all its languages (Q001), and in each with words of its own (Q002). */
final class Translation {

    private Translation() {}

    static void check(Asked asked, Findings findings) {
        for (String language : languages(asked)) {
            List<String> missing = missing(asked, language);
            if (!missing.isEmpty()) {
                // One finding a question: a language that is missing altogether would drown all others.
                String place = missing.size() == 1 ? missing.get(0) : "";
                findings.add("Q001", asked.at(place).in(language), language, missing.size());
            }
        }
        asked.texts().forEach(text -> copies(asked, text, findings));
    }

    private static Collection<String> languages(Asked asked) {
        return asked.required().isEmpty() ? Anatomy.wholeLanguages(written(asked)) : asked.required();
    }

    /** What the author has written: that yes is yes in three languages goes without saying. */
    private static Stream<Wording> written(Asked asked) {
        return asked.anatomy().kind() == Kind.YES_NO
                ? Stream.concat(
                        Stream.of(asked.stem(), asked.help()),
                        asked.anatomy().beside().stream().map(Item::label))
                : asked.texts();
    }

    private static List<String> missing(Asked asked, String language) {
        List<String> missing = new ArrayList<>();
        Stream.of(
                        Stream.of(asked.stem()),
                        asked.anatomy().items().stream().map(Item::label),
                        asked.anatomy().beside().stream().map(Item::label),
                        Stream.of(asked.help()).filter(help -> !help.isEmpty()),
                        ends(asked.anatomy()))
                .flatMap(texts -> texts)
                .filter(text -> !text.isIn(language))
                .forEach(text -> missing.add(text.pointer()));
        // Single points are the matter of S003, and points without any label that of S002.
        if (asked.anatomy().kind().hasNamedPoints()) {
            List<Mark> points = asked.anatomy().points();
            if (points.stream().anyMatch(point -> !point.label().isEmpty())
                    && points.stream().noneMatch(point -> point.label().isIn(language))) {
                missing.add("/answer/scale/points");
            }
        }
        return missing;
    }

    private static Stream<Wording> ends(Anatomy anatomy) {
        return anatomy.kind() == Kind.RATING
                ? anatomy.points().stream().map(Mark::label).filter(label -> !label.isEmpty())
                : Stream.empty();
    }

    private static void copies(Asked asked, Wording text, Findings findings) {
        Map<List<String>, String> seen = new HashMap<>();
        for (Prose prose : text.prose()) {
            if (prose.length() < Lexicon.PARAMETERS.copyCharacters()
                    || prose.wordCount() < Lexicon.PARAMETERS.copyWords()) {
                continue;
            }
            String before = seen.putIfAbsent(prose.folded(), prose.language());
            if (before != null && !Lexicon.wholeLanguage(before).equals(Lexicon.wholeLanguage(prose.language()))) {
                findings.add("Q002", asked.at(text, prose), before, prose.language(), Excerpt.of(prose.text()));
            }
        }
    }
}
