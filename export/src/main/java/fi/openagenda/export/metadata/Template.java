package fi.openagenda.export.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places in braces, each filled by its name; braces around anything else stay as they are. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z.]+)}");

    private Template() {}

    /** The text of a resource of this package, filled. */
    static String filled(String name, Map<String, String> fillings) throws IOException {
        try (InputStream resource = Template.class.getResourceAsStream("/metadata/" + name)) {
            return PLACE.matcher(new String(resource.readAllBytes(), UTF_8))
                    .replaceAll(
                            place -> Matcher.quoteReplacement(fillings.getOrDefault(place.group(1), place.group())));
        }
    }
}
