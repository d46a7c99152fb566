package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Anatomy.Item;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether options that are ranges of numbers share a value (O002) or leave one out (O003). */
final class Ranges {

    private Ranges() {}

    static void check(Asked asked, Findings findings) {
        if (asked.anatomy().kind() != Kind.SINGLE) {
            return;
        }
        Map<String, List<Range>> byUnit = new TreeMap<>();
        for (String language : Anatomy.wholeLanguages(asked.anatomy().labels())) {
            byUnit = in(language, asked.anatomy());
            if (!byUnit.isEmpty()) {
                break; // numbers are the same in every language
            }
        }
        byUnit.values().forEach(ranges -> check(asked, ranges, findings));
    }

    /** The ranges of each unit that has several, not all of them single numbers. */
    private static Map<String, List<Range>> in(String language, Anatomy anatomy) {
        Map<String, List<Range>> byUnit = anatomy.substantive().stream()
                .map(Item::label)
                .map(label -> label.in(language))
                .flatMap(Optional::stream)
                .map(Range::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Range::low))
                .collect(Collectors.groupingBy(Range::unit, TreeMap::new, Collectors.toList()));
        byUnit.values().removeIf(ranges -> ranges.size() < 2 || ranges.stream().noneMatch(Range::isWide));
        return byUnit;
    }

    /** Once a question: whoever mends one bound looks at the others too. */
    private static void check(Asked asked, List<Range> ranges, Findings findings) {
        Optional<Runnable> gap = Optional.empty();
        Range highest = ranges.get(0);
        for (Range range : ranges.subList(1, ranges.size())) {
            Object[] both = {Excerpt.of(highest.label()), Excerpt.of(range.label())};
            if (range.low() <= highest.high()) {
                findings.add("O002", asked.at("/answer/options"), both);
                return;
            }
            if (range.low() > highest.high() + 1 && gap.isEmpty()) {
                gap = Optional.of(() -> findings.add("O003", asked.at("/answer/options"), both));
            }
            highest = range;
        }
        gap.ifPresent(Runnable::run);
    }
}
