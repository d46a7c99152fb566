package fi.openagenda.model.response;

import fi.openagenda.model.round.Partitions;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The responses of open rounds. */
final class ResponseTable {

    /**
     * One message to the database and one commit. Only the second statement looks at the round, after the first one holds
     * it: whoever closes the round has then either finished or waits for us. Sorted by random ids, so that neither the order
     * of arrival is kept nor two nodes can wait for each other. Only the part of the round is touched: whoever is busy with
     * those of others keeps nobody waiting.
     */
    private static final String INSERT = """
            select pg_advisory_xact_lock_shared({round});
            insert into {table} (round_id, id, municipality_code, card, fingerprint, receipt_hash)
            select {round}, given.id, given.municipality_code, given.card, given.fingerprint, given.receipt_hash
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
                as given (id, earlier_id, municipality_code, card, fingerprint, receipt_hash)
            where exists (select from round where id = {round} and stage = 'OPENED')
            and (select true from {table} as earlier where round_id = {round} and earlier.id = given.earlier_id) is null
            order by given.id
            on conflict do nothing
            returning id
            """;

    private static final String FIND = """
            select given.id, response.fingerprint
            from unnest(?::uuid[], ?::uuid[], ?::bytea[]) as given (id, earlier_id, receipt_hash)
            cross join lateral (
                select fingerprint from {table} where round_id = {round} and id in (given.id, given.earlier_id)
                union all
                select fingerprint from {table} where round_id = {round} and receipt_hash = given.receipt_hash
            ) as response
            """;

    private ResponseTable() {}

    /** Stores those that are not there yet, in rounds that take answers; on a connection that commits by itself. */
    static List<Outcome> insert(Connection connection, List<PunchedResponse> responses) throws SQLException {
        Map<UUID, Outcome> outcomes = new HashMap<>();
        for (Map.Entry<Long, List<PunchedResponse>> round : responses.stream()
                .collect(Collectors.groupingBy(PunchedResponse::round))
                .entrySet()) {
            outcomes.putAll(insert(connection, round.getKey(), round.getValue()));
        }
        return responses.stream().map(response -> outcomes.get(response.id())).toList();
    }

    private static Map<UUID, Outcome> insert(Connection connection, long round, List<PunchedResponse> responses)
            throws SQLException {
        Map<UUID, Outcome> outcomes = new HashMap<>();
        inserted(connection, round, responses).forEach(id -> outcomes.put(id, Outcome.STORED));
        List<PunchedResponse> others = responses.stream()
                .filter(response -> !outcomes.containsKey(response.id()))
                .toList();
        if (!others.isEmpty()) {
            Map<UUID, Found> found = found(connection, round, others);
            others.forEach(response -> outcomes.put(
                    response.id(),
                    Optional.ofNullable(found.get(response.id()))
                            .map(before -> before.comparedWith(response))
                            .orElse(Outcome.CLOSED)));
        }
        return outcomes;
    }

    private static Set<UUID> inserted(Connection connection, long round, List<PunchedResponse> responses)
            throws SQLException {
        try (PreparedStatement insert = prepare(connection, INSERT, round)) {
            insert.setArray(1, array(connection, "uuid", responses, PunchedResponse::id, UUID[]::new));
            insert.setArray(2, array(connection, "uuid", responses, orNull(PunchedResponse::earlierId), UUID[]::new));
            insert.setArray(3, array(connection, "text", responses, of(Submission::municipality), String[]::new));
            insert.setArray(4, array(connection, "bytea", responses, of(Submission::card), byte[][]::new));
            insert.setArray(
                    5,
                    array(
                            connection,
                            "bytea",
                            responses,
                            response -> response.handles().fingerprint(),
                            byte[][]::new));
            insert.setArray(
                    6, array(connection, "bytea", responses, orNull(of(Submission::receiptHash)), byte[][]::new));
            insert.execute();
            insert.getMoreResults();
            Set<UUID> stored = new HashSet<>();
            try (ResultSet rows = insert.getResultSet()) {
                while (rows.next()) {
                    stored.add(rows.getObject(1, UUID.class));
                }
            }
            return stored;
        }
    }

    /**
     * What is there under one of the names of a response.
     *
     * @param fingerprint of what was sent first, and a byte more if it was corrected or withdrawn
     */
    private record Found(byte[] fingerprint) {

        Outcome comparedWith(PunchedResponse response) {
            byte[] first = Arrays.copyOf(fingerprint, Handles.FINGERPRINT_BYTES);
            boolean sameToday = MessageDigest.isEqual(first, response.handles().fingerprint());
            boolean sameYesterday = response.earlier()
                    .filter(before -> MessageDigest.isEqual(first, before.fingerprint()))
                    .isPresent();
            if (!sameToday && !sameYesterday) {
                return Outcome.USED_OTHERWISE;
            }
            if (fingerprint.length > Handles.FINGERPRINT_BYTES) {
                return Outcome.CHANGED_SINCE;
            }
            return sameToday ? Outcome.STORED_BEFORE : Outcome.STORED_YESTERDAY;
        }
    }

    private static Map<UUID, Found> found(Connection connection, long round, List<PunchedResponse> responses)
            throws SQLException {
        try (PreparedStatement find = prepare(connection, FIND, round)) {
            find.setArray(1, array(connection, "uuid", responses, PunchedResponse::id, UUID[]::new));
            find.setArray(2, array(connection, "uuid", responses, orNull(PunchedResponse::earlierId), UUID[]::new));
            find.setArray(3, array(connection, "bytea", responses, orNull(of(Submission::receiptHash)), byte[][]::new));
            Map<UUID, Found> found = new HashMap<>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), new Found(rows.getBytes(2)));
                }
            }
            return found;
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, long round) throws SQLException {
        return connection.prepareStatement(Partitions.naming(statement, "response", round));
    }

    private static <V> Function<PunchedResponse, V> of(Function<Submission, V> column) {
        return response -> column.apply(response.submission());
    }

    private static <V> Function<PunchedResponse, V> orNull(Function<PunchedResponse, Optional<V>> column) {
        return response -> column.apply(response).orElse(null);
    }

    private static <V> Array array(
            Connection connection,
            String type,
            List<PunchedResponse> responses,
            Function<PunchedResponse, V> column,
            IntFunction<V[]> made)
            throws SQLException {
        return connection.createArrayOf(type, responses.stream().map(column).toArray(made));
    }
}
