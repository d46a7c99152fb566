package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** Waits for others to wait. */
final class Waiting {

    /** Somebody wants to write into the table of responses, or into a round's part of it. */
    static final String FOR_RESPONSES = """
            select exists (
                select from pg_locks where not granted and relation in (select relid from pg_partition_tree('response')))
            """;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Waiting() {}

    /** So many want a table that somebody else holds. */
    static String some(int many, String table) {
        return "select count(*) >= %d from pg_locks where not granted and relation = '%s'::regclass"
                .formatted(many, table);
    }

    static void await(Statement statement, String condition) throws SQLException {
        Instant end = Instant.now().plus(LONGEST);
        boolean holds = false;
        while (!holds) {
            assertThat(Instant.now()).as(condition).isBefore(end);
            try (ResultSet answer = statement.executeQuery(condition)) {
                answer.next();
                holds = answer.getBoolean(1);
            }
        }
    }
}
