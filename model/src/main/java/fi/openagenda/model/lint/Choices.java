package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Anatomy.Item;
import java.util.List;
import java.util.Set;

/**
 * Whether there is something to choose (O001), whether nothing can be chosen too (O004, Q020), and then alone (O006).
 */
final class Choices {

    private static final int FEWEST = 2;
    private static final Set<String> ALONE = Set.of("none", "no_answer", "no-answer");

    private Choices() {}

    static void check(Asked asked, Findings findings) {
        if (!asked.anatomy().kind().isChoice()) {
            return;
        }
        number(asked, findings);
        if (!asked.anatomy().kind().weighsAll()) {
            presupposition(asked, findings);
        }
        if (asked.anatomy().kind() == Kind.MULTIPLE) {
            none(asked, findings);
        }
    }

    /** “Don't know” beside a single option makes no choice. */
    private static void number(Asked asked, Findings findings) {
        int number = asked.anatomy().substantive().size();
        int many =
                asked.anatomy().kind().weighsAll() ? Lexicon.PARAMETERS.manyRanked() : Lexicon.PARAMETERS.manyOptions();
        if (number < FEWEST) {
            findings.add(Level.ERROR, "O001.few", asked.at("/answer/options"), number);
        } else if (number > many) {
            findings.add("O001.many", asked.at("/answer/options"), number, many);
        }
    }

    private static void presupposition(Asked asked, Findings findings) {
        if (asked.anatomy().items().stream().anyMatch(item -> item.option().exclusive())
                || !saysNone(asked).isEmpty()) {
            return;
        }
        for (Prose stem : asked.stem().prose()) {
            stem.list(WordList.SUPERLATIVE).in(stem, stem.list(WordList.SUPERLATIVE_ALLOWED)).stream()
                    .findFirst()
                    .ifPresent(match -> findings.add("Q020", asked.at(stem), stem.of(match)));
        }
    }

    private static void none(Asked asked, Findings findings) {
        List<Item> none = saysNone(asked);
        asked.anatomy().items().stream()
                .filter(item -> none.contains(item)
                        || item.option().nonSubstantive()
                        || ALONE.contains(item.option().code()))
                .filter(item -> !item.option().exclusive())
                .forEach(item -> findings.add(
                        "O006", asked.at(item.label().pointer().replaceFirst("/label$", "")), nameOf(item)));
        if (none.isEmpty()
                && asked.anatomy().substantive().stream()
                        .noneMatch(item -> item.option().exclusive())) {
            findings.add("O004", asked.at("/answer/options"));
        }
    }

    /** Options that say that none of the others applies; “don't know” does not. */
    private static List<Item> saysNone(Asked asked) {
        List<Item> opening = asked.anatomy().substantive().stream()
                .filter(item -> opensWith(item, WordList.NONE_OPENING))
                .toList();
        return asked.anatomy().items().stream()
                .filter(item -> item.option().code().equals("none")
                        || opensWith(item, WordList.NONE)
                        // Several such as "I had no time", "I saw no need" are reasons, and each may be given.
                        || opening.size() == 1 && opening.contains(item))
                .toList();
    }

    private static boolean opensWith(Item item, WordList list) {
        return item.label().prose().stream().anyMatch(prose -> prose.opensWith(list));
    }

    private static String nameOf(Item item) {
        return item.label().prose().stream()
                .findFirst()
                .map(prose -> Excerpt.of(prose.text()))
                .orElse(item.option().code());
    }
}
