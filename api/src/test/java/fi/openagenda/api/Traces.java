package fi.openagenda.api;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What lies before somebody who has the whole database, its files and its log.
 *
 * @param database a connection that may do anything
 * @param since where the log stood before it all began
 * @param one rows of which somebody knows whose they are
 * @param other rows of which nobody is to know it
 */
record Traces(Connection database, String since, Rows one, Rows other) {

    /**
     * Rows of a table, each with a name of its own.
     *
     * @param table where they lie
     * @param name SQL that gives bytes by which a row is told from all others
     * @param condition SQL that chooses them
     */
    record Rows(String table, String name, String condition) {}

    /** Where the log stands now. */
    static String now(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            // The log is read from the disk, and tests do not wait for that.
            statement.execute("checkpoint");
            statement.execute("create extension if not exists pg_walinspect");
            try (ResultSet position = statement.executeQuery("select pg_current_wal_flush_lsn()")) {
                position.next();
                return position.getString(1);
            }
        }
    }
}
