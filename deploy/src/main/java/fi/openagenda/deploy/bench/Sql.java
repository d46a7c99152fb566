package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.local.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Asks PostgreSQL and changes what is in it, past the platform.
 *
 * @param database where
 */
record Sql(Database database) {

    /** The number that a question is answered with. */
    long ask(String question) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw Obstacle.failed("PostgreSQL did not tell: " + e.getMessage());
        }
    }

    /** Id of a round. */
    long round(String barometer, String key) {
        return ask("select id from round where barometer_slug = '%s' and key = '%s'".formatted(barometer, key));
    }

    /** Does as it is told. */
    void change(String how) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(how);
        } catch (SQLException e) {
            throw Obstacle.failed("The rows could not be changed: " + e.getMessage());
        }
    }

    /** Takes a copy and throws it away. */
    void copy(String how) {
        try (var connection = database.connect()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(how, OutputStream.nullOutputStream());
        } catch (SQLException | IOException e) {
            throw Obstacle.failed("The rows could not be read: " + e.getMessage());
        }
    }
}
