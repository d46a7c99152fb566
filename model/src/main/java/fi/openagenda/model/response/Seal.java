package fi.openagenda.model.response;

import fi.openagenda.model.round.Round;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** What came of a closed round: how many responses count, and how many were taken back. */
@Entity
@Table(name = "seal")
@Immutable
public class Seal extends PanacheEntityBase {

    @Id
    @Column(name = "round_id")
    Long roundId;

    /** Responses that count. */
    public long responses;

    /** Responses that were withdrawn, of which nothing else is left. */
    public long withdrawn;

    /** Of a round; nothing while it is not sealed. */
    public static Optional<Seal> of(Round round) {
        return findByIdOptional(round.id);
    }
}
