package fi.openagenda.api.access;

import fi.openagenda.model.access.Key;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Says whose a key is, and what it allows. */
@ApplicationScoped
class KeyHolders implements IdentityProvider<TokenAuthenticationRequest> {

    @Inject
    Clock clock;

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.getToken().getToken()));
    }

    private SecurityIdentity identity(String text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Key.byText(text, clock.instant()))
                .map(Caller::identity)
                .orElseThrow(AuthenticationFailedException::new);
    }
}
