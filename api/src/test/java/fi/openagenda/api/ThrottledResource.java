package fi.openagenda.api;

import fi.openagenda.api.abuse.Throttled;
import fi.openagenda.api.http.LargestBody;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What anybody can do, but not any number of times. */
@Path("test/throttled")
@PermitAll
public class ThrottledResource {

    @POST
    @Throttled
    @Operation(hidden = true)
    public void knock(@LargestBody(100) Map<String, String> body) {}
}
