package fi.openagenda.api.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.response.Datum;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that tells people what is kept of them. Its words are written by hand, its durations are the configuration's. */
@Path("privacy")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PrivacyPage {

    private static final Protection USUAL = new Protection();

    @Inject
    Privacy privacy;

    /** In Finnish. */
    @GET
    @Path("fi.html")
    @Operation(hidden = true)
    public byte[] showFinnish() {
        return page(Tongue.FI);
    }

    /** In Swedish. */
    @GET
    @Path("sv.html")
    @Operation(hidden = true)
    public byte[] showSwedish() {
        return page(Tongue.SV);
    }

    /** In English. */
    @GET
    @Path("en.html")
    @Operation(hidden = true)
    public byte[] showEnglish() {
        return page(Tongue.EN);
    }

    private byte[] page(Tongue tongue) {
        String page = template(tongue)
                .replace("{fewestRespondents}", String.valueOf(USUAL.base()))
                .replace("{fewestAnswers}", String.valueOf(USUAL.count(false, Integer.MAX_VALUE)))
                .replace("{operator}", operator(tongue));
        for (Datum datum : Datum.values()) {
            String place =
                    "{%s}".formatted(datum.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            page = page.replace(
                    place, privacy.durationOf(datum).map(tongue::say).orElse(""));
        }
        return page.getBytes(UTF_8);
    }

    private String operator(Tongue tongue) {
        PrivacyStatement.Party operator = privacy.operator();
        String name = operator.name().firstOf(List.of(tongue.tag(), Tongue.FI.tag())).byLanguage().entrySet().stream()
                .map(text -> "<span lang=\"%s\">%s</span>".formatted(escaped(text.getKey()), escaped(text.getValue())))
                .findFirst()
                .orElse("Open Agenda");
        Optional<String> contact = operator.contact().map(address -> "<a href=\"%s\">%s</a>"
                .formatted(escaped(address), escaped(address.replaceFirst("^mailto:", ""))));
        return contact.map(link -> name + ": " + link).orElse(name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String template(Tongue tongue) {
        try (InputStream page = PrivacyPage.class.getResourceAsStream("/privacy/%s.html".formatted(tongue.tag()))) {
            return new String(page.readAllBytes(), UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
