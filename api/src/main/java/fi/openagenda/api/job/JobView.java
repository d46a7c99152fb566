package fi.openagenda.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.api.dataset.ReleaseView;
import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import fi.openagenda.model.job.Job;
import fi.openagenda.model.job.Phase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of something that takes its time. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Job", description = "What has become of something that takes its time.")
public record JobView(
        @Schema(required = true, description = "Its name. Nobody guesses it.")
        UUID id,

        @Schema(required = true, description = "What is to be done.", enumeration = PUBLICATION)
        String kind,

        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Key of the round.")
        String round,

        @Schema(
                required = true,
                description =
                        "Whether it waits, is being done, is done, or has failed for good. Who does it may break down,"
                                + " and another one begin anew.")
        Job.State state,

        @Schema(description = "What is being done, while it is running.")
        Optional<Phase> phase,

        @Schema(description = "How much of the phase is done; told of writing.", minimum = "0", maximum = "1")
        Optional<Double> progress,

        @Schema(description = "First moment at which it is begun, if it is to wait.")
        Optional<Instant> notBefore,

        @Schema(required = true, description = "When it was asked for.")
        Instant requestedAt,

        @Schema(description = "When it was begun.") Optional<Instant> startedAt,

        @Schema(description = "When it was done, or had failed.")
        Optional<Instant> endedAt,

        @Schema(description = "Why it failed: the answer to the request, had it been waited for.")
        Optional<Problem> problem,

        @Schema(description = "Where the release is, once it is done.", examples = "/v1/datasets/kunta-2026/releases/1")
        Optional<String> release) {

    private static final String PUBLICATION = "publication";

    static JobView of(Job job) {
        return new JobView(
                job.id,
                PUBLICATION,
                job.round.barometerSlug,
                job.round.key,
                job.state,
                job.phase(),
                job.progress(),
                job.notBefore(),
                job.requestedAt,
                job.startedAt(),
                job.endedAt(),
                problem(job),
                job.release().map(ReleaseView::url));
    }

    /** What a fault of ours was is only logged. */
    static Optional<Problem> problem(Job job) {
        return job.state == Job.State.FAILED
                ? Optional.of(job.refusal().map(Problem::behind).orElseGet(() -> Problem.of(ProblemType.INTERNAL)))
                : Optional.empty();
    }

    static String url(UUID id) {
        return "/v1/jobs/" + id;
    }
}
