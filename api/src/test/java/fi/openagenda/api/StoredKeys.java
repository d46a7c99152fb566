package fi.openagenda.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What lies in the database of keys. */
@ApplicationScoped
class StoredKeys {

    @Inject
    DataSource database;

    /** The whole row of a key, as PostgreSQL writes it. */
    String row(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select k::text from access_key k where id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Lets every key there is expire, but long after the tests: they go on with theirs. */
    void letAllExpireTomorrow() {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.executeUpdate(
                    "update access_key set expires_at = now() + interval '1 day' where expires_at is null");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
