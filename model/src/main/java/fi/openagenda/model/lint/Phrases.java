package fi.openagenda.model.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A word list made ready for matching: whole words, phrases of several, and beginnings of words ({@code sote*}). */
final class Phrases {

    /** A list without entries. */
    static final Phrases NONE = new Phrases();

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final List<Entry> beginnings = new ArrayList<>();

    /**
     * One entry.
     *
     * @param words in lower case
     * @param open whether the last of them may go on
     */
    private record Entry(List<String> words, boolean open) {

        private boolean matches(List<Word> text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            int last = words.size() - 1;
            for (int i = 0; i <= last; i++) {
                String word = text.get(at + i).folded();
                if (i == last && open ? !word.startsWith(words.get(i)) : !word.equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Where an entry stands in a text.
     *
     * @param from position of its first word
     * @param to position after its last word
     */
    record Match(int from, int to) {

        private boolean within(Match other) {
            return other.from <= from && to <= other.to;
        }
    }

    /** A list of these entries. */
    static Phrases of(List<String> entries) {
        Phrases phrases = new Phrases();
        for (String written : entries) {
            boolean open = written.endsWith("*");
            Entry entry = new Entry(Word.of(written).stream().map(Word::folded).toList(), open);
            if (open && entry.words().size() == 1) {
                phrases.beginnings.add(entry);
            } else {
                phrases.byFirstWord
                        .computeIfAbsent(entry.words().get(0), word -> new ArrayList<>())
                        .add(entry);
            }
        }
        // The longest comes first, so that "don't you agree" is not taken for less.
        Comparator<Entry> longestFirst =
                Comparator.comparing(entry -> -entry.words().size());
        phrases.byFirstWord.values().forEach(sharing -> sharing.sort(longestFirst));
        return phrases;
    }

    /** Every place where an entry stands, from left to right, none over another. */
    List<Match> in(Prose prose) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < prose.words().size()) {
            Optional<Match> match = at(prose, at);
            match.ifPresent(matches::add);
            at = match.map(Match::to).orElse(at + 1);
        }
        return matches;
    }

    /** Every place where an entry stands that is not part of an entry of another list. */
    List<Match> in(Prose prose, Phrases exceptions) {
        List<Match> matches = in(prose);
        if (matches.isEmpty()) {
            return matches;
        }
        List<Match> excepted = exceptions.in(prose);
        return matches.stream()
                .filter(match -> excepted.stream().noneMatch(match::within))
                .toList();
    }

    /** Whether an entry stands anywhere in a text. */
    boolean anyIn(Prose prose) {
        return !in(prose).isEmpty();
    }

    /** The entry that begins at a word, if one does. */
    Optional<Match> at(Prose prose, int position) {
        if (position >= prose.words().size()) {
            return Optional.empty();
        }
        String word = prose.words().get(position).folded();
        for (Entry entry : byFirstWord.getOrDefault(word, List.of())) {
            if (entry.matches(prose.words(), position)) {
                return Optional.of(new Match(position, position + entry.words().size()));
            }
        }
        return beginnings.stream()
                        .anyMatch(entry -> word.startsWith(entry.words().get(0)))
                ? Optional.of(new Match(position, position + 1))
                : Optional.empty();
    }
}
