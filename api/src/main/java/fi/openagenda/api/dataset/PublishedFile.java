package fi.openagenda.api.dataset;

import fi.openagenda.api.http.Repeatable;
import fi.openagenda.api.problem.ProblemType;
import fi.openagenda.export.publish.Store;
import fi.openagenda.model.release.Release;
import io.netty.handler.codec.DateFormatter;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A finished file as it is served: conditional, whole or a range of it, in a coding or as it is (RFC 9110).
 *
 * @param store where it lies
 * @param dataset what it belongs to
 * @param number of the release
 * @param modified when it was made
 * @param file what was recorded of it when it was published
 * @param links the header {@code Link}
 * @param latest whether it was asked for under {@code latest}, where there may be another file tomorrow
 */
record PublishedFile(
        Store store, String dataset, int number, Instant modified, Release.File file, String links, boolean latest)
        implements Repeatable {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int WEIGHT = 2000;

    /**
     * What is answered.
     *
     * @param status 200, 206, 304, 406, 412 or 416
     * @param headers all that the file is to say
     * @param kept what is sent, if anything is
     * @param range which part of it
     */
    record Answer(int status, Map<String, String> headers, Optional<Representation> kept, ByteRange range) {

        /** Why it is refused, if it is. */
        Optional<ProblemType> problem() {
            return Stream.of(
                            ProblemType.NOT_ACCEPTABLE,
                            ProblemType.PRECONDITION_FAILED,
                            ProblemType.RANGE_NOT_SATISFIABLE)
                    .filter(type -> type.status() == status)
                    .findFirst();
        }
    }

    /** A file of a release. */
    static PublishedFile of(Store store, Release release, Optional<Release> before, Release.File file, boolean latest) {
        return new PublishedFile(
                store,
                release.round.dataset,
                release.number,
                release.generatedAt,
                file,
                ReleaseLinks.of(release, file, before),
                latest);
    }

    /**
     * The answer to a request. A range is one of the file as it is, whatever codings are taken.
     *
     * @param head whether only its headers are sent; a range is then passed over
     * @param header what the request says under a name
     */
    Answer answer(boolean head, Function<String, Optional<String>> header) {
        AcceptedCodings accepted = AcceptedCodings.of(header.apply("Accept-Encoding"));
        Representation whole = Representation.of(file);
        Optional<ByteRange> range = header.apply("Range")
                .filter(asked -> !head && accepted.of(AcceptedCodings.IDENTITY) > 0)
                .filter(asked -> new Preconditions(whole.etag(), modified).isInRange(header))
                .flatMap(asked -> ByteRange.parse(asked, file.bytes()));
        Optional<Representation> chosen = range.isPresent() ? Optional.of(whole) : Representation.best(file, accepted);
        if (chosen.isEmpty()) {
            return refused(ProblemType.NOT_ACCEPTABLE, Map.of());
        }
        return switch (new Preconditions(chosen.get().etag(), modified).evaluate(header)) {
            case FAILED -> refused(ProblemType.PRECONDITION_FAILED, Map.of());
            case NOT_MODIFIED -> new Answer(NOT_MODIFIED, headers(chosen.get()), Optional.empty(), ByteRange.NONE);
            case SEND -> range.map(part -> part(whole, part)).orElseGet(() -> whole(chosen.get()));
        };
    }

    private Answer whole(Representation kept) {
        Map<String, String> headers = headers(kept);
        headers.put("Content-Type", file.mediaType());
        headers.put("Repr-Digest", kept.digest());
        headers.put("Content-Length", Long.toString(kept.bytes()));
        if (!kept.isIdentity()) {
            headers.put("Content-Encoding", kept.coding());
        }
        return new Answer(OK, headers, Optional.of(kept), new ByteRange(0, kept.bytes() - 1));
    }

    private Answer part(Representation kept, ByteRange part) {
        if (!part.isSatisfiable()) {
            return refused(ProblemType.RANGE_NOT_SATISFIABLE, Map.of("Content-Range", "bytes */" + kept.bytes()));
        }
        Map<String, String> headers = headers(kept);
        headers.put("Content-Type", file.mediaType());
        headers.put("Repr-Digest", kept.digest());
        headers.put("Content-Length", Long.toString(part.length()));
        headers.put("Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), kept.bytes()));
        return new Answer(PARTIAL, headers, Optional.of(kept), part);
    }

    private static Answer refused(ProblemType why, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("Vary", "Accept-Encoding");
        return new Answer(why.status(), headers, Optional.empty(), ByteRange.NONE);
    }

    private Map<String, String> headers(Representation kept) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", kept.etag());
        headers.put("Last-Modified", DateFormatter.format(Date.from(modified)));
        headers.put("Cache-Control", latest ? "public, no-cache" : FOR_GOOD);
        headers.put("Accept-Ranges", "bytes");
        headers.put("Vary", "Accept-Encoding");
        headers.put("Content-Location", "%s/%s".formatted(ReleaseView.url(dataset, number), file.name()));
        headers.put("Link", links);
        return headers;
    }

    /** Where what an answer sends lies on this machine. */
    Path path(Representation kept) {
        return store.file(dataset, number, kept.name());
    }

    @Override
    public int weight() {
        return WEIGHT;
    }

    /** On the event loop; what is refused, or has to be fetched first, goes the long way. */
    @Override
    public void repeat(RoutingContext routing, MultiMap common) {
        HttpServerRequest request = routing.request();
        Answer answer =
                answer(false, name -> Optional.ofNullable(request.headers().getAll(name))
                        .filter(values -> !values.isEmpty())
                        .map(values -> String.join(", ", values)));
        Optional<Path> path = answer.kept().flatMap(kept -> store.here(dataset, number, kept.name()));
        HttpServerResponse response = routing.response();
        if (path.isPresent()) {
            begin(response, answer, common)
                    .sendFile(
                            path.get().toString(),
                            answer.range().first(),
                            answer.range().length())
                    .onFailure(fault -> routing.fail(fault));
        } else if (answer.status() == NOT_MODIFIED) {
            begin(response, answer, common).end();
        } else {
            routing.next();
        }
    }

    private static HttpServerResponse begin(HttpServerResponse response, Answer answer, MultiMap common) {
        response.headers().setAll(common);
        answer.headers().forEach(response.headers()::set);
        return response.setStatusCode(answer.status());
    }
}
