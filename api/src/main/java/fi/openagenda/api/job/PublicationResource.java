package fi.openagenda.api.job;

import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.api.access.Roles.PUBLISHER;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.access.Caller;
import fi.openagenda.api.dataset.ReleaseView;
import fi.openagenda.api.http.Created;
import fi.openagenda.export.job.JobQueue;
import fi.openagenda.export.publish.Publisher;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.job.Job;
import fi.openagenda.model.language.PlainText;
import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.round.Round;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
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
            Set<ReviewFlag> exclude,

            @Schema(
                    description =
                            "First moment at which it is made; at once, if nothing is said. The round must be closed by"
                                    + " then, and need not be before.")
            Optional<Instant> notBefore) {

        public NewRelease {
            Objects.requireNonNull(changeNote, "changeNote");
            exclude = exclude == null ? Set.of() : Set.copyOf(exclude);
        }
    }

    @Inject
    Publisher publisher;

    @Inject
    Caller caller;

    @Inject
    JobQueue queue;

    @Inject
    Followers followers;

    @Inject
    Clock clock;

    @POST
    @RolesAllowed({OPERATOR, PUBLISHER})
    @Blocking
    @ResponseStatus(202)
    @Operation(
            summary = "Publishes the results of a closed round",
            description =
                    "Counts the answers, withholds what could tell about a person, and writes the files. That is a job, which"
                            + " survives whoever does it: Location says where it tells how far it has come. The same request,"
                            + " sent again meanwhile, is answered with the same job. With Prefer: wait=30, the answer comes when"
                            + " the job has ended, if it does within these seconds: 201 and the release, or the problem.")
    @APIResponse(
            responseCode = "201",
            description = "Published while it was waited for; Location says where",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @APIResponseSchema(value = JobView.class, responseCode = "202", responseDescription = "A job; Location says where")
    @APIResponse(responseCode = "409", description = "The round is not closed, or has been published")
    @APIResponse(responseCode = "410", description = "The responses have been kept for long enough and are deleted")
    @APIResponse(responseCode = "500", description = "While it was waited for, something went wrong here")
    public CompletionStage<RestResponse<Object>> publishRelease(
            String barometer,
            String round,
            @Parameter(
                            description = "wait=N: for how many seconds one would wait, up to 30 (RFC 7240).",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "wait=30")
                    @RestHeader("Prefer")
                    List<String> prefer,
            NewRelease newRelease) {
        caller.requireOperatorOrganisation();
        PlainText.faultOf(newRelease.changeNote(), LONGEST_NOTE).ifPresent(detail -> {
            throw Refusal.of(
                    Refusal.Reason.INVALID_DEFINITION,
                    "Nothing has been published.",
                    List.of(Fault.at("/changeNote", detail)));
        });
        Job job = QuarkusTransaction.requiringNew().call(() -> queued(barometer, round, newRelease));
        queue.wake();
        return Wait.longest(prefer)
                .map(longest -> ended(job, longest))
                .orElseGet(() -> CompletableFuture.completedFuture(accepted(job)));
    }

    private Job queued(String barometer, String key, NewRelease wanted) {
        Round round = Round.named(barometer, key);
        Instant now = clock.instant();
        publisher.requirePublishable(
                round,
                wanted.exclude(),
                wanted.notBefore().filter(now::isBefore).isPresent());
        // Of two who ask for the same at once, the second one finds the job of the first.
        round.lock();
        Job asked = Job.of(round, wanted.changeNote(), wanted.exclude(), wanted.notBefore(), now);
        return Job.sameAs(asked).orElseGet(() -> {
            asked.persist();
            queue.add(asked);
            return asked;
        });
    }

    private CompletionStage<RestResponse<Object>> ended(Job job, Duration longest) {
        Wait wait = new Wait(job, longest);
        followers.add(wait);
        return wait.told().thenApply(PublicationResource::answer);
    }

    private static RestResponse<Object> answer(Job job) {
        JobView.problem(job).ifPresent(problem -> {
            throw new WebApplicationException(problem.answer());
        });
        return job.release()
                .map(release -> Created.at(ReleaseView.url(release), (Object) ReleaseView.of(release)))
                .orElseGet(() -> accepted(job));
    }

    private static RestResponse<Object> accepted(Job job) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, (Object) JobView.of(job))
                .header(HttpHeaders.LOCATION, JobView.url(job.id))
                .build();
    }
}
