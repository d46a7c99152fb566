package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Phrases.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whole numbers that an option stands for.
 *
 * @param low least of them
 * @param high most of them
 * @param unit what else the label says, so that months are not compared with years
 * @param label as it is written
 */
record Range(long low, long high, String unit, String label) {

    /** No label counts so far; leaves room to add one. */
    private static final long INFINITE = Long.MAX_VALUE / 2;

    // Thousands may be grouped by a space, a point or a comma. Up to 15 digits: what is longer is no number to answer.
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,])\\d{1,3}+(?:[ \u00a0\u202f.,]\\d{3}(?!\\d)){1,4}+|(?<!\\d)\\d{1,15}+(?!\\d)");
    private static final Pattern DECIMAL = Pattern.compile("\\d[.,]\\d{1,2}(?!\\d)");
    private static final Pattern DASH = Pattern.compile("\\s?[-–—]\\s?|\\.\\.");
    private static final List<WordList> COMPARISONS =
            List.of(WordList.AT_LEAST, WordList.AT_MOST, WordList.BELOW, WordList.ABOVE);

    /** That of a label, if it is one: “5–9 years”, “under 5 years”, “85+”. */
    static Optional<Range> of(Prose label) {
        String text = label.text();
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        if (numbers.isEmpty() || numbers.size() > 2 || DECIMAL.matcher(text).find()) {
            return Optional.empty();
        }
        long first = value(numbers.get(0));
        String unit = unit(label);
        if (numbers.size() == 2) {
            String between = text.substring(numbers.get(0).end(), numbers.get(1).start());
            long second = value(numbers.get(1));
            return DASH.matcher(between).matches() && first <= second
                    ? Optional.of(new Range(first, second, unit, text))
                    : Optional.empty();
        }
        if (text.startsWith("+", numbers.get(0).end())) {
            return Optional.of(new Range(first, INFINITE, unit, text));
        }
        for (WordList comparison : COMPARISONS) {
            if (label.has(comparison)) {
                return Optional.of(half(comparison, first, unit, text));
            }
        }
        return Optional.of(new Range(first, first, unit, text));
    }

    /** Whether it is more than one number. */
    boolean isWide() {
        return low < high;
    }

    private static Range half(WordList comparison, long bound, String unit, String label) {
        return switch (comparison) {
            case BELOW -> new Range(-INFINITE, bound - 1, unit, label);
            case ABOVE -> new Range(bound + 1, INFINITE, unit, label);
            case AT_MOST -> new Range(-INFINITE, bound, unit, label);
            default -> new Range(bound, INFINITE, unit, label);
        };
    }

    private static long value(MatchResult number) {
        return Long.parseLong(number.group().replaceAll("\\D", ""));
    }

    private static String unit(Prose label) {
        List<Match> comparing = new ArrayList<>();
        COMPARISONS.forEach(list -> comparing.addAll(label.list(list).in(label)));
        List<String> unit = new ArrayList<>();
        for (int i = 0; i < label.words().size(); i++) {
            int position = i;
            String word = label.words().get(i).folded();
            boolean compares = comparing.stream().anyMatch(match -> match.from() <= position && position < match.to());
            if (!compares && !Character.isDigit(word.codePointAt(0))) {
                unit.add(word);
            }
        }
        return String.join(" ", unit);
    }
}
