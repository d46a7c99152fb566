package fi.openagenda.model.release;

import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.language.PlainText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** That a release must no longer be used, for good. The release itself never changes. */
@Entity
@Table(name = "release_withdrawal")
@Immutable
public class Withdrawal extends PanacheEntityBase {

    private static final int LONGEST_REASON = 1000;

    @Id
    @Column(name = "release_id")
    Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "release_id")
    Release release;

    /** Since when. */
    @Column(name = "withdrawn_at")
    public Instant withdrawnAt;

    /** Why, in words for people. */
    public String reason;

    /**
     * Withdraws a release.
     *
     * @param reason why, in words for people
     * @throws Refusal when it is withdrawn already, or nothing is said
     */
    public static Withdrawal of(Release release, Instant now, String reason) {
        PlainText.faultOf(reason, LONGEST_REASON).ifPresent(detail -> {
            throw Refusal.of(
                    Refusal.Reason.INVALID_DEFINITION,
                    "Nothing has been withdrawn.",
                    List.of(Fault.at("/reason", detail)));
        });
        release.requireNotWithdrawn();
        Withdrawal withdrawal = new Withdrawal();
        withdrawal.release = release;
        withdrawal.withdrawnAt = now;
        withdrawal.reason = reason;
        withdrawal.persist();
        release.withdrawal = withdrawal;
        return withdrawal;
    }
}
