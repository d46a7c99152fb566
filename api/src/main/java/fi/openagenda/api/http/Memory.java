package fi.openagenda.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
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
    private static final String CHANGES_BEFORE = Memory.class.getName();

    private record Asked(String address, String accept) {}

    /**
     * An answer.
     *
     * @param given what was answered
     * @param common headers of the platform, where the answer does not have them itself
     * @param until the moment from which on it is to be given anew
     * @param renewed whether somebody sees to that
     */
    private record Answer(Repeatable given, MultiMap common, long until, AtomicBoolean renewed) {

        static Answer of(Repeatable given, MultiMap common) {
            return new Answer(given, common, System.nanoTime() + HALF_A_SECOND.toNanos(), new AtomicBoolean());
        }

        boolean isToBeRenewed() {
            return System.nanoTime() - until > 0 && renewed.compareAndSet(false, true);
        }
    }

    private final Cache<Asked, Answer> answers = Caffeine.newBuilder()
            .expireAfterWrite(A_SECOND)
            .maximumWeight(MOST_BYTES)
            .<Asked, Answer>weigher(
                    (asked, answer) -> asked.address().length() + answer.given().weight())
            .build();

    private final AtomicLong changes = new AtomicLong();

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_EVERYTHING_ELSE);
    }

    /** Remembers an answer to a request that anybody may send, unless something has changed since it was sent. */
    void keep(RoutingContext context, Repeatable given, Map<String, String> common) {
        if (Long.valueOf(changes.get()).equals(context.get(CHANGES_BEFORE))) {
            answers.put(asked(context.request()), Answer.of(given, optimized(common)));
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
            remembered.given().repeat(context, remembered.common());
        }
    }

    /** Headers as they are written fastest. */
    static MultiMap optimized(Map<String, String> headers) {
        MultiMap optimized = MultiMap.caseInsensitiveMultiMap();
        headers.forEach(
                (name, value) -> optimized.add(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
        return optimized;
    }

    private static Asked asked(HttpServerRequest request) {
        return new Asked(
                request.uri(),
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse(""));
    }
}
