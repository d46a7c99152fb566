package fi.openagenda.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets in bodies that are there, and not too large. They are gathered on the event loop, so that whoever sends one slowly
 * keeps no thread from others; {@link Deadline} sees to it that they end. By then the resource is found and the key is
 * known: nobody's megabytes are gathered for nothing. (A BodyHandler ahead of the framework is no way: HTTP/2 requests
 * then fail.) What is read as a stream, by those who have a key, is left to the resource.
 */
class Bodies {

    private static final int LARGEST_DEFINITION = 8 * 1024 * 1024;
    private static final int LARGEST_OF_STRANGERS = 256 * 1024;

    /** An ordinary response, which comes in however much others are sending. */
    private static final int SMALL = 16 * 1024;

    /** Bytes of a letter in UTF-32. */
    private static final int LONGEST_UNIT = 4;

    /** What Java puts in the place of what it cannot decode. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Bytes that all larger bodies together may take. */
    private static final long ROOM = 64L * 1024 * 1024;

    private final AtomicLong taken = new AtomicLong();
    private final Map<Method, Integer> largest = new ConcurrentHashMap<>();

    @Inject
    Deadline deadline;

    /** Answers only if the body is refused. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.ENTITY_CODER)
    Uni<Response> gather(ContainerRequestContext request, ResourceInfo resource, RoutingContext routing) {
        HttpServerRequest sender = routing.request();
        if (sender.method() == HttpMethod.GET || sender.method() == HttpMethod.HEAD || sender.isEnded()) {
            return Uni.createFrom().nullItem();
        }
        if (isStreamed(resource.getResourceMethod())) {
            deadline.lift(routing);
            return Uni.createFrom().nullItem();
        }
        int most = largest.computeIfAbsent(resource.getResourceMethod(), Bodies::largest);
        String announced = sender.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > most) {
            return Uni.createFrom().item(Problem.of(ProblemType.TOO_LARGE).answer());
        }
        if ("100-continue".equalsIgnoreCase(sender.getHeader(HttpHeaders.EXPECT))) {
            routing.response().writeContinue();
        }
        return Uni.createFrom().emitter(over -> {
            Gathering gathering = new Gathering(request, most, over);
            routing.addEndHandler(end -> gathering.leave());
            sender.handler(gathering::add).endHandler(end -> gathering.end()).resume();
        });
    }

    /**
     * The JSON reader would take letters that are written with more bytes than they need, and guess at another encoding where
     * one of the first bytes is zero. Decoding strictly takes long, and is needed only where something was replaced.
     */
    static boolean isUtf8(byte[] sent) {
        for (int i = 0; i < Math.min(sent.length, LONGEST_UNIT); i++) {
            if (sent[i] == 0) {
                return false;
            }
        }
        return new String(sent, UTF_8).indexOf(REPLACEMENT) < 0 || isStrictlyUtf8(sent);
    }

    private static boolean isStrictlyUtf8(byte[] sent) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(sent));
            return true;
        } catch (CharacterCodingException fault) {
            return false;
        }
    }

    private static boolean isStreamed(Method method) {
        return !Paths.isKeyless(method)
                && Arrays.asList(method.getParameterTypes()).contains(InputStream.class);
    }

    private static int largest(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> limit(parameter).stream())
                .findFirst()
                .map(LargestBody::value)
                .orElse(Paths.isKeyless(method) ? LARGEST_OF_STRANGERS : LARGEST_DEFINITION);
    }

    private static Optional<LargestBody> limit(Parameter parameter) {
        return Stream.of(parameter, parameter.getType())
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(LargestBody.class)))
                .findFirst();
    }

    /** A body that is coming in; all on the event loop of its connection. */
    private final class Gathering {

        private final ContainerRequestContext request;
        private final int most;
        private final UniEmitter<? super Response> over;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private long own;
        private boolean refused;

        Gathering(ContainerRequestContext request, int most, UniEmitter<? super Response> over) {
            this.request = request;
            this.most = most;
            this.over = over;
        }

        void add(Buffer part) {
            int size = body.size() + part.length();
            // What is refused is read on, but not kept: whoever is still sending does not listen yet.
            if (!refused && size > most) {
                refuse(ProblemType.TOO_LARGE);
            } else if (!refused && size > SMALL && !hasRoom(part.length())) {
                refuse(ProblemType.UNAVAILABLE);
            } else if (!refused) {
                body.writeBytes(part.getBytes());
            }
        }

        void end() {
            byte[] sent = body.toByteArray();
            if (!refused && !isUtf8(sent)) {
                over.complete(Problem.of(ProblemType.MALFORMED_JSON, "The body is not UTF-8.")
                        .answer());
            } else if (!refused) {
                request.setEntityStream(new ByteArrayInputStream(sent));
                over.complete(null);
            }
        }

        private boolean hasRoom(int bytes) {
            own += bytes;
            return taken.addAndGet(bytes) <= ROOM;
        }

        private void refuse(ProblemType reason) {
            refused = true;
            over.complete(Problem.of(reason).answer());
        }

        /** When the request is over, in whatever way. */
        void leave() {
            taken.addAndGet(-own);
            own = 0;
        }
    }
}
