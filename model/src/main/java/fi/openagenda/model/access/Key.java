package fi.openagenda.model.access;

import fi.openagenda.model.Sha256;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A right to change things, held by whoever knows its secret: {@code oa_<id>_<secret>}. */
@Entity
@Table(name = "access_key")
@Immutable
public class Key extends PanacheEntityBase {

    /** What a key allows. */
    public enum Role {
        /** Everything. */
        OPERATOR
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Its public part. */
    @Id
    public String id;

    /** For people: whose it is, what for. */
    public String name;

    /** What it allows. */
    @Enumerated(EnumType.STRING)
    public Role role;

    // A plain hash is enough: the secret has 256 random bits, which nobody can try out.
    @Column(name = "secret_hash")
    byte[] secretHash;

    @Column(name = "created_on")
    LocalDate createdOn;

    /** Makes and stores a key, and answers with the text to hand over; it is never seen again. */
    public static String issue(String name, Role role) {
        Key key = new Key();
        key.id = random(4);
        key.name = name;
        key.role = role;
        String secret = random(32);
        key.secretHash = Sha256.of(secret);
        key.createdOn = LocalDate.now(ZoneOffset.UTC);
        key.persist();
        return "oa_%s_%s".formatted(key.id, secret);
    }

    /** An operator's key when there is no key at all; of several nodes that start together, one makes it. */
    public static Optional<String> issueFirst() {
        getEntityManager()
                .createNativeQuery("lock table access_key in exclusive mode")
                .executeUpdate();
        return count() == 0 ? Optional.of(issue("first", Role.OPERATOR)) : Optional.empty();
    }

    /** The key that this text opens, if it is one. */
    public static Optional<Key> byText(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 3 || !parts[0].equals("oa")) {
            return Optional.empty();
        }
        Optional<Key> key = findByIdOptional(parts[1]);
        return key.filter(found -> MessageDigest.isEqual(found.secretHash, Sha256.of(parts[2])));
    }

    private static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
