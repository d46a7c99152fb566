package fi.openagenda.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses in their plain forms: front ends make links of them as they are, so nothing else may pass. */
public final class PlainAddress {

    private static final int LONGEST_PAGE = 2000;
    private static final int LONGEST_MAIL = 254;
    private static final String MAIL =
            "[^\\s\"<>()\\[\\]@:;,/?#&%]+@[^\\s\"<>()\\[\\]@:;,/?#&%.]+(\\.[^\\s\"<>()\\[\\]@:;,/?#&%.]+)+";
    // E.164: a plus sign and at most 15 digits, of which the first belongs to the country.
    private static final String PHONE = "\\+[1-9][0-9]{5,14}";

    private PlainAddress() {}

    /** What is wrong with the address of a page, if anything: https, in ASCII, without a user's name in it. */
    public static Optional<String> faultOfPage(String text) {
        return isPage(text) ? Optional.empty() : Optional.of("Must be an address that begins with https://.");
    }

    /** What is wrong with an address of mail, if anything: no name beside it, no mailto: before it. */
    public static Optional<String> faultOfMail(String text) {
        boolean plain = text.length() <= LONGEST_MAIL
                && text.codePoints().noneMatch(PlainAddress::isHidden)
                && text.matches(MAIL);
        return plain ? Optional.empty() : Optional.of("Must be an address of mail, such as kirjaamo@example.org.");
    }

    /** What is wrong with a telephone number, if anything: international, without spaces (E.164). */
    public static Optional<String> faultOfPhone(String text) {
        return text.matches(PHONE)
                ? Optional.empty()
                : Optional.of("Must be international and without spaces (E.164), such as +358401234567.");
    }

    private static boolean isPage(String text) {
        if (text.length() > LONGEST_PAGE || !text.matches("\\p{ASCII}+")) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException fault) {
            return false;
        }
    }

    /** Controls, half surrogate pairs, and what turns the direction of writing or cannot be seen. */
    private static boolean isHidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || Character.isSpaceChar(codePoint);
    }
}
