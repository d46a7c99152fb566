package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Anatomy.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whether two questions ask the same (F005). */
final class Duplicates {

    private Duplicates() {}

    /** The words of questions. */
    static List<Fingerprint> of(List<Asked> questions) {
        return questions.stream().map(Fingerprint::of).toList();
    }

    /** Among questions, and of each with those that come before all of them. */
    static void check(List<Fingerprint> before, List<Asked> questions, Findings findings) {
        List<Fingerprint> earlier = new ArrayList<>(before);
        for (Asked asked : questions) {
            Fingerprint fingerprint = Fingerprint.of(asked);
            check(fingerprint, earlier, findings);
            earlier.add(fingerprint);
        }
    }

    private static void check(Fingerprint fingerprint, List<Fingerprint> earlier, Findings findings) {
        Optional<Fingerprint> similar = Optional.empty();
        for (Fingerprint other : earlier) {
            Optional<String> language = fingerprint.languageOfSameText(other);
            if (language.isPresent()) {
                findings.add(
                        "F005.same",
                        fingerprint.asked().at("/text").in(language.get()),
                        Excerpt.of(other.asked().question().key()));
                return;
            }
            if (similar.isEmpty() && fingerprint.isSimilarTo(other)) {
                similar = Optional.of(other);
            }
        }
        similar.ifPresent(other -> findings.add(
                Level.WARNING,
                "F005.similar",
                fingerprint.asked().at("/text"),
                Excerpt.of(other.asked().question().key())));
    }

    /**
     * The words of a question. Those of the rows of a matrix are among them: one stem may well introduce several.
     *
     * @param asked the question
     * @param words in order, by language
     * @param sets the same without order, by language
     */
    record Fingerprint(Asked asked, Map<String, List<String>> words, Map<String, Set<String>> sets) {

        private static Fingerprint of(Asked asked) {
            Map<String, List<String>> words = new TreeMap<>();
            asked.stem().byLanguage().forEach((language, stem) -> words.put(language, new ArrayList<>(stem.folded())));
            if (asked.anatomy().kind() == Kind.MATRIX) {
                for (Item row : asked.anatomy().items()) {
                    words.forEach((language, all) ->
                            row.label().in(language).map(Prose::folded).ifPresent(all::addAll));
                }
            }
            Map<String, Set<String>> sets = new TreeMap<>();
            words.forEach((language, all) -> sets.put(language, new HashSet<>(all)));
            return new Fingerprint(asked, words, sets);
        }

        private Optional<String> languageOfSameText(Fingerprint other) {
            for (Map.Entry<String, List<String>> own : words.entrySet()) {
                if (own.getValue().equals(other.words.get(own.getKey()))) {
                    return Optional.of(own.getKey());
                }
            }
            return Optional.empty();
        }

        /** In every language that both are in: in Swedish or English alone, two short questions easily look alike. */
        private boolean isSimilarTo(Fingerprint other) {
            boolean compared = false;
            for (Map.Entry<String, Set<String>> own : sets.entrySet()) {
                Set<String> others = other.sets.get(own.getKey());
                if (others != null) {
                    if (similarity(own.getValue(), others) < Lexicon.PARAMETERS.similarity()) {
                        return false;
                    }
                    compared = true;
                }
            }
            return compared;
        }

        /** Words that both have, of all words that either has (Jaccard). What differs most in number is not looked at. */
        private static double similarity(Set<String> one, Set<String> other) {
            double most = (double) Math.min(one.size(), other.size()) / Math.max(1, Math.max(one.size(), other.size()));
            if (most < Lexicon.PARAMETERS.similarity()) {
                return most;
            }
            int common = 0;
            for (String word : one) {
                if (other.contains(word)) {
                    common++;
                }
            }
            return (double) common / Math.max(1, one.size() + other.size() - common);
        }
    }
}
