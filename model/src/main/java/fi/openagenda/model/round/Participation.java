package fi.openagenda.model.round;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an invited municipality has decided about a round. One that has decided nothing takes part. */
@Entity
@Table(name = "participation")
public class Participation extends PanacheEntityBase {

    /** What was decided. */
    @Schema(
            description = "adopted: residents are asked. declined: they are not.",
            enumeration = {"adopted", "declined"})
    public enum Decision {
        /** The municipality asks its residents. */
        @JsonProperty("adopted")
        ADOPTED,
        /** It does not: they are not asked. */
        @JsonProperty("declined")
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    Round round;

    /** Three-digit code. */
    @Column(name = "municipality_code")
    public String municipalityCode;

    /** What it decided. */
    @Enumerated(EnumType.STRING)
    public Decision decision;

    /** When it did. */
    @Column(name = "decided_on")
    public LocalDate decidedOn;

    /** What a municipality has decided, if it has. */
    public static Optional<Participation> of(Round round, String municipalityCode) {
        return find("round = ?1 and municipalityCode = ?2", round, municipalityCode)
                .firstResultOptional();
    }

    /** All decisions about a round, by municipality. */
    public static List<Participation> of(Round round) {
        return list("from Participation where round = ?1 order by municipalityCode", round);
    }

    static boolean isDeclined(Round round, String municipalityCode) {
        return of(round, municipalityCode)
                .filter(participation -> participation.decision == Decision.DECLINED)
                .isPresent();
    }

    /** Stores a decision in place of an earlier one. */
    public static Participation put(Round round, String municipalityCode, Decision decision, LocalDate today) {
        return store(
                of(round, municipalityCode).orElseGet(Participation::new), round, municipalityCode, decision, today);
    }

    /** Stores a decision where there is none. */
    public static Participation add(Round round, String municipalityCode, Decision decision, LocalDate today) {
        return store(new Participation(), round, municipalityCode, decision, today);
    }

    private static Participation store(
            Participation participation, Round round, String municipalityCode, Decision decision, LocalDate today) {
        participation.round = round;
        participation.municipalityCode = municipalityCode;
        participation.decision = decision;
        participation.decidedOn = today;
        participation.persist();
        return participation;
    }
}
