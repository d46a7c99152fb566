package fi.openagenda.model.response;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * What respondents go on with later. Nothing of it is counted, ever; none of it can be read without its secret. It is gone
 * when it was finished, when its round closes, and two weeks after it was last saved.
 */
@ApplicationScoped
public class Drafts {

    /** How long a draft is kept after it was last saved. */
    static final Period LIFE = Period.ofDays(14);

    /** Only the second statement looks at the round, after the first one holds it: who seals it, deletes what is here. */
    private static final String SAVE = """
            select pg_advisory_xact_lock_shared(?);
            insert into draft (round_id, id, expires_on, sealed)
            select ?, ?, ?::date, ?
            where exists (select from round where round.id = ? and stage = 'OPENED')
            and not exists (select from response where round_id = ? and id = ?)
            on conflict on constraint draft_pk do update set expires_on = excluded.expires_on, sealed = excluded.sealed
            """;

    private static final String READ = "select sealed from draft where round_id = ? and id = ? and expires_on > ?";
    private static final String DELETE = "delete from draft where round_id = ? and id = ?";
    private static final String DELETE_EXPIRED = "delete from draft where expires_on <= ?";

    @Inject
    @DataSource("intake")
    AgroalDataSource database;

    @Inject
    Clock clock;

    /**
     * Puts a draft in the place of what was saved before.
     *
     * @return first day (UTC) on which it is no more; nothing when it was not saved, because it was finished or the round
     *     takes no answers
     */
    public Optional<LocalDate> save(DraftSecret secret, long round, byte[] content) {
        LocalDate expiresOn = today().plus(LIFE);
        UUID id = secret.draftId(round);
        try (Connection connection = database.getConnection();
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setLong(1, round);
            save.setLong(2, round);
            save.setObject(3, id);
            save.setDate(4, Date.valueOf(expiresOn));
            save.setBytes(5, secret.seal(round, content));
            save.setLong(6, round);
            save.setLong(7, round);
            save.setObject(8, secret.responseId(round));
            save.execute();
            save.getMoreResults();
            return save.getUpdateCount() == 1 ? Optional.of(expiresOn) : Optional.empty();
        } catch (SQLException fault) {
            throw new IllegalStateException("Saving a draft failed", fault);
        }
    }

    /** What was saved last, as it was; nothing if there is none any more. */
    public Optional<byte[]> read(DraftSecret secret, long round) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            read.setLong(1, round);
            read.setObject(2, secret.draftId(round));
            read.setDate(3, Date.valueOf(today()));
            try (ResultSet rows = read.executeQuery()) {
                return rows.next() ? Optional.of(secret.open(round, rows.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Reading a draft failed", fault);
        }
    }

    /** Deletes a draft, if it is there. */
    public void delete(DraftSecret secret, long round) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setLong(1, round);
            delete.setObject(2, secret.draftId(round));
            delete.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("Deleting a draft failed", fault);
        }
    }

    /** Deletes what nobody has gone on with in time. */
    public void deleteExpired() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE_EXPIRED)) {
            delete.setDate(1, Date.valueOf(today()));
            delete.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("Deleting drafts failed", fault);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
