package fi.openagenda.api.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The paths of all resources, the methods of each, and which of them need no key. Of two that match, the one wins which is literal earlier, as in
 * OpenAPI: {@code /v1/keys/self} is no key called self.
 */
@Singleton
class Paths {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::((?:[^{}]|\\{[^{}]*})+))?}");
    private static final String ANYTHING = ".+";
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");

    /**
     * What a path has.
     *
     * @param methods its methods; none if there is no such path
     * @param keyless those that need no key
     */
    record Offer(Set<String> methods, Set<String> keyless) {}

    private static final String OFFER = Offer.class.getName();
    private static final Offer NOTHING = new Offer(Set.of(), Set.of());

    private final Place root = new Place();

    @Inject
    Paths(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(this::add);
    }

    /** What a path has, as it stands in a request; looked for once in each. */
    Offer of(RoutingContext routing) {
        Offer known = routing.get(OFFER);
        if (known == null) {
            known = at(routing.normalizedPath());
            routing.put(OFFER, known);
        }
        return known;
    }

    private Offer at(String path) {
        return root.find(segments(MATRIX_PARAMETERS.matcher(path).replaceAll("")), 0);
    }

    private void add(Class<?> resource) {
        for (Method method : resource.getMethods()) {
            String path = resource.getAnnotation(Path.class).value()
                    + Optional.ofNullable(method.getAnnotation(Path.class))
                            .map(own -> "/" + own.value())
                            .orElse("");
            Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .flatMap(Stream::ofNullable)
                    .forEach(named -> root.at(segments(path)).add(named.value(), isKeyless(method)));
        }
    }

    /** Whether whoever has no key may call a method. */
    static boolean isKeyless(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || !method.isAnnotationPresent(RolesAllowed.class)
                        && method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /** Where a beginning of a path leads. */
    private static final class Place {

        /** A next segment that can be one of many. */
        private record Variable(Pattern form, Place next) {}

        private final Offer offer = new Offer(new TreeSet<>(), new TreeSet<>());
        private final Map<String, Place> literals = new HashMap<>();
        private final List<Variable> variables = new ArrayList<>();

        Place at(List<String> segments) {
            Place place = this;
            for (String segment : segments) {
                place = place.next(segment);
            }
            return place;
        }

        private Place next(String segment) {
            if (!segment.contains("{")) {
                return literals.computeIfAbsent(segment, literal -> new Place());
            }
            String form = form(segment);
            return variables.stream()
                    .filter(variable -> variable.form().pattern().equals(form))
                    .findFirst()
                    .orElseGet(() -> {
                        variables.add(new Variable(Pattern.compile(form), new Place()));
                        return variables.get(variables.size() - 1);
                    })
                    .next();
        }

        void add(String method, boolean keyless) {
            Set<String> named =
                    method.equals(HttpMethod.GET) ? Set.of(HttpMethod.GET, HttpMethod.HEAD) : Set.of(method);
            offer.methods().addAll(named);
            offer.methods().add(HttpMethod.OPTIONS);
            if (keyless) {
                offer.keyless().addAll(named);
            }
        }

        Offer find(List<String> segments, int from) {
            if (from == segments.size()) {
                return offer;
            }
            String segment = segments.get(from);
            Place literal = literals.get(segment);
            Offer found = literal == null ? NOTHING : literal.find(segments, from + 1);
            for (Variable variable : variables) {
                if (found.methods().isEmpty()
                        && variable.form().matcher(segment).matches()) {
                    found = variable.next().find(segments, from + 1);
                }
            }
            return found;
        }

        private static String form(String segment) {
            Matcher parameter = PARAMETER.matcher(segment);
            if (!parameter.matches()) {
                throw new IllegalStateException("A parameter takes a segment of its own, unlike in " + segment);
            }
            return Optional.ofNullable(parameter.group(1)).map(String::strip).orElse(ANYTHING);
        }
    }
}
