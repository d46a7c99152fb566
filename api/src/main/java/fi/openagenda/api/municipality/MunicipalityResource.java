package fi.openagenda.api.municipality;

import fi.openagenda.api.page.Page;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.municipality.Municipality;
import fi.openagenda.model.municipality.Population;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The places residents live in. */
@Path("v1/municipalities")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
public class MunicipalityResource {

    @GET
    @Operation(summary = "Lists the municipalities of today, by code")
    public Page<MunicipalitySummary> listMunicipalities(
            @Parameter(description = "Two-digit code of a region.") @RestQuery Optional<String> region,
            @Parameter(description = "One of the official languages (BCP 47).") @RestQuery Optional<String> language) {
        return Page.whole(Municipality.inForce(region, language).stream()
                .map(MunicipalitySummary::of)
                .toList());
    }

    @GET
    @Path("{code}")
    @Operation(summary = "Shows a municipality with its population; merged ones too")
    public MunicipalityDetail getMunicipality(String code) {
        return Municipality.byCode(code)
                .map(municipality -> MunicipalityDetail.of(municipality, Population.newest(code)))
                .orElseThrow(() -> Refusal.unknown("municipality", code));
    }
}
