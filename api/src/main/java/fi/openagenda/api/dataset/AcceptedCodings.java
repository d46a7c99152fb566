package fi.openagenda.api.dataset;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much whoever asks likes each content coding (RFC 9110, 12.5.3).
 *
 * @param qualities from 0 to 1, by coding
 */
record AcceptedCodings(Map<String, Double> qualities) {

    static final String IDENTITY = "identity";

    private static final String ANY_OTHER = "*";
    private static final Pattern ONE = Pattern.compile(
            "\\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*(?:;\\s*[qQ]=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?");

    private static final AcceptedCodings NOTHING_SAID = new AcceptedCodings(Map.of());

    /** Less than what anybody can say. */
    private static final double LEAST = 0.0001;

    /** What a header says; what cannot be read of it is passed over. Where there is none, things are wanted as they are. */
    static AcceptedCodings of(Optional<String> header) {
        if (header.isEmpty()) {
            return NOTHING_SAID;
        }
        Map<String, Double> qualities = new HashMap<>();
        for (String part : header.get().split(",")) {
            Matcher one = ONE.matcher(part);
            if (one.matches()) {
                String coding = one.group(1).toLowerCase(Locale.ROOT);
                qualities.put(
                        coding.equals("x-gzip") ? "gzip" : coding,
                        one.group(2) == null ? 1 : Double.parseDouble(one.group(2)));
            }
        }
        return new AcceptedCodings(qualities);
    }

    /** How much a coding is liked; 0 if it is not taken. What is as it is is taken unless that is ruled out. */
    double of(String coding) {
        Double named = qualities.getOrDefault(coding, qualities.get(ANY_OTHER));
        if (named == null) {
            return coding.equals(IDENTITY) ? LEAST : 0;
        }
        return named;
    }
}
