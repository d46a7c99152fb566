package fi.openagenda.model.question;

import fi.openagenda.model.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds every fault of how the options of a question are merged; they themselves are sound. */
final class LevelCheck {

    /** More could not be told apart. */
    private static final int MOST_LEVELS = 10;

    private static final int FEWEST_GROUPS = 2;

    private final Single single;
    private final Set<String> substantive;
    private final Set<String> merged;
    private final List<Fault> faults = new ArrayList<>();

    LevelCheck(Single single) {
        this.single = single;
        this.substantive = single.options().stream()
                .filter(option -> !option.nonSubstantive())
                .map(Option::code)
                .collect(Collectors.toSet());
        this.merged = single.groups().stream().map(Option::code).collect(Collectors.toSet());
    }

    List<Fault> faults() {
        spread();
        levels();
        return faults;
    }

    private void spread() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < single.spread().size(); i++) {
            code("/spread/" + i, single.spread().get(i), substantive, seen);
        }
        if (!single.spread().isEmpty() && merged.size() < FEWEST_GROUPS) {
            add("/spread", "Must leave at least %d options to count them in.".formatted(FEWEST_GROUPS));
        }
    }

    private void levels() {
        if (single.levels().size() > MOST_LEVELS) {
            add("/levels", "There may be at most %d.".formatted(MOST_LEVELS));
            return;
        }
        Collection<Set<String>> finer = merged.stream().map(Set::of).toList();
        for (int i = 0; i < single.levels().size(); i++) {
            finer = level("/levels/" + i, single.levels().get(i), finer);
        }
    }

    /** The groups of a level, which must be made of those of the one before. */
    private Collection<Set<String>> level(String pointer, List<List<String>> groups, Collection<Set<String>> finer) {
        Map<String, Integer> groupOf = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).isEmpty()) {
                add(pointer + "/" + i, "There must be at least one code.");
            }
            for (int j = 0; j < groups.get(i).size(); j++) {
                code("%s/%d/%d".formatted(pointer, i, j), groups.get(i).get(j), merged, seen);
                groupOf.putIfAbsent(groups.get(i).get(j), i);
            }
        }
        merged.stream()
                .filter(code -> !seen.contains(code))
                .sorted()
                .forEach(code -> add(pointer, "The option “%s” is in no group.".formatted(code)));
        if (groups.size() < FEWEST_GROUPS || groups.size() >= finer.size()) {
            add(pointer, "There must be fewer groups than before, and at least %d.".formatted(FEWEST_GROUPS));
        }
        for (Set<String> group : finer) {
            Set<Integer> found = group.stream()
                    .filter(groupOf::containsKey)
                    .map(groupOf::get)
                    .collect(Collectors.toSet());
            if (found.size() > 1) {
                add(
                        pointer,
                        "Parts %s, which were together before.".formatted(String.join(", ", new TreeSet<>(group))));
            }
        }
        return groups.stream().<Set<String>>map(HashSet::new).toList();
    }

    private void code(String pointer, String code, Set<String> known, Set<String> seen) {
        if (!known.contains(code)) {
            add(pointer, "Is no option that can be merged or spread: “%s”.".formatted(Codes.shortened(code)));
        } else if (!seen.add(code)) {
            add(pointer, "Is there twice: “%s”.".formatted(code));
        }
    }

    private void add(String pointer, String detail) {
        faults.add(Fault.at(pointer, detail));
    }
}
