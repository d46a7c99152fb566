package fi.openagenda.model.protection;

import fi.openagenda.model.Fault;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds every fault of how respondents are to be protected, with pointers from the protection on. */
public final class ProtectionCheck {

    /** More would hide everything. */
    private static final int MOST = 1000;

    private static final int MOST_CROSSED = 12;

    private final Protection protection;
    private final List<Fault> faults = new ArrayList<>();

    private ProtectionCheck(Protection protection) {
        this.protection = protection;
    }

    /** What is wrong with it by itself. */
    public static List<Fault> faultsOf(Protection protection) {
        ProtectionCheck check = new ProtectionCheck(protection);
        check.threshold("/leastBase", protection.leastBase(), protection.mode().leastBase);
        check.threshold("/leastCount", protection.leastCount(), protection.mode().leastCount);
        check.threshold("/leastWeightedBase", protection.leastWeightedBase(), Protection.LEAST_WEIGHTED_BASE);
        check.threshold("/leastWeightingCell", protection.leastWeightingCell(), Protection.LEAST_WEIGHTING_CELL);
        check.crossed(protection.crossed().orElse(List.of()));
        protection.target().ifPresent(check::target);
        return check.faults;
    }

    /** What is wrong with it where these are the background questions, by key. */
    public static List<Fault> faultsOf(Protection protection, Map<String, Question> background) {
        ProtectionCheck check = new ProtectionCheck(protection);
        List<String> keys = protection.crossed().orElse(List.of());
        for (int i = 0; i < keys.size(); i++) {
            check.check(
                    background.containsKey(keys.get(i)),
                    "/crossed/" + i,
                    "There is no background question “%s”.".formatted(keys.get(i)));
        }
        protection.target().ifPresent(test -> check.below("/target", test.faults(background)));
        return check.faults;
    }

    private void threshold(String pointer, Optional<Integer> threshold, int least) {
        threshold.ifPresent(value -> {
            check(value >= least, pointer, "Must be at least %d.".formatted(least));
            check(value <= MOST, pointer, "Must be at most %d.".formatted(MOST));
        });
    }

    private void crossed(List<String> keys) {
        check(keys.size() <= MOST_CROSSED, "/crossed", "There may be at most %d.".formatted(MOST_CROSSED));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            check(keys.get(i).matches(Question.KEY), "/crossed/" + i, "Is no key of a question.");
            check(seen.add(keys.get(i)), "/crossed/" + i, "Is there twice.");
        }
    }

    private void target(AnswerTest test) {
        below("/target", test.faults());
        if (test.faults().isEmpty()) {
            check(!test.in().isEmpty(), "/target", "Must be {question, in}: those who gave one of these answers.");
        }
    }

    private void below(String pointer, List<Fault> found) {
        found.forEach(fault -> faults.add(fault.below(pointer)));
    }

    private void check(boolean sound, String pointer, String detail) {
        if (!sound) {
            faults.add(Fault.at(pointer, detail));
        }
    }
}
