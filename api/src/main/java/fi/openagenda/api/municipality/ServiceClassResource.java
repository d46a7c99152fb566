package fi.openagenda.api.municipality;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.api.page.Page;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.ServiceClass;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The national classification of public services. */
@Path("v1/service-classes")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
public class ServiceClassResource {

    /** A service class in a list. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ServiceClass", description = "A class of public services in the Finnish Service Catalogue (PTV).")
    public record ServiceClassSummary(
            @Schema(required = true, description = "Its code.", examples = "P25.1")
            String code,

            @Schema(required = true, description = "Its address in the national code list.")
            String uri,

            @Schema(description = "Code of the wider class it belongs to.")
            Optional<String> parent,

            @Schema(required = true, description = "Name in Finnish, Swedish and English.")
            Words name) {

        static ServiceClassSummary of(ServiceClass serviceClass) {
            return new ServiceClassSummary(
                    serviceClass.code, serviceClass.uri, serviceClass.parent(), serviceClass.name);
        }
    }

    @GET
    @Operation(summary = "Lists the service classes (PTV), by code")
    public Page<ServiceClassSummary> listServiceClasses() {
        return Page.whole(
                ServiceClass.all().stream().map(ServiceClassSummary::of).toList());
    }
}
