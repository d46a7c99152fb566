package fi.openagenda.api.http;

import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns away requests that no resource should have to think of. */
class RequestGuard {

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = 1)
    Optional<Response> turnAway(ContainerRequestContext request) {
        return problemOf(request).map(Problem::answer);
    }

    private static Optional<Problem> problemOf(ContainerRequestContext request) {
        if (hasControlCharacters(request)) {
            return Optional.of(Problem.of(ProblemType.BAD_REQUEST, "The address holds a control character."));
        }
        if (!isReadable(request::getAcceptableMediaTypes)) {
            return Optional.of(Problem.of(ProblemType.BAD_REQUEST, "The header Accept holds no media type."));
        }
        if (!isReadable(request::getMediaType)) {
            return Optional.of(Problem.of(ProblemType.BAD_REQUEST, "The header Content-Type holds no media type."));
        }
        if (isEncoded(request) || isInAnotherCharset(request) || isNearlyJson(request)) {
            return Optional.of(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
        return Optional.empty();
    }

    /** Among them NUL, which PostgreSQL cannot hold in a text. */
    private static boolean hasControlCharacters(ContainerRequestContext request) {
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        return hasControlCharacters(request.getUriInfo().getPath())
                || query.keySet().stream().anyMatch(RequestGuard::hasControlCharacters)
                || query.values().stream().flatMap(List::stream).anyMatch(RequestGuard::hasControlCharacters);
    }

    /** A plain loop: every request comes by here. */
    private static boolean hasControlCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The framework throws this at whoever asks for a header that it cannot read. */
    private static boolean isReadable(Supplier<?> header) {
        try {
            header.get();
            return true;
        } catch (IllegalArgumentException fault) {
            return false;
        }
    }

    /** A compressed body can unfold into a thousand times its size. */
    private static boolean isEncoded(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    /** The framework takes a range of media types for each of them, and what is made of JSON for JSON. */
    private static boolean isNearlyJson(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        return type != null
                && (type.isWildcardType()
                        || type.isWildcardSubtype()
                        || type.getSubtype().toLowerCase(Locale.ROOT).endsWith("+json"));
    }

    private static boolean isInAnotherCharset(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset != null && !charset.equalsIgnoreCase("utf-8");
    }
}
