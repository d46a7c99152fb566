package fi.openagenda.model.language;

import java.util.Optional;

/** Text as people write it: characters, no control codes and no broken ones. */
public final class PlainText {

    private PlainText() {}

    /** What is wrong with the text, if anything; length in Unicode code points. */
    public static Optional<String> faultOf(String text, int maxLength) {
        if (text.isBlank()) {
            return Optional.of("Must not be blank.");
        }
        if (text.codePoints().anyMatch(PlainText::isForeign)) {
            return Optional.of(
                    "Must be plain text, without control characters, noncharacters or half surrogate pairs.");
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            return Optional.of("Must be at most %d characters.".formatted(maxLength));
        }
        return Optional.empty();
    }

    private static boolean isForeign(int codePoint) {
        boolean control =
                Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t' && codePoint != '\r';
        boolean halfPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        return control || halfPair || noncharacter;
    }
}
