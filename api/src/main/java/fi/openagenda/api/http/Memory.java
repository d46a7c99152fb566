package fi.openagenda.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that were given a moment ago, to be given again without asking anybody: a national round opens to a whole
 * evening of people who read the same few questionnaires. An answer is remembered for a second at most, so that a round
 * opens and closes on every node in time, and until something changes on this one.
 */
@ApplicationScoped
class Memory {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int BEFORE_EVERYTHING_ELSE = 1000;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private record Asked(String address, String accept) {}

    private record Answer(byte[] body, Map<String, String> headers) {}

    private final Cache<Asked, Answer> answers = Caffeine.newBuilder()
            .expireAfterWrite(A_SECOND)
            .maximumWeight(MOST_BYTES)
            .<Asked, Answer>weigher((asked, answer) -> asked.address().length() + answer.body().length)
            .build();

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_EVERYTHING_ELSE);
    }

    /** Remembers an answer to a request that anybody may send. */
    void keep(HttpServerRequest request, Map<String, String> headers, byte[] body) {
        answers.put(asked(request), new Answer(body, Map.copyOf(headers)));
    }

    /** Forgets everything, because something has changed. */
    void forget() {
        answers.invalidateAll();
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Answer> remembered = request.method() == HttpMethod.GET
                ? Optional.ofNullable(answers.getIfPresent(asked(request)))
                : Optional.empty();
        remembered.ifPresentOrElse(answer -> send(request, context.response(), answer), context::next);
    }

    private static void send(HttpServerRequest request, HttpServerResponse response, Answer answer) {
        answer.headers().forEach(response::putHeader);
        if (isKnown(request, answer.headers().get(HttpHeaders.ETAG))) {
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.setStatusCode(OK).end(Buffer.buffer(answer.body()));
        }
    }

    private static boolean isKnown(HttpServerRequest request, String etag) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }

    private static Asked asked(HttpServerRequest request) {
        return new Asked(
                request.uri(),
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse(""));
    }
}
