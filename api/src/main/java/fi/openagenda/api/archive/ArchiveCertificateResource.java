package fi.openagenda.api.archive;

import static fi.openagenda.api.access.Roles.PUBLISHER;

import fi.openagenda.api.access.Caller;
import fi.openagenda.api.http.IfMatch;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.access.Organisation;
import fi.openagenda.model.archive.ArchiveCertificate;
import fi.openagenda.model.archive.CertificateCheck;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.stewardship.Stewardship;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For whom the responses of a barometer may be extracted. */
@Path("v1/barometers/{barometer}/archive-certificate")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responsibility")
public class ArchiveCertificateResource {

    @Inject
    Caller caller;

    @Inject
    IfMatch ifMatch;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "Shows for whom the responses of a barometer are encrypted",
            description = "There is none until the owner has registered one; until then no responses are extracted.")
    public ArchiveCertificateView getArchiveCertificate(String barometer) {
        return ArchiveCertificate.of(barometer)
                .map(ArchiveCertificateView::of)
                .orElseThrow(() -> Refusal.unknown("certificate for", barometer));
    }

    @PUT
    @RolesAllowed(PUBLISHER)
    @Transactional
    @Operation(
            summary = "Registers for whom the responses of a barometer are encrypted",
            description =
                    "For publishers of the organisation that the stewardship names as responsible; of the one that"
                            + " runs the platform where it names none. Not for operators: whoever can extract the responses does not"
                            + " choose who reads them. If-Match is needed once there is one.")
    @APIResponseSchema(
            value = ArchiveCertificateView.class,
            responseCode = "200",
            responseDescription = "The certificate as it is now")
    @APIResponse(responseCode = "412")
    public ArchiveCertificateView putArchiveCertificate(String barometer, NewArchiveCertificate registration) {
        Barometer owned =
                Barometer.bySlugForUpdate(barometer).orElseThrow(() -> Refusal.unknown("barometer", barometer));
        caller.requireMemberOf(owner(owned));
        Optional<ArchiveCertificateView> current =
                ArchiveCertificate.of(owned.slug).map(ArchiveCertificateView::of);
        current.ifPresentOrElse(ifMatch::require, ifMatch::requireNone);
        Instant now = clock.instant();
        X509Certificate certificate = CertificateCheck.read(registration.certificate(), now);
        return ArchiveCertificateView.of(
                ArchiveCertificate.put(owned.slug, certificate, LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    private static String owner(Barometer barometer) {
        return Stewardship.of(barometer.slug).stream()
                .findFirst()
                .flatMap(current -> current.decision.responsible().organisation())
                .orElse(Organisation.OPERATOR);
    }
}
