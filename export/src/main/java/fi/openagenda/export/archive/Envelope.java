package fi.openagenda.export.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/**
 * What only the holder of a certificate's key can open: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084), as
 * {@code openssl cms -decrypt} reads it. The key of the content is encrypted by RSAES-OAEP with SHA-256, or agreed on by
 * ECDH with a key made for this once. What breaks off lacks its tag, and is not taken for whole.
 */
final class Envelope {

    /** The provider is used here, and not made that of the whole platform. */
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private Envelope() {}

    /** A stream to write what is to be encrypted to; closing it leaves {@code out} open. */
    static OutputStream into(OutputStream out, X509Certificate recipient) throws IOException {
        try {
            CMSAuthEnvelopedDataStreamGenerator envelope = new CMSAuthEnvelopedDataStreamGenerator();
            envelope.addRecipientInfoGenerator(recipientInfo(recipient));
            return envelope.open(out, (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                    .setProvider(PROVIDER)
                    .build());
        } catch (CMSException | GeneralSecurityException fault) {
            throw new IllegalStateException("Encrypting for the owner failed", fault);
        }
    }

    private static RecipientInfoGenerator recipientInfo(X509Certificate recipient) throws GeneralSecurityException {
        if (recipient.getPublicKey() instanceof ECPublicKey key) {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC", PROVIDER);
            keys.initialize(key.getParams());
            KeyPair once = keys.generateKeyPair();
            return new JceKeyAgreeRecipientInfoGenerator(
                            CMSAlgorithm.ECDH_SHA256KDF, once.getPrivate(), once.getPublic(), CMSAlgorithm.AES256_WRAP)
                    .addRecipient(recipient)
                    .setProvider(PROVIDER);
        }
        return new JceKeyTransRecipientInfoGenerator(
                        recipient,
                        new JcaAlgorithmParametersConverter()
                                .getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP))
                .setProvider(PROVIDER);
    }
}
