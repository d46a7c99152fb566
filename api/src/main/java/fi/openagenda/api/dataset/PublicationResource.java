package fi.openagenda.api.dataset;

import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.api.access.Roles.PUBLISHER;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.access.Caller;
import fi.openagenda.api.http.Created;
import fi.openagenda.export.publish.Publisher;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.language.PlainText;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.response.ReviewFlag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** From a closed round to open data. */
@Path("v1/barometers/{barometer}/rounds/{round}/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data")
public class PublicationResource {

    private static final int LONGEST_NOTE = 1000;

    /** A release to be made. */
    @Schema(description = "A release to be made.")
    public record NewRelease(
            @JsonProperty(required = true)
            @Schema(required = true, description = "What is new in it.", examples = "First release.")
            String changeNote,

            @Schema(
                    description =
                            "Flags of responses that are not to count; none, if nothing is said. How many they are is in"
                                    + " the release, and GET …/review tells it before.",
                    uniqueItems = true)
            Set<ReviewFlag> exclude) {

        public NewRelease {
            Objects.requireNonNull(changeNote, "changeNote");
            exclude = exclude == null ? Set.of() : Set.copyOf(exclude);
        }
    }

    @Inject
    Publisher publisher;

    @Inject
    Caller caller;

    @POST
    @RolesAllowed({OPERATOR, PUBLISHER})
    @ResponseStatus(201)
    @Operation(
            summary = "Publishes the results of a closed round",
            description = "Counts the answers, withholds what could tell about a person, and writes the files.")
    @APIResponseSchema(
            value = ReleaseView.class,
            responseCode = "201",
            responseDescription = "Published; Location says where")
    @APIResponse(responseCode = "409", description = "The round is not closed, or has been published")
    @APIResponse(responseCode = "410", description = "The responses have been kept for long enough and are deleted")
    public RestResponse<ReleaseView> publishRelease(String barometer, String round, NewRelease newRelease) {
        caller.requireOperatorOrganisation();
        PlainText.faultOf(newRelease.changeNote(), LONGEST_NOTE).ifPresent(detail -> {
            throw Refusal.of(
                    Refusal.Reason.INVALID_DEFINITION,
                    "Nothing has been published.",
                    List.of(Fault.at("/changeNote", detail)));
        });
        Release release = publisher.publish(barometer, round, newRelease.changeNote(), newRelease.exclude());
        return Created.at(ReleaseView.url(release), ReleaseView.of(release));
    }
}
