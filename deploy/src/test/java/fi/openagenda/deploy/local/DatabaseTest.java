package fi.openagenda.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path temporary;

    @Test
    void it_is_durable_quiet_and_closed_to_those_without_the_password() throws SQLException {
        try (var database = Database.start(DataFolder.open(temporary))) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThat(show(database, "full_page_writes")).isEqualTo("on");
            assertThat(show(database, "server_encoding")).isEqualTo("UTF8");
            assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(database, "log_min_error_statement")).isEqualTo("panic");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), Database.NAME, "guess"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void after_a_kill_the_left_over_server_is_stopped_and_what_was_committed_is_there() throws Exception {
        var folder = DataFolder.open(temporary);
        var killed = Database.start(folder);
        try (var connection = killed.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }
        var left = Leftovers.postmaster(folder).orElseThrow();

        Leftovers.clear(folder);
        assertThat(left.isAlive()).isFalse();
        // The library's own lock would be gone with the killed process; here that process is this one.
        Files.delete(folder.postgres().resolve("epg-lock"));

        try (var database = Database.start(folder);
                var connection = database.connect();
                var rows = connection.createStatement().executeQuery("select answer from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
        assertThat(Leftovers.postmaster(folder)).isEmpty();
    }

    @Test
    void killed_at_once_and_started_again_it_is_on_the_same_port_with_what_was_committed() throws SQLException {
        try (var database = Database.start(DataFolder.open(temporary))) {
            var port = database.port();
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 42 as answer");

                database.kill();
                assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
                assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
            }
            assertThat(temporary.resolve("postgres/postmaster.pid")).exists();

            database.restart();
            assertThat(database.port()).isEqualTo(port);
            try (var connection = database.connect();
                    var rows = connection.createStatement().executeQuery("select answer from kept")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void a_stale_number_that_belongs_to_a_stranger_now_is_not_believed() throws IOException {
        var folder = DataFolder.open(temporary);
        Files.createDirectories(folder.postgres());
        var us = ProcessHandle.current();
        Files.writeString(folder.postgres().resolve("postmaster.pid"), us.pid() + "\n" + folder.postgres() + "\n");
        Files.writeString(folder.platformProcess(), us.pid() + " 12345\n");

        Leftovers.clear(folder);

        assertThat(us.isAlive()).isTrue();
        assertThat(folder.postgres().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_first_start_that_was_interrupted_begins_anew() throws IOException, SQLException {
        var folder = DataFolder.open(temporary);
        Files.createDirectories(folder.postgres().resolve("base"));
        Files.createFile(folder.postgresUnfinished());

        Leftovers.clear(folder);

        try (var database = Database.start(folder)) {
            assertThat(show(database, "fsync")).isEqualTo("on");
        }
        assertThat(folder.postgresUnfinished()).doesNotExist();
    }

    @Test
    void a_secret_is_its_owners_alone() throws IOException {
        var secret = new Secret(temporary.resolve("secret"));

        var invented = secret.readOrInvent();

        assertThat(secret.readOrInvent()).isEqualTo(invented).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.file())))
                .isEqualTo("rw-------");
    }

    private static String show(Database database, String setting) throws SQLException {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
