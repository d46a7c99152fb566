package fi.openagenda.api.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.api.http.PublicAddress;
import fi.openagenda.api.observation.QueryParameters;
import fi.openagenda.export.catalogue.Ckan;
import fi.openagenda.model.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** As much of CKAN's action API as harvesters of CKAN ask, in its envelope. */
@Path("api/3/action")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CkanResource {

    private static final int LARGEST_PAGE = 1000;
    private static final int DEFAULT_PAGE = 10;

    @Inject
    Entries entries;

    @Inject
    PublicAddress address;

    @Context
    UriInfo asked;

    /** Names of all datasets. */
    @GET
    @Path("package_list")
    @Operation(hidden = true)
    public ObjectNode listNames() {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        packages().forEach(dataset -> names.add(dataset.get("name")));
        return success("package_list").set("result", names);
    }

    /** A dataset by its name. */
    @GET
    @Path("package_show")
    @Operation(hidden = true)
    public ObjectNode showPackage(@RestQuery Optional<String> id) {
        QueryParameters.require(asked, Set.of("id"));
        String name = id.orElseThrow(() -> QueryParameters.fault("id: say which dataset."));
        ObjectNode found = packages().stream()
                .filter(dataset -> dataset.get("name").textValue().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("dataset", name));
        return success("package_show").set("result", found);
    }

    /** Datasets that have all words somewhere in them. */
    @GET
    @Path("package_search")
    @Operation(hidden = true)
    public ObjectNode searchPackages(
            @RestQuery Optional<String> q, @RestQuery Optional<String> rows, @RestQuery Optional<String> start) {
        int most = QueryParameters.number("rows", rows, 0, LARGEST_PAGE, DEFAULT_PAGE);
        int from = QueryParameters.number("start", start, 0, Integer.MAX_VALUE, 0);
        List<ObjectNode> found = packages().stream()
                .filter(dataset -> has(dataset, q.orElse("")))
                .toList();
        ObjectNode answer = success("package_search");
        ArrayNode results = answer.putObject("result")
                .put("count", found.size())
                .put("sort", "name asc")
                .putArray("results");
        found.stream().skip(from).limit(most).forEach(results::add);
        return answer;
    }

    private static boolean has(ObjectNode dataset, String query) {
        String text = dataset.toString().toLowerCase(Locale.ROOT);
        return query.equals("*:*")
                || List.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                        .allMatch(text::contains);
    }

    private List<ObjectNode> packages() {
        return new Ckan(address.of(asked)).packages(entries.all());
    }

    private ObjectNode success(String action) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("help", "%s/api/3/action/help_show?name=%s".formatted(address.of(asked), action))
                .put("success", true);
    }
}
