package fi.openagenda.model.bank;

import static fi.openagenda.model.bank.Comparability.BROKEN;
import static fi.openagenda.model.bank.Comparability.COMPARABLE;
import static fi.openagenda.model.bank.Comparability.SAME;

import fi.openagenda.model.Fault;
import fi.openagenda.model.bank.Change.Difference;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Computes how far the answers to two versions of a question may be compared.
 *
 * <p>Broken: another type of answer, other codes, another scale or other limits, or asked of other people (another
 * condition). Comparable: another wording, order of options, or obligation to answer. Same: a new translation, a slip of
 * the pen put right, or what respondents do not see (how answers are merged in results, service class, tags, source).
 * What is not understood is broken.
 */
public final class Comparison {

    private final Question before;
    private final Question after;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Question before, Question after) {
        this.before = before;
        this.after = after;
    }

    /** The change from one version to another. */
    public static Change of(Question before, Question after) {
        Comparison comparison = new Comparison(before, after);
        comparison.answer();
        comparison.route();
        comparison.texts();
        comparison.rest();
        return Change.of(comparison.differences);
    }

    private void answer() {
        if (before.answer().getClass() != after.answer().getClass()) {
            add("/answer/type", BROKEN, "Another type of answer.");
            return;
        }
        Set<String> codesBefore = new TreeSet<>(before.answer().codes());
        Set<String> codesAfter = new TreeSet<>(after.answer().codes());
        if (!codesBefore.equals(codesAfter)) {
            Set<String> added = new TreeSet<>(codesAfter);
            added.removeAll(codesBefore);
            Set<String> removed = new TreeSet<>(codesBefore);
            removed.removeAll(codesAfter);
            if (!added.isEmpty()) {
                add("/answer", BROKEN, "Codes were added: %s.".formatted(String.join(", ", added)));
            }
            if (!removed.isEmpty()) {
                add("/answer", BROKEN, "Codes were removed: %s.".formatted(String.join(", ", removed)));
            }
        } else if (!before.answer().skeleton().equals(after.answer().skeleton())) {
            add("/answer", BROKEN, "Limits, points, rows or the meaning of codes changed.");
        } else if (!isAskedAlike()) {
            add("/answer", COMPARABLE, "The order of the answers changed, or where words may be added.");
        } else if (!withoutTexts(before).equals(withoutTexts(after))) {
            add("/answer", SAME, "How answers are merged in results changed, which respondents do not see.");
        }
    }

    private void route() {
        if (!before.showIf().equals(after.showIf())) {
            add("/showIf", BROKEN, "The question is asked of other people.");
        }
    }

    private void texts() {
        Map<String, Words> textsBefore = before.texts();
        boolean sameAnswers = isAskedAlike();
        after.texts().forEach((place, words) -> {
            // Labels stand by position: where answers moved, came or went, that has been told already.
            if (sameAnswers || !place.startsWith("/answer")) {
                text(place, textsBefore.getOrDefault(place, Words.EMPTY), words);
            }
        });
        if (before.help().isPresent() != after.help().isPresent()) {
            add("/help", COMPARABLE, after.help().isPresent() ? "Help was added." : "Help was removed.");
        }
    }

    private void text(String place, Words earlier, Words words) {
        if (earlier.isEmpty()) {
            return;
        }
        words.byLanguage().forEach((language, text) -> {
            String old = earlier.in(language);
            String pointer = place + Fault.segment(language);
            if (old.isEmpty()) {
                add(pointer, SAME, "A translation was added.");
            } else if (!old.equals(text)) {
                boolean slip = Slip.isBetween(old, text);
                add(pointer, slip ? SAME : COMPARABLE, slip ? "A slip of the pen was put right." : "Another wording.");
            }
        });
        earlier.byLanguage().keySet().stream()
                .filter(language -> words.in(language).isEmpty())
                .forEach(language -> add(place + Fault.segment(language), COMPARABLE, "A translation was removed."));
    }

    private void rest() {
        if (before.required() != after.required()) {
            add("/required", COMPARABLE, after.required() ? "An answer is now required." : "It may now be skipped.");
        }
        if (!before.serviceClass().equals(after.serviceClass())) {
            add("/serviceClass", SAME, "Another service class.");
        }
        if (!before.tags().equals(after.tags())
                || !before.sensitivity().equals(after.sensitivity())
                || !before.source().equals(after.source())) {
            add("", SAME, "Tags, sensitivity or source changed, which respondents do not see.");
        }
    }

    /** Whether the same answers are offered in the same order, whatever their texts. */
    private boolean isAskedAlike() {
        return withoutTexts(before).asAsked().equals(withoutTexts(after).asAsked());
    }

    private static AnswerType withoutTexts(Question question) {
        return question.answer().withLabels(words -> Words.EMPTY);
    }

    private void add(String pointer, Comparability comparability, String explanation) {
        differences.add(new Difference(pointer, comparability, explanation));
    }
}
