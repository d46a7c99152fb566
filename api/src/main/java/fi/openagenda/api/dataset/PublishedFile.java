package fi.openagenda.api.dataset;

import fi.openagenda.api.http.Repeatable;
import fi.openagenda.api.problem.ProblemType;
import fi.openagenda.export.publish.Store;
import fi.openagenda.model.release.Release;
import io.netty.handler.codec.DateFormatter;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A finished file as it is served: conditional, whole or a range of it, in a coding or as it is (RFC 9110).
 *
 * @param store where it lies
 * @param contents what is known of its bytes
 * @param dataset what it belongs to
 * @param number of the release
 * @param modified when it was made
 * @param mediaType what it is, in whichever coding
 * @param forms all that it is kept as; first as it is
 * @param always what every answer with it says
 */
record PublishedFile(
        Store store,
        Contents contents,
        String dataset,
        int number,
        Instant modified,
        String mediaType,
        List<Representation> forms,
        Map<String, String> always)
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

    /**
     * A file of a release.
     *
     * @param latest whether it was asked for under {@code latest}, where there may be another file tomorrow
     */
    static PublishedFile of(
            Store store,
            Contents contents,
            Release release,
            Optional<Release> before,
            Release.File file,
            boolean latest) {
        Map<String, String> always = Map.of(
                "Last-Modified",
                DateFormatter.format(Date.from(release.generatedAt)),
                "Cache-Control",
                latest ? "public, no-cache" : FOR_GOOD,
                "Accept-Ranges",
                "bytes",
                "Vary",
                "Accept-Encoding",
                "Content-Location",
                "%s/%s".formatted(ReleaseView.url(release), file.name()),
                "Link",
                ReleaseLinks.of(release, file, before));
        return new PublishedFile(
                store,
                contents,
                release.round.dataset,
                release.number,
                release.generatedAt,
                file.mediaType(),
                Representation.all(file),
                always);
    }

    /**
     * The answer to a request. A range is one of the file as it is, whatever codings are taken.
     *
     * @param head whether only its headers are sent; a range is then passed over
     * @param header what the request says under a name
     */
    Answer answer(boolean head, Function<String, Optional<String>> header) {
        AcceptedCodings accepted = AcceptedCodings.of(header.apply("Accept-Encoding"));
        Representation whole = forms.get(0);
        Optional<ByteRange> range = header.apply("Range")
                .filter(asked -> !head && accepted.of(AcceptedCodings.IDENTITY) > 0)
                .filter(asked -> new Preconditions(whole.etag(), modified).isInRange(header))
                .flatMap(asked -> ByteRange.parse(asked, whole.bytes()));
        Optional<Representation> chosen = range.isPresent() ? Optional.of(whole) : Representation.best(forms, accepted);
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
        headers.put("Content-Type", mediaType);
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
        headers.put("Content-Type", mediaType);
        headers.put("Repr-Digest", kept.digest());
        headers.put("Content-Length", Long.toString(part.length()));
        headers.put("Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), kept.bytes()));
        return new Answer(PARTIAL, headers, Optional.of(kept), part);
    }

    private static Answer refused(ProblemType why, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Vary", "Accept-Encoding");
        return new Answer(why.status(), headers, Optional.empty(), ByteRange.NONE);
    }

    private Map<String, String> headers(Representation kept) {
        Map<String, String> headers = new HashMap<>(always);
        headers.put("ETag", kept.etag());
        return headers;
    }

    /** Where what an answer sends lies on this machine. */
    Path path(Representation kept) {
        Path path = store.file(dataset, number, kept.name());
        contents.learn(kept, path);
        return path;
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
        HttpServerResponse response = routing.response();
        Optional<Buffer> bytes = answer.kept().flatMap(kept -> contents.of(kept, answer.range()));
        Optional<Path> path =
                answer.kept().filter(kept -> bytes.isEmpty()).flatMap(kept -> store.here(dataset, number, kept.name()));
        if (answer.status() == NOT_MODIFIED) {
            begin(response, answer, common).end();
        } else if (bytes.isPresent()) {
            begin(response, answer, common).end(bytes.get());
        } else if (path.isPresent()) {
            ByteRange range = answer.range();
            begin(response, answer, common)
                    .sendFile(path.get().toString(), range.first(), range.length())
                    .onFailure(routing::fail);
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
