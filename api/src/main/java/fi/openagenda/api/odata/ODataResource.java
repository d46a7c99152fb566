package fi.openagenda.api.odata;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.http.PublicAddress;
import fi.openagenda.api.problem.Problem;
import fi.openagenda.model.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Published data as OData 4.0 gives it, for Excel, Power BI, Tableau and others that read feeds. It is OASIS's contract and not
 * ours, so it is not in ours, and faults are told in its own form, which its clients read.
 */
@Path(ODataResource.ROOT)
@PermitAll
public class ODataResource {

    static final String ROOT = "odata/v1";

    private static final Set<String> OF_THIS_PAGE = Set.of("$skiptoken", "$skip", "$top");

    @Inject
    Observations observations;

    @Inject
    CodeLists lists;

    @Inject
    PublicAddress platform;

    @Inject
    ObjectMapper json;

    @Context
    UriInfo address;

    @Context
    HttpHeaders headers;

    @Context
    HttpServerRequest request;

    /** The service document. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response getService() {
        AddressReader.read("/", query());
        return answer(Response.ok(answers().service(), ODataJson.MEDIA_TYPE));
    }

    /** The model. Some clients write its dollar sign in percent. */
    @GET
    @Path("{model: [$]metadata|%24metadata}")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public Response getMetadata() {
        AddressReader.read(AddressReader.METADATA, query());
        return answer(Response.ok(EntityModel.described(), MediaType.APPLICATION_XML));
    }

    /** Entities, or one by its key. */
    @GET
    @Path("{resource}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response getEntities() {
        Asked asked = asked();
        return asked.form() == Asked.Form.ENTITY ? entity(asked) : collection(asked);
    }

    /** How many entities there are. */
    @GET
    @Path("{resource}/{part}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Response getCount() {
        return answer(Response.ok(Long.toString(count(asked())), MediaType.TEXT_PLAIN));
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        Problem problem = Problem.behind(refusal);
        return answer(
                Response.status(problem.status()).type(ODataJson.MEDIA_TYPE).entity(ODataJson.error(problem)));
    }

    private Asked asked() {
        return Asked.of(AddressReader.read(path(), query()));
    }

    private Response entity(Asked asked) {
        Row row = (asked.set() == EntitySet.OBSERVATIONS
                        ? observations.find(asked.filter())
                        : lists.of(asked.set(), asked.filter()).stream().findFirst())
                .orElseThrow(() -> Refusal.of(Refusal.Reason.NOT_FOUND, "There is no entity with this key."));
        return answer(Response.ok(answers().entity(asked, row), ODataJson.MEDIA_TYPE));
    }

    private Response collection(Asked asked) {
        OptionalLong count = asked.count() ? OptionalLong.of(count(asked)) : OptionalLong.empty();
        if (asked.set() != EntitySet.OBSERVATIONS) {
            List<Row> rows = lists.of(asked.set(), asked.filter()).stream()
                    .skip(asked.skip())
                    .limit(asked.top().orElse(Integer.MAX_VALUE))
                    .toList();
            return answer(
                    Response.ok(answers().collection(asked, rows, count, Optional.empty()), ODataJson.MEDIA_TYPE));
        }
        PageSize size = PageSize.of(headers.getRequestHeaders().getOrDefault("Prefer", List.of()));
        int most = Math.min(size.entities(), asked.top().orElse(Integer.MAX_VALUE));
        Page page = observations.read(asked.filter(), asked.skiptoken(), asked.skip(), most);
        Optional<String> next = page.next()
                .filter(token -> asked.top().isEmpty() || asked.top().get() > most)
                .map(token -> next(asked, most, token));
        Response.ResponseBuilder answer = Response.ok(
                        answers().collection(asked, page.rows(), count, next), ODataJson.MEDIA_TYPE)
                .header(HttpHeaders.VARY, "Prefer");
        if (size.preferred()) {
            answer.header("Preference-Applied", "odata.maxpagesize=%d".formatted(size.entities()));
        }
        return answer(answer);
    }

    private long count(Asked asked) {
        return asked.set() == EntitySet.OBSERVATIONS
                ? observations.count(asked.filter())
                : lists.of(asked.set(), asked.filter()).size();
    }

    /** The same query, with what is left of it. */
    private String next(Asked asked, int given, String token) {
        String same = AddressReader.without(query(), OF_THIS_PAGE);
        String top =
                asked.top().map(wanted -> "$top=%d&".formatted(wanted - given)).orElse("");
        return "%s%s?%s%s$skiptoken=%s"
                .formatted(root(), asked.set().title(), same.isEmpty() ? "" : same + "&", top, token);
    }

    private ODataJson answers() {
        return new ODataJson(json, root());
    }

    private String root() {
        return "%s/%s/".formatted(platform.of(address), ROOT);
    }

    private String path() {
        String path = request.path();
        return path.substring(path.indexOf(ROOT) + ROOT.length());
    }

    private String query() {
        return Optional.ofNullable(request.query()).orElse("");
    }

    private static Response answer(Response.ResponseBuilder answer) {
        return answer.header("OData-Version", "4.0").build();
    }
}
