package fi.openagenda.api.odata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many entities a page has.
 *
 * @param entities how many
 * @param preferred whether that is what the client prefers
 */
record PageSize(int entities, boolean preferred) {

    private static final int LARGEST = 10_000;
    private static final Pattern PREFERENCE =
            Pattern.compile("(?:^|[,;\\s])(?:odata\\.)?maxpagesize\\s*=\\s*\"?([0-9]{1,9})\"?(?:$|[,;\\s])");

    /** As the header {@code Prefer} says; preferences that cannot be met are passed over (RFC 7240). */
    static PageSize of(List<String> prefer) {
        Matcher preference = PREFERENCE.matcher(String.join(",", prefer));
        int wanted = preference.find() ? Integer.parseInt(preference.group(1)) : 0;
        return wanted < 1 || wanted > LARGEST ? new PageSize(LARGEST, false) : new PageSize(wanted, true);
    }
}
