package fi.openagenda.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers that were given a moment ago, to be given again without asking anybody: a national round opens to a whole
 * evening of people who read the same few questionnaires. An answer is remembered for a second at most, so that a round
 * opens and closes on every node in time, and until something changes on this one. When half of the second is over, one
 * request, and only one, is answered anew for all that follow.
 */
@ApplicationScoped
class Memory {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration HALF_A_SECOND = A_SECOND.dividedBy(2);
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int BEFORE_EVERYTHING_ELSE = 1000;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final String CHANGES_BEFORE = Memory.class.getName();

    private record Asked(String address, String accept) {}

    /**
     * An answer.
     *
     * @param body its bytes
     * @param headers its headers
     * @param etag its tag
     * @param until the moment from which on it is to be given anew
     * @param renewed whether somebody sees to that
     */
    private record Answer(Buffer body, MultiMap headers, String etag, long until, AtomicBoolean renewed) {

        static Answer of(Map<String, String> headers, byte[] body) {
            MultiMap optimized = MultiMap.caseInsensitiveMultiMap();
            headers.forEach((name, value) ->
                    optimized.add(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
            return new Answer(
                    Buffer.buffer(body),
                    optimized,
                    optimized.get(HttpHeaders.ETAG),
                    System.nanoTime() + HALF_A_SECOND.toNanos(),
                    new AtomicBoolean());
        }

        boolean isToBeRenewed() {
            return System.nanoTime() - until > 0 && renewed.compareAndSet(false, true);
        }
    }

    private final Cache<Asked, Answer> answers = Caffeine.newBuilder()
            .expireAfterWrite(A_SECOND)
            .maximumWeight(MOST_BYTES)
            .<Asked, Answer>weigher(
                    (asked, answer) -> asked.address().length() + answer.body().length())
            .build();

    private final AtomicLong changes = new AtomicLong();

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_EVERYTHING_ELSE);
    }

    /** Remembers an answer to a request that anybody may send, unless something has changed since it was sent. */
    void keep(RoutingContext context, Map<String, String> headers, byte[] body) {
        if (Long.valueOf(changes.get()).equals(context.get(CHANGES_BEFORE))) {
            answers.put(asked(context.request()), Answer.of(headers, body));
        }
    }

    /** Forgets everything, because something has changed. */
    void forget() {
        changes.incrementAndGet();
        answers.invalidateAll();
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        Answer remembered = request.method() == HttpMethod.GET ? answers.getIfPresent(asked(request)) : null;
        if (remembered == null || remembered.isToBeRenewed()) {
            context.put(CHANGES_BEFORE, changes.get());
            context.next();
        } else {
            send(request, context.response(), remembered);
        }
    }

    private static void send(HttpServerRequest request, HttpServerResponse response, Answer answer) {
        response.headers().setAll(answer.headers());
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), answer.etag())) {
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.setStatusCode(OK).end(answer.body());
        }
    }

    private static boolean isKnown(String known, String etag) {
        return known != null
                && (known.equals(etag)
                        || Arrays.stream(known.split(","))
                                .map(String::strip)
                                .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)));
    }

    private static Asked asked(HttpServerRequest request) {
        return new Asked(
                request.uri(),
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse(""));
    }
}
