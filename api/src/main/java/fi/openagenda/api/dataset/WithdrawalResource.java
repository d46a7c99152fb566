package fi.openagenda.api.dataset;

import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.api.access.Roles.PUBLISHER;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.access.Caller;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.release.Withdrawal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From open data to data that must no longer be used. */
@Path("v1/datasets/{dataset}/releases/{number: latest|[0-9]+}/withdrawal")
@RolesAllowed({OPERATOR, PUBLISHER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publishing")
public class WithdrawalResource {

    /** Why a release is withdrawn. */
    @Schema(description = "Why a release is withdrawn.")
    public record NewWithdrawal(
            @JsonProperty(required = true)
            @Schema(
                    required = true,
                    description = "In words for people.",
                    examples = "The answers of one municipality were entered twice.")
            String reason) {

        public NewWithdrawal {
            Objects.requireNonNull(reason, "reason");
        }
    }

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @RolesAllowed({OPERATOR, PUBLISHER})
    @Transactional
    @Operation(
            summary = "Withdraws a release for good",
            description =
                    "From now on its files are gone (410), and whoever asks for them is told why. The round may then be"
                            + " published again with the same responses.")
    @APIResponseSchema(value = ReleaseView.class, responseCode = "200", responseDescription = "It is withdrawn")
    @APIResponse(responseCode = "410", description = "It has been withdrawn before")
    public ReleaseView withdrawRelease(String dataset, String number, NewWithdrawal withdrawal) {
        caller.requireOperatorOrganisation();
        Release release = Releases.numbered(dataset, number);
        Withdrawal.of(release, clock.instant(), withdrawal.reason());
        return ReleaseView.of(release);
    }
}
