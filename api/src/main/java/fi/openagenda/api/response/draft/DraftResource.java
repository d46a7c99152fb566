package fi.openagenda.api.response.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.api.abuse.Throttled;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.DraftSecret;
import fi.openagenda.model.response.Drafts;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.Standing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a respondent leaves answers to go on with later, on this device or on another. */
@Path("v1/barometers/{barometer}/rounds/{round}/draft")
@PermitAll
@Throttled
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answering")
public class DraftResource {

    private static final String NO_STORE = "no-store";

    /** How long a draft is kept. */
    @Schema(description = "How long a draft is kept, unless it is finished, or its round closes, earlier.")
    public record SavedDraft(
            @Schema(
                    required = true,
                    description = "First day (UTC) on which it is no more: 14 days after it was saved.")
            LocalDate expiresOn) {}

    @Inject
    Drafts drafts;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @PUT
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @Operation(
            summary = "Saves answers to go on with them later",
            description =
                    "In the place of what was saved before. The platform keeps them sealed with the secret, without"
                            + " which nobody can read them, and never counts them. To finish, send the response with the same header"
                            + " to POST …/responses: that is stored once, from whichever device it comes first. In rounds that invite, the"
                            + " response comes with its invitation instead, and the client deletes the draft. "
                            + DraftHeader.DESCRIPTION)
    @APIResponseSchema(value = SavedDraft.class, responseCode = "200", responseDescription = "Saved")
    @APIResponse(responseCode = "409", description = "The draft was finished, or the round takes no answers now")
    public SavedDraft putDraft(
            String barometer,
            String round,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            Draft draft)
            throws JsonProcessingException {
        DraftSecret secret = DraftHeader.required(authorization);
        Round saved = open(barometer, round);
        return drafts.save(secret, saved.id, written(draft))
                .map(SavedDraft::new)
                .orElseThrow(() -> refused(saved));
    }

    @GET
    @Operation(
            summary = "Gives back what was saved",
            description = "As it was, to whoever has the secret. " + DraftHeader.DESCRIPTION)
    @APIResponseSchema(value = Draft.class, responseCode = "200", responseDescription = "As it was saved last")
    @APIResponse(responseCode = "409", description = "The round takes no answers now")
    public RestResponse<byte[]> getDraft(
            String barometer,
            String round,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization) {
        DraftSecret secret = DraftHeader.required(authorization);
        return RestResponse.ResponseBuilder.ok(drafts.read(secret, open(barometer, round).id)
                        .orElseThrow(() -> Refusal.of(
                                Refusal.Reason.NOT_FOUND, "There is no draft with this secret, or no longer.")))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    @DELETE
    @Operation(summary = "Throws away what was saved", description = DraftHeader.DESCRIPTION)
    @APIResponse(responseCode = "204", description = "Nothing of it is left")
    public void deleteDraft(
            String barometer,
            String round,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization) {
        drafts.delete(DraftHeader.required(authorization), Round.named(barometer, round).id);
    }

    /** In ASCII, which holds whatever a string of JSON can hold. */
    private byte[] written(Draft draft) throws JsonProcessingException {
        return json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(draft);
    }

    private Round open(String barometer, String key) {
        Round round = Round.named(barometer, key);
        round.standing().requireOpen(clock.instant());
        return round;
    }

    /** Somebody was faster: the draft was finished, or the round closed. */
    private Refusal refused(Round round) {
        Standing standing = QuarkusTransaction.requiringNew()
                .call(() -> Round.<Round>findById(round.id).standing());
        return standing.at(clock.instant()) == Standing.State.OPEN
                ? Refusal.of(Refusal.Reason.DRAFT_FINISHED, "The draft was finished.")
                : standing.closed();
    }
}
