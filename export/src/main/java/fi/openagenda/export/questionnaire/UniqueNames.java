package fi.openagenda.export.questionnaire;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Gives out names, each only once, whatever the case of its letters. */
final class UniqueNames {

    private static final int LONGEST = 64;

    private final Set<String> taken = new HashSet<>();

    /** The name itself if nobody has it, or else with a number behind it; at most 64 characters. */
    String of(String wished) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? shortened(wished, "") : shortened(wished, "-" + number))
                .filter(name -> taken.add(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static String shortened(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST - end.length())) + end;
    }
}
