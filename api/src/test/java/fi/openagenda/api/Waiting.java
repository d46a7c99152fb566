package fi.openagenda.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Waits for others to wait. */
final class Waiting {

    /** Somebody wants to write into the table of responses. */
    static final String FOR_RESPONSES =
            "select exists (select from pg_locks where not granted and relation = 'response'::regclass)";

    private Waiting() {}

    /** So many wait for something. */
    static String some(int many) {
        return "select count(*) >= %d from pg_locks where not granted".formatted(many);
    }

    static void await(Statement statement, String condition) throws SQLException {
        boolean holds = false;
        while (!holds) {
            try (ResultSet answer = statement.executeQuery(condition)) {
                answer.next();
                holds = answer.getBoolean(1);
            }
        }
    }
}
