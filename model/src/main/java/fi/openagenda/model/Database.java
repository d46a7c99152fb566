package fi.openagenda.model;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** The database itself, apart from what is in it. */
public final class Database {

    private Database() {}

    /**
     * Sees whether the database takes a change to the disk, as a full disk and a standby do not, and leaves nothing behind.
     *
     * @param connections that commit by themselves
     * @return what time it is there
     */
    public static Instant heartbeat(DataSource connections) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table heartbeat on commit drop as select clock_timestamp() as beat");
            try (ResultSet time = statement.executeQuery("select clock_timestamp()")) {
                time.next();
                return time.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException outage) {
            throw new IllegalStateException(outage.getMessage(), outage);
        }
    }
}
