package fi.openagenda.export.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.tally.Cards;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.archive.ArchiveCertificate;
import fi.openagenda.model.archive.CertificateCheck;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.response.Seal;
import fi.openagenda.model.round.Round;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;

/**
 * The responses of a sealed round for its owner's archive: one line of JSON each, in the order in which they lie, which is
 * random, with neither ids nor texts. It exists encrypted for the owner's certificate, and in no other way.
 */
@ApplicationScoped
public class Extract {

    /** CMS, with lines of JSON inside (RFC 7193). */
    public static final String MEDIA_TYPE = "application/cms";

    private static final int LONGEST_SECONDS = 900;

    /** A response. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Line(String municipality, Paradata paradata, Map<String, JsonNode> answers) {}

    @Inject
    Cards cards;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /**
     * The certificate that the responses of a sealed round will be encrypted for.
     *
     * @throws Refusal when the owner has registered none that is valid, or the responses are deleted
     */
    public X509Certificate recipient(Round round) {
        Seal.of(round).orElseThrow().requireResponses();
        return ArchiveCertificate.of(round.barometerSlug)
                .map(ArchiveCertificate::x509)
                .filter(certificate ->
                        CertificateCheck.faultOf(certificate, clock.instant()).isEmpty())
                .orElseThrow(() -> Refusal.of(
                        Refusal.Reason.CERTIFICATE_MISSING,
                        "The owner of “%s” has registered no certificate that is valid today."
                                .formatted(round.barometerSlug)));
    }

    /** Writes the responses of a sealed round for the holder of a certificate's key. */
    public void write(Round round, X509Certificate recipient, OutputStream out) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            round.lockForPublication();
            try {
                OutputStream sealed = Envelope.into(out, recipient);
                cards.read(round, Seal.of(round).orElseThrow().part(), (municipality, codebook, card) -> {
                    Line line = new Line(municipality, codebook.paradata(card), codebook.answers(card));
                    write(line, sealed);
                });
                // Only after the last one: closing adds the tag, by which whoever opens it knows that nothing is
                // missing.
                sealed.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    private void write(Line line, OutputStream sealed) {
        try {
            sealed.write(json.writeValueAsBytes(line));
            sealed.write('\n');
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
