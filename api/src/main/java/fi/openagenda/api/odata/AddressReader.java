package fi.openagenda.api.odata;

import static fi.openagenda.model.Refusal.Reason.INVALID_QUERY;
import static fi.openagenda.model.Refusal.Reason.NOT_FOUND;
import static fi.openagenda.model.Refusal.Reason.NOT_SUPPORTED;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.model.Refusal;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.core.uri.parser.UriParserSyntaxException;

/** Reads addresses by the grammar of OData, whole; what of it is done is decided afterwards. */
final class AddressReader {

    static final String METADATA = "/$metadata";

    /** The parser calls itself at each, and would run out of stack at some hundreds. */
    private static final int DEEPEST = 50;

    private static final Set<String> UNSUPPORTED =
            Set.of("$orderby", "$expand", "$search", "$apply", "$compute", "$deltatoken", "$id", "$index");

    private AddressReader() {}

    /**
     * Reads one.
     *
     * @param path after the root of the service, as it was sent
     * @param query after the question mark, as it was sent
     * @throws Refusal that names the option at fault
     */
    static UriInfo read(String path, String query) {
        List<String> options = Arrays.stream(query.split("&"))
                .filter(option -> !option.isEmpty())
                // Forms write a space so; whoever means a plus writes %2B.
                .map(option -> option.replace("+", "%20"))
                .toList();
        options.forEach(option -> look(path, option));
        try {
            return parsed(path, String.join("&", options));
        } catch (ODataLibraryException fault) {
            fault(path, "").ifPresent(nothingThere -> {
                throw Refusal.of(NOT_FOUND, nothingThere);
            });
            for (String option : options) {
                fault(path, option).ifPresent(wrong -> {
                    throw Refusal.of(INVALID_QUERY, "%s: %s".formatted(name(option), wrong));
                });
            }
            throw Refusal.of(INVALID_QUERY, message(fault));
        }
    }

    /** What is not an option, is none of ours, or is nested without end. */
    private static void look(String path, String option) {
        String name = name(option);
        if (!name.startsWith("$")) {
            throw Refusal.of(
                    INVALID_QUERY,
                    "%s: there is no such option; there are $filter, $select, $top, $skip, $count, $format."
                            .formatted(name));
        }
        if (UNSUPPORTED.contains(name)) {
            throw Refusal.of(
                    NOT_SUPPORTED,
                    "%s is not supported; there are $filter, $select, $top, $skip, $count, $format.".formatted(name));
        }
        String format = path.equals(METADATA) ? "xml" : "json";
        if (name.equals("$format") && !isFormat(decoded(option).substring(name.length() + 1), format)) {
            throw Refusal.of(NOT_SUPPORTED, "$format: there is %s.".formatted(format));
        }
        if (depth(decoded(option)) > DEEPEST) {
            throw Refusal.of(INVALID_QUERY, "%s: parentheses are nested deeper than %d.".formatted(name, DEEPEST));
        }
    }

    private static boolean isFormat(String text, String format) {
        return text.matches("(?:application/)?%s(?:;.*)?".formatted(format));
    }

    private static int depth(String text) {
        int deepest = 0;
        int depth = 0;
        boolean quoted = false;
        for (char letter : text.toCharArray()) {
            quoted ^= letter == '\'';
            depth += quoted ? 0 : letter == '(' ? 1 : letter == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static String name(String option) {
        return decoded(option.split("=", 2)[0]);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException fault) {
            throw Refusal.of(
                    INVALID_QUERY, "%s: %% is followed by two hexadecimal digits.".formatted(text.split("=", 2)[0]));
        }
    }

    /** What is wrong with one option, if anything: the parser names none. */
    private static Optional<String> fault(String path, String option) {
        try {
            parsed(path, option);
            return Optional.empty();
        } catch (ODataLibraryException fault) {
            return Optional.of(message(fault));
        }
    }

    private static UriInfo parsed(String path, String query) throws ODataLibraryException {
        try {
            return EntityModel.parse(path, query);
        } catch (NullPointerException | IllegalArgumentException fault) {
            // So the parser ends at sentences whose words are right and in no order, such as comparing null with a
            // list.
            throw new UriParserSyntaxException("no sentence", fault, UriParserSyntaxException.MessageKeys.SYNTAX);
        }
    }

    private static String message(ODataLibraryException fault) {
        return fault.getTranslatedMessage(Locale.ENGLISH).getMessage();
    }

    /** The options but some, as they were sent. */
    static String without(String query, Set<String> names) {
        return Arrays.stream(query.split("&"))
                .filter(option -> !option.isEmpty() && !names.contains(name(option)))
                .collect(Collectors.joining("&"));
    }
}
