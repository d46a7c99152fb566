package fi.openagenda.model.response;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.round.Partitions;
import fi.openagenda.model.round.Round;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What came of a closed round: how many responses count, and how many were taken back. */
@Entity
@Table(name = "seal")
public class Seal extends PanacheEntityBase {

    @Id
    @Column(name = "round_id")
    Long roundId;

    /** Responses that count. */
    public long responses;

    /** Responses that were withdrawn, of which nothing else is left. */
    public long withdrawn;

    @Column(name = "spread_key")
    byte[] spreadKey;

    @Column(name = "texts_deleted_on")
    LocalDate textsDeletedOn;

    @Column(name = "responses_deleted_on")
    LocalDate responsesDeletedOn;

    /** Of a round; nothing while it is not sealed. */
    public static Optional<Seal> of(Round round) {
        return findByIdOptional(round.id);
    }

    /**
     * Name of the part of a table in which the responses lie.
     *
     * @throws Refusal when they have been kept for as long as they may, and are deleted
     */
    public String part() {
        requireResponses();
        return Partitions.sealed(roundId);
    }

    /** Secret by which it is drawn in which group those are counted who have none of their own; goes with the responses. */
    public byte[] spreadKey() {
        requireResponses();
        return spreadKey.clone();
    }

    /** Refuses when the responses are deleted. */
    public void requireResponses() {
        if (responsesDeletedOn != null) {
            throw Refusal.of(
                    Refusal.Reason.RESPONSES_DELETED,
                    "The responses were deleted on %s.".formatted(responsesDeletedOn));
        }
    }

    /** The sealed rounds of which something is left to delete. */
    static List<Round> roundsWithResponsesOrTexts() {
        return Round.list("""
                from Round r where exists (select 1 from Seal s where s.roundId = r.id
                and (s.textsDeletedOn is null or s.responsesDeletedOn is null))
                """);
    }
}
