package fi.openagenda.model.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The public half of a key that manifests of releases are signed with (Ed25519, RFC 8032). It is kept for good. */
@Entity
@Table(name = "signing_key")
@Immutable
public class SigningKey extends PanacheEntityBase {

    /** The first 16 hexadecimal digits of SHA-256 of {@link #publicKey}. */
    @Id
    public String id;

    /** As SubjectPublicKeyInfo (RFC 8410), as DER. */
    @Column(name = "public_key")
    public byte[] publicKey;

    /** When something was first signed with it. */
    @Column(name = "first_used_at")
    public Instant firstUsedAt;

    /** Sees to it that a key is known, whoever else does so at the same time. */
    public static void remember(String id, byte[] publicKey, Instant now) {
        getEntityManager()
                .createQuery("""
                insert into SigningKey (id, publicKey, firstUsedAt) values (?1, ?2, ?3) on conflict do nothing
                """)
                .setParameter(1, id)
                .setParameter(2, publicKey)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** All of them, the oldest first. */
    public static List<SigningKey> inOrder() {
        return list("from SigningKey order by firstUsedAt, id");
    }

    /** The one with this id. */
    public static Optional<SigningKey> withId(String id) {
        return findByIdOptional(id);
    }
}
