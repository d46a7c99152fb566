package fi.openagenda.api.job;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.job.Job;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** What has become of something that takes its time. Whoever knows the name of a job was told it, and may tell others. */
@Path("v1/jobs/{job}")
@PermitAll
@Tag(name = "Open data")
public class JobResource {

    /** Where the events are, for those who ask for them by {@code Accept}. */
    static final String EVENTS = "/events";

    @Inject
    Followers followers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says what has become of a publication",
            description =
                    "As text/event-stream, it is told each time it changes, until it has ended; each event holds the job"
                            + " in JSON. No key is needed, but the id, which only whoever asked for the publication was told. The job"
                            + " says nothing of responses.")
    @APIResponse(
            responseCode = "200",
            description = "The job; or, as events, the job each time it has changed",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)),
                @Content(
                        mediaType = MediaType.SERVER_SENT_EVENTS,
                        schema =
                                @Schema(type = SchemaType.STRING, description = "Events, each with a job as its data."))
            })
    @APIResponse(responseCode = "204", description = "As events: the job has ended, and its last event is known")
    public JobView getJob(UUID job) {
        return JobView.of(named(job));
    }

    /**
     * The framework takes nothing for 204, which lets an EventSource come no more; and for a stream, it asks no filter of
     * answers, so that its headers are given here.
     */
    @GET
    @Path(EVENTS)
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> followJob(
            UUID job,
            @RestHeader("Last-Event-ID") Optional<String> last,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        Job now = named(job);
        if (now.isEnded() && last.filter(Events.id(now)::equals).isPresent()) {
            return null;
        }
        followers.requireRoom();
        response.putHeader("Access-Control-Allow-Origin", "*")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return Multi.createFrom().emitter(out -> {
            Events follower = new Events(job, sse, last.orElse(""), out);
            out.onTermination(() -> followers.remove(follower));
            if (!follower.see(now)) {
                followers.add(follower);
            }
        });
    }

    private static Job named(UUID job) {
        return Job.byId(job).orElseThrow(() -> Refusal.unknown("job", job.toString()));
    }
}
