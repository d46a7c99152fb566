package fi.openagenda.export.query;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A group of respondents as one value of a cube: {@code _T} for everybody, {@code age:young}, or of two breakdowns
 * {@code age:young*gender:female}.
 */
final class GroupCode {

    private static final String TOTAL = "_T";

    private GroupCode() {}

    /** Of a line. */
    static String of(Line line) {
        String breakdown = line.get("breakdown");
        if (breakdown.equals(TOTAL)) {
            return TOTAL;
        }
        String[] keys = breakdown.split("\\*");
        String first = keys[0] + ":" + line.get("cat1");
        return keys.length == 1 ? first : first + "*" + keys[1] + ":" + line.get("cat2");
    }

    /** Of which breakdown a group is. */
    static String breakdown(String group) {
        return group.equals(TOTAL)
                ? TOTAL
                : Arrays.stream(group.split("\\*"))
                        .map(part -> part.substring(0, part.indexOf(':')))
                        .collect(Collectors.joining("*"));
    }

    private static String or(String label, String code) {
        return label.isBlank() ? code : label;
    }

    /** What people read; a code where there is no translation. */
    static String label(String group, Labels labels) {
        if (group.equals(TOTAL)) {
            return labels.group(TOTAL, 0, TOTAL);
        }
        return Arrays.stream(group.split("\\*"))
                .map(part -> {
                    String key = part.substring(0, part.indexOf(':'));
                    String code = part.substring(part.indexOf(':') + 1);
                    return or(labels.breakdown(key), key) + ": " + or(labels.group(key, 0, code), code);
                })
                .collect(Collectors.joining(" × "));
    }
}
