package fi.openagenda.model.bank;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a slip of the pen from another wording. A change is a slip when letters, figures and words stay the same but for
 * one letter (Damerau-Levenshtein distance of 1) in one word of at least five letters; case, spaces and punctuation do
 * not count. In shorter words one letter makes another word ("not" and "now"), and so does the first letter of any
 * ("trygg" and "otrygg"). A word of negation is never a slip.
 */
final class Slip {

    private static final int SHORTEST = 5;

    private static final Set<String> NEGATIONS = Set.of(
            "eivät", "eikö", "etkö", "emme", "ette", "eikä", "enkä", "etkä", "älkää", "ilman", "koskaan", "aldrig",
            "ingen", "inget", "utan", "icke", "never", "without", "cannot");

    private Slip() {}

    static boolean isBetween(String one, String other) {
        String[] before = words(one);
        String[] after = words(other);
        if (before.length != after.length) {
            return String.join("", before).equals(String.join("", after));
        }
        int changed = 0;
        for (int i = 0; i < before.length; i++) {
            if (!before[i].equals(after[i])) {
                changed++;
                if (!isSlip(before[i], after[i])) {
                    return false;
                }
            }
        }
        return changed <= 1;
    }

    private static boolean isSlip(String before, String after) {
        boolean plain = before.codePoints().allMatch(Character::isLetter)
                && after.codePoints().allMatch(Character::isLetter);
        Set<String> both = new HashSet<>(Arrays.asList(before, after));
        both.retainAll(NEGATIONS);
        return plain
                && both.isEmpty()
                && Math.min(before.length(), after.length()) >= SHORTEST
                && before.charAt(0) == after.charAt(0)
                && distanceIsOne(before, after);
    }

    /** One letter added, left out or replaced, or two neighbours exchanged. */
    private static boolean distanceIsOne(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String restOfOne = one.substring(start);
        String restOfOther = other.substring(start);
        if (restOfOne.length() != restOfOther.length()) {
            return restOfOne.length() > restOfOther.length()
                    ? restOfOne.substring(1).equals(restOfOther)
                    : restOfOther.substring(1).equals(restOfOne);
        }
        return restOfOne.substring(1).equals(restOfOther.substring(1))
                || restOfOne.length() > 1
                        && restOfOne.charAt(0) == restOfOther.charAt(1)
                        && restOfOne.charAt(1) == restOfOther.charAt(0)
                        && restOfOne.substring(2).equals(restOfOther.substring(2));
    }

    private static String[] words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ");
    }
}
