package fi.openagenda.model.lint;

import java.util.Map;

/** How long a question is (Q004, Q005), whether it is one (Q006), and how heavy its words are (Q017, Q018). */
final class Length {

    /** LIX counts a word of more letters as long. */
    private static final int LETTERS = 6;

    private Length() {}

    static void check(Asked asked, Findings findings) {
        for (Prose stem : asked.stem().prose()) {
            words(asked, stem, findings);
            characters(asked, stem, findings);
            questions(asked, stem, findings);
            longWords(asked, stem, findings);
            readability(asked, stem, findings);
        }
    }

    private static void words(Asked asked, Prose stem, Findings findings) {
        int count = stem.wordCount();
        if (exceeds(count, Lexicon.PARAMETERS.manyWords(), stem)) {
            Level level = exceeds(count, Lexicon.PARAMETERS.tooManyWords(), stem) ? Level.ERROR : Level.WARNING;
            findings.add(level, "Q004", asked.at(stem), count, limit(Lexicon.PARAMETERS.manyWords(), stem));
        }
    }

    private static void characters(Asked asked, Prose stem, Findings findings) {
        int count = stem.length();
        int many = Lexicon.PARAMETERS.manyCharacters();
        if (count > many) {
            Level level = count > Lexicon.PARAMETERS.tooManyCharacters() ? Level.ERROR : Level.WARNING;
            findings.add(level, "Q005", asked.at(stem), count, many);
        }
    }

    private static void questions(Asked asked, Prose stem, Findings findings) {
        int questions = Sentences.questions(stem);
        int sentences = Sentences.ends(stem);
        if (questions > 1) {
            findings.add("Q006.marks", asked.at(stem), questions);
        } else if (sentences > 2) {
            findings.add("Q006.sentences", asked.at(stem), sentences);
        }
    }

    private static void longWords(Asked asked, Prose stem, Findings findings) {
        stem.words().stream()
                .filter(word -> exceeds(word.folded().length(), Lexicon.PARAMETERS.longWord(), stem))
                .findFirst()
                .ifPresent(word -> findings.add(
                        "Q017",
                        asked.at(stem),
                        Excerpt.of(stem.text().substring(word.start(), word.end())),
                        word.folded().length()));
    }

    private static void readability(Asked asked, Prose stem, Findings findings) {
        Tally tally = Tally.of(stem);
        tally = asked.help().in(stem.language()).map(Tally::of).map(tally::and).orElse(tally);
        // In a text of four words, one long word more or less moves the figure by a whole band.
        if (tally.words() >= Lexicon.PARAMETERS.readabilityWords()
                && exceeds(tally.lix(), Lexicon.PARAMETERS.readability(), stem)) {
            findings.add(
                    "Q018",
                    asked.at(stem),
                    (int) Math.ceil(tally.lix()),
                    limit(Lexicon.PARAMETERS.readability(), stem));
        }
    }

    private static boolean exceeds(double count, Map<String, Integer> limits, Prose prose) {
        return Parameters.of(limits, prose.language())
                .filter(limit -> count > limit)
                .isPresent();
    }

    private static int limit(Map<String, Integer> limits, Prose prose) {
        return Parameters.of(limits, prose.language()).orElse(0);
    }

    /**
     * What the readability index LIX is made of (Björnsson 1968).
     *
     * @param words all words
     * @param longWords those of more than six letters
     * @param sentences sentences, at least one
     */
    private record Tally(int words, int longWords, int sentences) {

        private static Tally of(Prose prose) {
            int longWords = 0;
            int letters = 0;
            for (Word word : prose.words()) {
                int before = word.joined() ? letters : 0;
                letters = before + word.folded().length();
                if (before <= LETTERS && letters > LETTERS) {
                    longWords++;
                }
            }
            return new Tally(prose.wordCount(), longWords, Math.max(1, Sentences.ends(prose)));
        }

        private Tally and(Tally other) {
            return new Tally(words + other.words, longWords + other.longWords, sentences + other.sentences);
        }

        private double lix() {
            return (double) words / sentences + 100.0 * longWords / words;
        }
    }
}
