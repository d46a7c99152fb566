package fi.openagenda.api.invitation;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.invitation.OperatorSecret;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operator's secret, which only invited rounds need. One that is too short keeps the platform from starting. */
@Startup
@ApplicationScoped
public class Secret {

    private final Optional<OperatorSecret> secret;

    @Inject
    Secret(@ConfigProperty(name = "openagenda.secret") Optional<String> configured) {
        secret = configured.map(OperatorSecret::of);
    }

    /**
     * The secret.
     *
     * @throws Refusal when none is configured
     */
    public OperatorSecret required() {
        return secret.orElseThrow(() -> Refusal.of(
                Refusal.Reason.SECRET_MISSING, "Set openagenda.secret, or leave the round open to everybody."));
    }
}
