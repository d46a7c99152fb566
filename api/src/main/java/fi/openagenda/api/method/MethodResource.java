package fi.openagenda.api.method;

import fi.openagenda.export.format.MethodPage;
import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.protection.Protection;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The page that tells people what is done to the data, for a barometer that demands nothing of its own. Each release carries
 * its own, with its numbers.
 */
@Path("method")
@PermitAll
@Produces(MethodPage.MEDIA_TYPE)
public class MethodResource {

    private static final MethodPage.Frame FRAME =
            new MethodPage.Frame("""
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
                <link rel="stylesheet" href="/page.css">""", "<a class=\"brand\" href=\"/\">Open Agenda</a>", "");

    /** In Finnish. */
    @GET
    @Path("fi.html")
    @Operation(hidden = true)
    public String showFinnish() throws IOException {
        return page("fi");
    }

    /** In Swedish. */
    @GET
    @Path("sv.html")
    @Operation(hidden = true)
    public String showSwedish() throws IOException {
        return page("sv");
    }

    /** In English. */
    @GET
    @Path("en.html")
    @Operation(hidden = true)
    public String showEnglish() throws IOException {
        return page("en");
    }

    private static String page(String language) throws IOException {
        return MethodPage.page(new MethodPage.Parameters(new Protection(), Population.newestYear()), language, FRAME);
    }
}
