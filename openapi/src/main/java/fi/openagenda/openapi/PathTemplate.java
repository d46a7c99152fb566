package fi.openagenda.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A path of the contract; of two that match, the one which is literal earlier wins, as OpenAPI and JAX-RS have it.
 *
 * @param template as the document writes it
 * @param pattern which request paths it takes in
 * @param rank a letter a segment, in the order in which segments win
 */
record PathTemplate(String template, Pattern pattern, String rank) {

    static final Comparator<PathTemplate> MOST_LITERAL_FIRST = Comparator.comparing(PathTemplate::rank);

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    static PathTemplate of(String template) {
        var segments = List.of(template.split("/", -1));
        var pattern = segments.stream().map(PathTemplate::pattern).collect(Collectors.joining("/"));
        var rank = segments.stream().map(PathTemplate::rank).collect(Collectors.joining());
        return new PathTemplate(template, Pattern.compile(pattern), rank);
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String pattern(String segment) {
        var literals = PARAMETER.split(segment, -1);
        return IntStream.range(0, literals.length)
                .boxed()
                .flatMap(i -> Stream.of(i == 0 ? "" : "[^/]+", Pattern.quote(literals[i])))
                .collect(Collectors.joining());
    }

    private static String rank(String segment) {
        if (!segment.contains("{")) {
            return "a";
        }
        return PARAMETER.matcher(segment).matches() ? "c" : "b";
    }
}
