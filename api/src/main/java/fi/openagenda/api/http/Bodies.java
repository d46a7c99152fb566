package fi.openagenda.api.http;

import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Lets in bodies that are there, and not too large. They are counted while they are read, because a body in chunks does
 * not say its size beforehand. (Reading it whole before the framework does is no way: HTTP/2 requests then fail.)
 */
@Provider
class Bodies implements ReaderInterceptor {

    private static final int LARGEST_DEFINITION = 8 * 1024 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long largest = largest(context);
        String announced = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > largest) {
            throw refused(Problem.of(ProblemType.TOO_LARGE));
        }
        context.setInputStream(new Counted(context.getInputStream(), largest));
        Object body = context.proceed();
        if (body == null) {
            throw refused(Problem.of(ProblemType.MALFORMED_JSON, "The body is empty."));
        }
        return body;
    }

    private static int largest(ReaderInterceptorContext context) {
        return Stream.of(context.getAnnotations(), context.getType().getAnnotations())
                .flatMap(Arrays::stream)
                .filter(LargestBody.class::isInstance)
                .map(annotation -> ((LargestBody) annotation).value())
                .findFirst()
                .orElse(LARGEST_DEFINITION);
    }

    private static WebApplicationException refused(Problem problem) {
        return new WebApplicationException(problem.answer());
    }

    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) {
            if (result >= 0) {
                left -= bytes;
            }
            if (left < 0) {
                throw refused(Problem.of(ProblemType.TOO_LARGE));
            }
            return result;
        }
    }
}
