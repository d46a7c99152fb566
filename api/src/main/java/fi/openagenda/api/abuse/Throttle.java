package fi.openagenda.api.abuse;

import static fi.openagenda.api.abuse.AbuseConfig.Demand.ALWAYS;
import static fi.openagenda.api.abuse.AbuseConfig.Demand.NEVER;

import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets in what is {@link Throttled} as often as a source may ask for it, and whose device has worked for it. */
class Throttle {

    private static final String PROOF_OF_WORK = "Proof-Of-Work";

    @Inject
    AbuseConfig config;

    @Inject
    Sources sources;

    @Inject
    ProofOfWork proofs;

    /** Answers only who is not let in; before anything of the body is read. */
    @Throttled
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
    Optional<Response> turnAway(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        boolean always = config.proofOfWork() == ALWAYS;
        Optional<Duration> wait = always ? Optional.of(Duration.ZERO) : sources.wait(request);
        if (wait.isEmpty()) {
            return Optional.empty();
        }
        String solution = request.getHeader(PROOF_OF_WORK);
        if (solution != null && config.proofOfWork() != NEVER) {
            return proofs.spend(solution).map(Problem::answer);
        }
        return Optional.of(always ? demand() : slowDown(wait.get()));
    }

    private static Response demand() {
        return Problem.of(ProblemType.PROOF_OF_WORK, "The header Proof-Of-Work is missing.")
                .answer();
    }

    private Response slowDown(Duration wait) {
        Problem problem = config.proofOfWork() == NEVER
                ? Problem.of(ProblemType.TOO_MANY_REQUESTS)
                : Problem.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Wait, or go on at once with a challenge from /v1/challenge solved, in the header Proof-Of-Work.");
        return Response.fromResponse(problem.answer())
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                .build();
    }
}
