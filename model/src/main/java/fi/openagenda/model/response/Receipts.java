package fi.openagenda.model.response;

import fi.openagenda.model.round.Round;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What respondents do with their receipts. Nobody reads answers back, not even with one. */
@ApplicationScoped
public class Receipts {

    /**
     * What a receipt stands for.
     *
     * @param round id of the round
     * @param municipality three-digit code; nothing when the response was withdrawn, or the round is sealed
     * @param counted whether the response counts
     */
    public record Held(long round, Optional<String> municipality, boolean counted) {}

    /** Nothing keeps a client from one receipt for several rounds: then first what can still be corrected or withdrawn. */
    private static final String FIND = """
            select round_id, municipality_code, counted from (
                select round_id, municipality_code, card is not null as counted, stage = 'OPENED' as open
                from response join round on round.id = round_id where receipt_hash = ?
                union all
                select round_id, null, true, false from counted_receipt where hash = ?
            ) as held
            order by counted and open desc, counted desc, round_id desc limit 1
            """;

    /**
     * Only the second statement looks at the round, after the first one holds it. A byte more says that this is no longer what
     * was sent first, be it that only words are others.
     */
    private static final String REPLACE = """
            select pg_advisory_xact_lock_shared(?);
            update response set municipality_code = ?, card = ?, fingerprint = substring(fingerprint for 16) || '\\x00'
            where round_id = ? and receipt_hash = ? and card is not null
            and exists (select from round where round.id = round_id and stage = 'OPENED')
            """;

    private static final String COUNTED = """
            select encode(hash, 'hex') from counted_receipt where round_id = ? order by hash
            """;

    private static final int ROWS_AT_A_TIME = 1000;

    @Inject
    @DataSource("intake")
    AgroalDataSource database;

    /** What a receipt stands for, if for anything. */
    public Optional<Held> find(Receipt receipt) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setBytes(1, receipt.hash());
            find.setBytes(2, receipt.hash());
            try (ResultSet rows = find.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Held(
                                rows.getLong("round_id"),
                                Optional.ofNullable(rows.getString("municipality_code")),
                                rows.getBoolean("counted")))
                        : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Looking for a receipt failed", fault);
        }
    }

    /** Tells the hashes of the receipts that count in a sealed round, in hexadecimal and in their order, one by one. */
    public void tellCounted(Round round, Consumer<String> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNTED)) {
            // Without a transaction, all of them would be read before the first one is told.
            connection.setAutoCommit(false);
            select.setFetchSize(ROWS_AT_A_TIME);
            select.setLong(1, round.id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(rows.getString(1));
                }
            }
            connection.commit();
        } catch (SQLException fault) {
            throw new IllegalStateException("Reading the receipts of round %d failed".formatted(round.id), fault);
        }
    }

    /**
     * Puts other answers in the place of those that were given, and other texts, in a transaction of their own, in the
     * place of those that were given with the receipt.
     *
     * @param texts keys of the questions in answer to which there may be texts
     * @return whether there were answers that could still be replaced
     */
    public boolean correct(Receipt receipt, Submission correction, Set<String> texts) {
        return replace(
                receipt,
                correction.round(),
                Optional.of(correction),
                texts,
                WrittenText.of(correction, receipt.textHash()));
    }

    /**
     * Deletes the answers that were given. What is left says that there was a response, and nothing about it.
     *
     * @param texts keys of the questions in answer to which there may be texts
     * @return whether there were answers that could still be withdrawn
     */
    public boolean withdraw(Receipt receipt, long round, Set<String> texts) {
        return replace(receipt, round, Optional.empty(), texts, List.of());
    }

    private boolean replace(
            Receipt receipt,
            long round,
            Optional<Submission> correction,
            Collection<String> textQuestions,
            List<WrittenText> texts) {
        try (Connection connection = database.getConnection()) {
            boolean replaced = replace(connection, receipt, round, correction);
            if (replaced) {
                List<UUID> written = textQuestions.stream()
                        .map(question -> FreeTextTable.idOf(receipt.textHash(), question))
                        .toList();
                FreeTextTable.delete(connection, round, written);
                FreeTextTable.insert(connection, round, texts);
            }
            return replaced;
        } catch (SQLException fault) {
            throw new IllegalStateException("Changing a response failed", fault);
        }
    }

    private static boolean replace(Connection connection, Receipt receipt, long round, Optional<Submission> correction)
            throws SQLException {
        try (PreparedStatement replace = connection.prepareStatement(REPLACE)) {
            replace.setLong(1, round);
            replace.setString(2, correction.map(Submission::municipality).orElse(null));
            replace.setBytes(3, correction.map(Submission::card).orElse(null));
            replace.setLong(4, round);
            replace.setBytes(5, receipt.hash());
            replace.execute();
            replace.getMoreResults();
            return replace.getUpdateCount() == 1;
        }
    }
}
