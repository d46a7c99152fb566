package fi.openagenda.model.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.Sha256;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A right to change things, held by whoever knows its secret: {@code oa_<id>_<secret>}. */
@Entity
@Table(name = "access_key")
public class Key extends PanacheEntityBase {

    /** What a key allows. */
    @Schema(
            name = "Role",
            description =
                    "editor: writing what is asked. publisher: deciding when it is asked, and when results come out."
                            + " reader: reading what is not public yet. collector: entering answers given on paper or with help,"
                            + " for its municipality. operator: everything, everywhere.")
    public enum Role {
        /** Everything; only for organisations that run the platform. */
        @JsonProperty("operator")
        OPERATOR,
        /** Writing what its organisation asks. */
        @JsonProperty("editor")
        EDITOR,
        /** Deciding when it is asked, and when the results come out. */
        @JsonProperty("publisher")
        PUBLISHER,
        /** Reading what is not public yet. */
        @JsonProperty("reader")
        READER,
        /** Entering answers that were given on paper or with help, for its municipality. */
        @JsonProperty("collector")
        COLLECTOR
    }

    /**
     * A key just made.
     *
     * @param key what is stored of it
     * @param text what to hand over: never seen again
     */
    public record Issued(Key key, String text) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Its public part. */
    @Id
    public String id;

    /** For people: who uses it, what for. */
    @Column(updatable = false)
    public String name;

    // Read together with the key: whoever asks is asked for their organisation.
    @ManyToOne(optional = false)
    @JoinColumn(name = "organisation_id", updatable = false)
    public Organisation organisation;

    /** What it allows; at least one. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public List<Role> roles;

    // A plain hash is enough: the secret has 256 random bits, which nobody can try out.
    @Column(name = "secret_hash", updatable = false)
    byte[] secretHash;

    /** Day of its making, in UTC. */
    @Column(name = "created_on", updatable = false)
    public LocalDate createdOn;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    /** Makes and stores a key, which opens nothing any longer from {@code expiresAt} on. */
    public static Issued issue(String name, Organisation organisation, List<Role> roles, Optional<Instant> expiresAt) {
        Key key = new Key();
        key.id = random(4);
        key.name = name;
        key.organisation = organisation;
        key.roles = roles.stream().sorted().distinct().toList();
        String secret = random(32);
        key.secretHash = Sha256.of(secret);
        key.createdOn = LocalDate.now(ZoneOffset.UTC);
        key.expiresAt = expiresAt.map(Key::storable).orElse(null);
        key.persist();
        return new Issued(key, "oa_%s_%s".formatted(key.id, secret));
    }

    /** Makes and stores a lasting key of the platform's operator, and answers with the text to hand over. */
    public static String issue(String name, Role role) {
        Organisation operator = Organisation.byId(Organisation.OPERATOR).orElseThrow();
        return issue(name, operator, List.of(role), Optional.empty()).text();
    }

    /** An operator's key when there is no key at all; of several nodes that start together, one makes it. */
    public static Optional<String> issueFirst() {
        lockAll();
        return count() == 0 ? Optional.of(issue("first", Role.OPERATOR)) : Optional.empty();
    }

    /** The key that this text opens at this moment, if it is one. */
    public static Optional<Key> byText(String text, Instant now) {
        String[] parts = text.split("_", -1);
        if (parts.length != 3 || !parts[0].equals("oa")) {
            return Optional.empty();
        }
        return byId(parts[1])
                .filter(found -> MessageDigest.isEqual(found.secretHash, Sha256.of(parts[2])))
                .filter(found -> found.isValidAt(now));
    }

    /** The key with this id, whether it still opens anything or not. */
    public static Optional<Key> byId(String id) {
        return findByIdOptional(id);
    }

    /** All keys, those of an organisation together, in the order of their making. */
    public static List<Key> all() {
        return list("from Key k join fetch k.organisation o order by o.id, k.createdOn, k.id");
    }

    /** The keys of an organisation, in the order of their making. */
    public static List<Key> of(String organisationId) {
        return list(
                "from Key k join fetch k.organisation o where o.id = ?1 order by k.createdOn, k.id", organisationId);
    }

    /** First moment at which it opens nothing any longer, unless it is revoked earlier. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** Since when it opens nothing, if it has been revoked. */
    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** Lets it open nothing from now on; once is as good as twice. The last lasting key of an operator stays. */
    public void revoke(Instant now) {
        // Of two operators who revoke each other's keys at the same moment, one waits here and sees what the other did.
        lockAll();
        getEntityManager().refresh(this);
        if (revokedAt != null) {
            return;
        }
        if (opensForGood() && all().stream().filter(Key::opensForGood).count() == 1) {
            throw Refusal.of(
                    Refusal.Reason.LAST_KEY,
                    "The key “%s” is the only one of an operator that does not expire.".formatted(id));
        }
        revokedAt = storable(now);
    }

    private boolean isValidAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    private boolean opensForGood() {
        return roles.contains(Role.OPERATOR) && expiresAt == null && revokedAt == null;
    }

    private static void lockAll() {
        getEntityManager()
                .createNativeQuery("lock table access_key in exclusive mode")
                .executeUpdate();
    }

    /** As exact as PostgreSQL keeps it, so that it reads the same before and after. */
    private static Instant storable(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
