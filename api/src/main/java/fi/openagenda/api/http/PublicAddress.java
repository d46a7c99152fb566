package fi.openagenda.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the platform is to be found, for what has to say whole addresses: catalogues and feeds that are read elsewhere. As it is
 * configured; otherwise as the caller addressed it, which a proxy may have to pass on.
 */
@ApplicationScoped
public class PublicAddress {

    private final Optional<URI> configured;

    PublicAddress(@ConfigProperty(name = "openagenda.public-url") Optional<URI> configured) {
        this.configured = configured.map(PublicAddress::withoutSlash);
        this.configured
                .filter(address -> !String.valueOf(address.getScheme()).matches("https?") || address.getHost() == null)
                .ifPresent(address -> {
                    throw new IllegalArgumentException(
                            "openagenda.public-url is not a web address such as https://data.example.org: " + address);
                });
    }

    /** The address of the platform, without a slash at its end. */
    public URI of(UriInfo request) {
        return configured.orElseGet(() -> withoutSlash(request.getBaseUri()));
    }

    private static URI withoutSlash(URI address) {
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }
}
