package fi.openagenda.api.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Map;

/**
 * A document that was answered, whole.
 *
 * @param body its bytes
 * @param headers its own, and others
 * @param etag its tag
 */
record Document(Buffer body, MultiMap headers, String etag) implements Repeatable {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    static Document of(Map<String, String> headers, byte[] body) {
        MultiMap optimized = Memory.optimized(headers);
        return new Document(Buffer.buffer(body), optimized, optimized.get(HttpHeaders.ETAG));
    }

    @Override
    public int weight() {
        return body.length();
    }

    @Override
    public void repeat(RoutingContext routing, MultiMap common) {
        HttpServerResponse response = routing.response();
        response.headers().setAll(headers);
        if (isKnown(routing.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.setStatusCode(OK).end(body);
        }
    }

    private boolean isKnown(String known) {
        return known != null
                && (known.equals(etag)
                        || Arrays.stream(known.split(","))
                                .map(String::strip)
                                .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)));
    }
}
