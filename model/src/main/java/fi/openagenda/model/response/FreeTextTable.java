package fi.openagenda.model.response;

import fi.openagenda.model.HashedId;
import fi.openagenda.model.Sha256;
import fi.openagenda.model.round.Partitions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What respondents wrote, apart from their other answers. */
final class FreeTextTable {

    /** Texts follow their responses. What follows into a round that is closed has a random id, as the others there. */
    private static final String INSERT = """
            insert into {table} (round_id, id, municipality_code, question_key, text)
            select {round}, case when round.stage = 'OPENED' then given.id else gen_random_uuid() end,
                given.municipality_code, given.question_key, given.text
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as given (id, municipality_code, question_key, text)
            join round on round.id = {round}
            order by 2
            on conflict do nothing
            """;

    private static final String DELETE = "delete from {table} where round_id = {round} and id = any(?)";

    private FreeTextTable() {}

    /** The id of what was written in answer to a question: from a handle of 32 bytes that is stored nowhere. */
    static UUID idOf(byte[] handle, String question) {
        MessageDigest digest = Sha256.digest();
        digest.update(handle);
        digest.update(question.getBytes(StandardCharsets.UTF_8));
        return HashedId.of(digest.digest());
    }

    /** Stores those of a round that are not there yet, on a connection that commits by itself. */
    static void insert(Connection connection, long round, List<WrittenText> texts) throws SQLException {
        try (PreparedStatement insert = prepare(connection, INSERT, round)) {
            insert.setArray(1, array(connection, "uuid", texts, WrittenText::id));
            insert.setArray(2, array(connection, "text", texts, WrittenText::municipality));
            insert.setArray(3, array(connection, "text", texts, WrittenText::question));
            insert.setArray(4, array(connection, "text", texts, WrittenText::text));
            insert.executeUpdate();
        }
    }

    /** Deletes what is there of these. */
    static void delete(Connection connection, long round, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement delete = prepare(connection, DELETE, round)) {
            delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, long round) throws SQLException {
        return connection.prepareStatement(Partitions.naming(statement, "free_text", round));
    }

    private static Array array(
            Connection connection, String type, List<WrittenText> texts, Function<WrittenText, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, texts.stream().map(column).toArray());
    }
}
