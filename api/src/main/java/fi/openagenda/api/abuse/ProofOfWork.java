package fi.openagenda.api.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.altcha.altcha.Altcha.Algorithm.SHA256;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.openagenda.api.problem.Problem;
import fi.openagenda.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.altcha.altcha.Altcha;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Work that a device does before it is let in: it slows down whoever wants to be many, and tells nothing about anybody.
 * The library would take a solution again and again, so solutions are remembered until their challenge has expired. With
 * {@code openagenda.secret} every node takes what any node has given, and a solution counts once at each of them; without
 * it, a node takes only its own, until it is restarted.
 */
@ApplicationScoped
class ProofOfWork {

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int MOST_SPENT = 500_000;
    private static final int HARDEST = 20;
    private static final String PURPOSE = "proof-of-work";

    private final Cache<String, Boolean> spent =
            Caffeine.newBuilder().expireAfterWrite(VALID).build();
    private final AbuseConfig config;
    private final Clock clock;
    private final ObjectMapper json;
    private final String key;

    @Inject
    ProofOfWork(
            AbuseConfig config,
            Clock clock,
            ObjectMapper json,
            @ConfigProperty(name = "openagenda.secret") Optional<String> secret) {
        this.config = config;
        this.clock = clock;
        this.json = json;
        this.key = sign(PURPOSE, secret.orElseGet(() -> HexFormat.of().formatHex(Altcha.randomBytes(32))));
    }

    /** Work that nobody has done yet. The more of it is done these minutes, the harder it is. */
    Challenge challenge() {
        long surges = Math.min(1 + spent.estimatedSize() / config.surge(), HARDEST);
        return checked(() -> Challenge.of(Altcha.createChallenge(new Altcha.ChallengeOptions()
                .setHmacKey(key)
                .setSecureRandomNumber(true)
                .setMaxNumber(config.difficulty() * surges)
                .setExpires(clock.instant().plus(VALID).getEpochSecond()))));
    }

    /** What is wrong with a solution; nothing if it counts, which it does not a second time. */
    Optional<Problem> spend(String text) {
        if (spent.estimatedSize() >= MOST_SPENT) {
            return Optional.of(Problem.of(ProblemType.UNAVAILABLE));
        }
        return read(text)
                .filter(this::isRight)
                .map(this::fault)
                .orElse(Optional.of("It does not solve a challenge that was given here."))
                .map(fault -> Problem.of(ProblemType.PROOF_OF_WORK, fault));
    }

    private Optional<String> fault(Solution solution) {
        String expires = checked(() -> Altcha.extractParams(solution.salt())).get("expires");
        if (clock.instant().getEpochSecond() > Long.parseLong(expires)) {
            return Optional.of("The challenge has expired: get another one.");
        }
        // By the hash: what stands before it could be divided into salt and number in several ways.
        return spent.asMap().putIfAbsent(solution.challenge(), true) == null
                ? Optional.empty()
                : Optional.of("The solution has been used: get another challenge.");
    }

    private boolean isRight(Solution solution) {
        byte[] signature = sign(solution.challenge(), key).getBytes(UTF_8);
        return MessageDigest.isEqual(signature, solution.signature().getBytes(UTF_8))
                && solution.challenge()
                        .equals(checked(() -> Altcha.hashHex(SHA256, solution.salt() + solution.number())));
    }

    private Optional<Solution> read(String text) {
        try {
            return Optional.ofNullable(json.readValue(Base64.getDecoder().decode(text), Solution.class));
        } catch (IOException | IllegalArgumentException noSolution) {
            return Optional.empty();
        }
    }

    private static String sign(String text, String key) {
        return checked(() -> Altcha.hmacHex(SHA256, text.getBytes(UTF_8), key));
    }

    /** The library declares that anything may go wrong; nothing can, once the algorithm is there. */
    private static <T> T checked(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
