package fi.openagenda.export.questionnaire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives out names, each only once, whatever the case of its letters. */
final class UniqueNames {

    private static final int LONGEST = 64;

    private final Set<String> taken = new HashSet<>();

    /** The last number behind each name, so that the next one is not looked for from the beginning. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The name itself if nobody has it, or else with a number behind it; at most 64 characters. */
    String of(String wished) {
        String name = shortened(wished, "");
        while (!taken.add(name.toLowerCase(Locale.ROOT))) {
            int number = numbers.merge(shortened(wished, "").toLowerCase(Locale.ROOT), 2, (last, two) -> last + 1);
            name = shortened(wished, "-" + number);
        }
        return name;
    }

    private static String shortened(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST - end.length())) + end;
    }
}
