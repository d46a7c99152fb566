package fi.openagenda.model.release;

import fi.openagenda.model.round.Round;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What became of an attempt to publish a round, and how many tables were withheld or merged for which reason. It is for the
 * operator alone: whoever knows why something is not shown knows more of the answers.
 */
@Entity
@Table(name = "publication_audit")
@Immutable
public class PublicationAudit extends PanacheEntityBase {

    /** What became of it. */
    public enum Outcome {
        /** It was published. */
        PUBLISHED,
        /** The difference from an earlier release would have told too much. */
        REFUSED,
        /** An attacker broke what was about to be published. */
        BROKEN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    Round round;

    /** When. */
    @Column(name = "attempted_at")
    public Instant attemptedAt;

    /** What became of it. */
    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    /** How many tables were withheld, merged or refused, by reason. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Integer> reasons;

    /** An attempt not yet stored. */
    public static PublicationAudit of(Round round, Instant now, Outcome outcome, Map<String, Integer> reasons) {
        PublicationAudit audit = new PublicationAudit();
        audit.round = round;
        audit.attemptedAt = now;
        audit.outcome = outcome;
        audit.reasons = reasons;
        return audit;
    }

    /** The attempts to publish a round, in order. */
    public static List<PublicationAudit> of(Round round) {
        return list("from PublicationAudit where round = ?1 order by id", round);
    }
}
