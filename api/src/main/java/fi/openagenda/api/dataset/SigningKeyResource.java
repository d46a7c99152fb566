package fi.openagenda.api.dataset;

import fi.openagenda.api.page.Page;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.release.SigningKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By what everybody sees that a release is ours. */
@Path("v1/signing-keys")
@PermitAll
@Tag(name = "Open data")
public class SigningKeyResource {

    /** As RFC 7468 has it. */
    private static final String PEM = "application/x-pem-file";

    private static final int PEM_LINE = 64;

    /** A key that releases are signed with. */
    @Schema(name = "SigningKey", description = "A key that manifests of releases are signed with (Ed25519, RFC 8032).")
    public record SigningKeyView(
            @Schema(required = true, description = "What manifests name in signedWith.", examples = "0f3a5c7e9b1d2f40")
            String id,

            @Schema(required = true, description = "When something was first signed with it.")
            Instant firstUsedAt,

            @Schema(required = true, description = "SubjectPublicKeyInfo (RFC 8410), as PEM.")
            String pem) {

        static SigningKeyView of(SigningKey key) {
            return new SigningKeyView(key.id, key.firstUsedAt, SigningKeyResource.pem(key));
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the public keys that releases are signed with, the oldest first")
    public Page<SigningKeyView> listSigningKeys() {
        return Page.whole(SigningKey.inOrder().stream().map(SigningKeyView::of).toList());
    }

    @GET
    @Path("{key}/key.pem")
    @Produces(PEM)
    @Operation(
            summary = "Gives a public key as OpenSSL reads it",
            description =
                    "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in manifest.json -sigfile manifest.json.sig")
    public byte[] getSigningKey(String key) {
        return SigningKey.withId(key)
                .map(SigningKeyResource::pem)
                .orElseThrow(() -> Refusal.unknown("key", key))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String pem(SigningKey key) {
        String text = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(key.publicKey);
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(text);
    }
}
