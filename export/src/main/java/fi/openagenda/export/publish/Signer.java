package fi.openagenda.export.publish;

import fi.openagenda.model.Sha256;
import fi.openagenda.model.invitation.OperatorSecret;
import fi.openagenda.model.release.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs with a key made of the operator's secret (Ed25519, RFC 8032); not at all where there is none. */
@ApplicationScoped
class Signer {

    private static final int ID_BYTES = 8;

    @ConfigProperty(name = "openagenda.secret")
    Optional<String> secret;

    @Inject
    Clock clock;

    /** Id of the key that is signed with; its public half is published. */
    Optional<String> keyId() {
        return key().map(key -> {
            byte[] spki = spki(key);
            String id = HexFormat.of().formatHex(Sha256.digest().digest(spki), 0, ID_BYTES);
            SigningKey.remember(id, spki, clock.instant());
            return id;
        });
    }

    /** The signature of a document: 64 bytes. */
    Optional<byte[]> sign(byte[] document) {
        return key().map(key -> {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, key);
            signer.update(document, 0, document.length);
            return signer.generateSignature();
        });
    }

    private Optional<Ed25519PrivateKeyParameters> key() {
        return secret.map(OperatorSecret::of).map(of -> new Ed25519PrivateKeyParameters(of.signingKey(), 0));
    }

    private static byte[] spki(Ed25519PrivateKeyParameters key) {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key.generatePublicKey())
                    .getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
