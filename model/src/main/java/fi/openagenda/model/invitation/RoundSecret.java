package fi.openagenda.model.invitation;

import fi.openagenda.model.HashedId;
import fi.openagenda.model.Hmac;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Round;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret of an invited round, kept under the operator's from the opening to the closing: in an unlinkable round the
 * private key that signs credentials, in a confidential one 32 random bytes that make spent ids of codes. Where there is
 * none, the round was opened on another platform, or is closed.
 */
public final class RoundSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final byte[] key;

    private RoundSecret(byte[] key) {
        this.key = key;
    }

    /** Makes and keeps the key of an invited round that is being opened. */
    public static void make(Round round, OperatorSecret secret) {
        byte[] key;
        if (round.anonymity == Anonymity.UNLINKABLE) {
            SigningKey signing = SigningKey.random();
            round.signWith(signing.tokenKey().spki());
            key = signing.pkcs8();
        } else {
            key = new byte[BYTES];
            RANDOM.nextBytes(key);
        }
        entities()
                .createNativeQuery("insert into round_secret (round_id, sealed) values (:round, :sealed)")
                .setParameter("round", round.id)
                .setParameter("sealed", secret.seal(round, key))
                .executeUpdate();
    }

    /** The key of a round, if there is one. */
    public static Optional<RoundSecret> of(Round round, OperatorSecret secret) {
        List<?> sealed = entities()
                .createNativeQuery("select sealed from round_secret where round_id = :round", byte[].class)
                .setParameter("round", round.id)
                .getResultList();
        return sealed.stream()
                .map(bytes -> new RoundSecret(secret.unseal(round, (byte[]) bytes)))
                .findFirst();
    }

    /** Deletes it; what it protected stays as it is. */
    static void forget(Round round) {
        entities()
                .createNativeQuery("delete from round_secret where round_id = :round")
                .setParameter("round", round.id)
                .executeUpdate();
    }

    /** The blind signature of a message that the round's token key can blind; the same one each time. */
    public byte[] sign(byte[] blindedMessage) {
        return SigningKey.of(key).sign(blindedMessage);
    }

    /** What is spent with a confidential code, once: the id made of its HMAC-SHA-256 under the key. */
    public UUID spentId(Code code) {
        return HashedId.of(Hmac.of(key, code.text().getBytes(StandardCharsets.US_ASCII)));
    }

    private static EntityManager entities() {
        return Round.getEntityManager();
    }
}
