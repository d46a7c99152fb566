package fi.openagenda.api.response;

import fi.openagenda.api.abuse.Throttled;
import fi.openagenda.api.http.Credentials;
import fi.openagenda.api.round.Questionnaires;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.Receipt;
import fi.openagenda.model.response.Receipts;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** What a respondent does with the secret of a response. */
@Path("v1/receipt")
@PermitAll
@Throttled
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answering")
public class ReceiptResource {

    private static final String SCHEME = "Receipt";
    private static final String UNKNOWN = "There is no response with this receipt";
    private static final String HEADER =
            "The secret travels in a header, never in an address: Authorization: Receipt <43 characters>.";

    /** Whether a response counts. It never says what was answered. */
    @Schema(name = "Receipt", description = "Whether a response counts. It never says what was answered.")
    public record Counting(
            @Schema(required = true, description = "Short name of the barometer.")
            String barometer,

            @Schema(required = true, description = "Key of the round.")
            String round,

            @Schema(
                    required = true,
                    description =
                            "Whether the response was taken in and not withdrawn. Those that a release leaves out for a"
                                    + " flag of the review are told by number only, in its account.excluded.")
            boolean counted) {}

    @Inject
    Receipts receipts;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "Tells the holder of a receipt whether the response counts",
            description = "Nobody reads answers back: whoever looks over a shoulder, or has the device next, learns"
                    + " nothing. " + HEADER)
    @APIResponseSchema(
            value = Counting.class,
            responseCode = "200",
            responseDescription = "Whether it counts; answers are never told")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RestResponse<Counting> getReceipt(
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization) {
        Receipts.Held held = held(receipt(authorization));
        Round round = Round.findById(held.round());
        return RestResponse.ResponseBuilder.ok(new Counting(round.barometerSlug, round.key, held.counted()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PUT
    @Operation(
            summary = "Corrects a response",
            description =
                    "These answers, all of them, take the place of those that were given; only while the round is open."
                            + " What receipt says in the body does not matter. " + HEADER)
    @APIResponseSchema(value = Acknowledgement.class, responseCode = "200", responseDescription = "Stored")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "The round is closed, or the response was withdrawn")
    public Acknowledgement putReceipt(
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            NewResponse correction) {
        Receipt receipt = receipt(authorization);
        Receipts.Held held = held(receipt);
        Round round = open(held);
        if (!round.isAskedIn(correction.municipality())) {
            throw Asked.nobodyThere(correction.language(), questionnaires.languages(round));
        }
        Asked asked = asked(round, correction.municipality());
        Set<String> texts = new HashSet<>(asked.textQuestions());
        held.municipality()
                .ifPresent(before -> texts.addAll(asked(round, before).textQuestions()));
        if (!receipts.correct(receipt, asked.checked(round.id, Optional.empty(), correction), texts)) {
            throw gone(round);
        }
        return asked.acknowledgement(correction, true);
    }

    @DELETE
    @Operation(
            summary = "Withdraws a response",
            description = "The answers are deleted; only while the round is open. All that is left is that one was"
                    + " withdrawn, which the release counts. " + HEADER)
    @APIResponse(responseCode = "204", description = "Nothing of it is left")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "The round is closed")
    public void deleteReceipt(
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) Optional<String> authorization) {
        Receipt receipt = receipt(authorization);
        Receipts.Held held = held(receipt);
        if (held.counted()) {
            Round round = open(held);
            Set<String> texts = held.municipality()
                    .map(municipality -> asked(round, municipality).textQuestions())
                    .orElse(Set.of());
            if (!receipts.withdraw(receipt, round.id, texts)) {
                throw gone(round);
            }
        }
    }

    private static Receipt receipt(Optional<String> authorization) {
        return Credentials.of(SCHEME, authorization)
                .map(Receipt::new)
                .filter(Receipt::isWellFormed)
                .orElseThrow(ReceiptResource::unknown);
    }

    private Receipts.Held held(Receipt receipt) {
        return receipts.find(receipt).orElseThrow(ReceiptResource::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Reason.NOT_FOUND, "There is no response with this receipt.");
    }

    private Round open(Receipts.Held held) {
        Round round = Round.findById(held.round());
        round.standing().requireOpen(clock.instant());
        return round;
    }

    private Asked asked(Round round, String municipality) {
        return Asked.of(questionnaires.of(round, municipality));
    }

    /** Somebody else was faster: the round was closed, or the response withdrawn. */
    private Refusal gone(Round round) {
        Standing standing = QuarkusTransaction.requiringNew()
                .call(() -> Round.<Round>findById(round.id).standing());
        return standing.at(clock.instant()) == Standing.State.OPEN
                ? Refusal.of(Refusal.Reason.RESPONSE_WITHDRAWN, "The response was withdrawn.")
                : standing.closed();
    }
}
