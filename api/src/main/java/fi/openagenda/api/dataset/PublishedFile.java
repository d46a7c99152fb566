package fi.openagenda.api.dataset;

import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Release;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.resteasy.reactive.PathPart;

/**
 * A finished file as an answer: conditional, whole or a range of it (RFC 9110).
 *
 * @param release what it belongs to
 * @param file what was recorded of it when it was published
 * @param path where it lies
 */
record PublishedFile(Release release, Release.File file, Path path) {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    /** The answer; under {@code latest} it may be another file tomorrow. */
    Response answer(Request request, HttpHeaders headers, boolean latest) {
        EntityTag etag = new EntityTag(file.sha256());
        Date modified = Date.from(release.generatedAt);
        Response.ResponseBuilder answer = request.evaluatePreconditions(modified, etag);
        if (answer != null && answer.build().getStatus() == ProblemType.PRECONDITION_FAILED.status()) {
            return Problem.of(ProblemType.PRECONDITION_FAILED).answer();
        }
        if (answer == null) {
            Optional<ByteRange> range = range(headers, etag);
            if (range.isPresent() && !range.get().isSatisfiable()) {
                return unsatisfiable();
            }
            answer = range.map(this::part).orElseGet(this::whole).header("Repr-Digest", digest());
        }
        return answer.tag(etag)
                .lastModified(modified)
                .header(HttpHeaders.CACHE_CONTROL, latest ? "public, no-cache" : FOR_GOOD)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LOCATION, ReleaseView.url(release) + "/" + file.name())
                .header(HttpHeaders.LINK, "<%s>; rel=\"license\"".formatted(Licence.CC_BY_4_0.url()))
                .build();
    }

    private Response.ResponseBuilder whole() {
        // A plain Path would be cut by the framework at a Range that we have decided not to honour.
        return Response.ok(new PathPart(path, 0, file.bytes()), file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes());
    }

    private Response.ResponseBuilder part(ByteRange range) {
        return Response.status(Response.Status.PARTIAL_CONTENT)
                .entity(new PathPart(path, range.first(), range.length()))
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .header("Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), file.bytes()));
    }

    private Response unsatisfiable() {
        return Response.fromResponse(
                        Problem.of(ProblemType.RANGE_NOT_SATISFIABLE).answer())
                .header("Content-Range", "bytes */" + file.bytes())
                .build();
    }

    private Optional<ByteRange> range(HttpHeaders headers, EntityTag etag) {
        String condition = headers.getHeaderString("If-Range");
        boolean unchanged = condition == null || condition.equals("\"" + etag.getValue() + "\"");
        return Optional.ofNullable(headers.getHeaderString("Range"))
                .filter(header -> unchanged)
                .flatMap(header -> ByteRange.parse(header, file.bytes()));
    }

    private String digest() {
        return "sha-256=:%s:"
                .formatted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256())));
    }
}
