package fi.openagenda.deploy.local;

import fi.openagenda.deploy.Obstacle;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

/** PostgreSQL on this machine, with its data kept between runs and every commit on the disk before it is answered. */
public final class Database implements AutoCloseable {
    /** Name of the database and of the role that owns it. */
    public static final String NAME = "openagenda";

    private static final Duration START = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final String password;
    private EmbeddedPostgres postgres;

    private Database(DataFolder folder, String password, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.password = password;
        this.postgres = postgres;
    }

    /**
     * Starts PostgreSQL on the loopback address and a free port, making data directory, role and database when they are
     * missing.
     *
     * @param folder a locked folder without leftovers
     * @return the running database
     * @throws Obstacle when PostgreSQL does not start
     */
    public static Database start(DataFolder folder) {
        var password = folder.postgresPassword().readOrInvent();
        // The library unpacks under the temporary folder unless told; a folder of ours cannot be prepared by a
        // stranger.
        System.setProperty("ot.epg.working-dir", folder.postgresPrograms().toString());
        try {
            var fresh = !Files.exists(folder.postgres());
            if (fresh) {
                Files.createFile(folder.postgresUnfinished());
            }
            var database =
                    new Database(folder, password, settings(folder, password).start());
            database.createMissing();
            Files.deleteIfExists(folder.postgresUnfinished());
            return database;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw notStarted(folder, e);
        }
    }

    private static Obstacle notStarted(DataFolder folder, Exception why) {
        return Obstacle.failed(
                "PostgreSQL did not start (" + why.getMessage() + "); its log is " + folder.postgresLog() + ".");
    }

    private static EmbeddedPostgres.Builder settings(DataFolder folder, String password) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setConnectConfig("password", password)
                .setOutputRedirector(Redirect.appendTo(folder.postgresLog().toFile()))
                // These five are options of initdb. The builtin locale sorts alike on every machine.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.postgresPassword().file().toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                // No statement and no parameter may reach the log: they would be somebody's answers.
                .setServerConfig("log_statement", "none")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_parameter_max_length", "0")
                .setServerConfig("log_parameter_max_length_on_error", "0")
                .setServerConfig("log_min_error_statement", "panic");
    }

    private void createMissing() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** @return TCP port on 127.0.0.1 */
    public int port() {
        return postgres.getPort();
    }

    /** @return password of the role {@value #NAME} */
    public String password() {
        return password;
    }

    /** @return JDBC address without the password */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + NAME;
    }

    /**
     * @return a connection as the owner of the database; the caller closes it
     * @throws SQLException when PostgreSQL refuses
     */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), NAME, password);
    }

    /**
     * Ends every process of PostgreSQL at once, with kill -9; what they leave lies there as they left it.
     *
     * @throws Obstacle when it does not run
     */
    public void kill() {
        try {
            var postmaster = Leftovers.postmaster(folder)
                    .orElseThrow(() -> Obstacle.failed("There is no PostgreSQL to be killed."));
            // Stopped, it neither begets others meanwhile nor sees to those that die.
            new ProcessBuilder("kill", "-STOP", String.valueOf(postmaster.pid()))
                    .start()
                    .onExit()
                    .join();
            var processes = Stream.concat(postmaster.descendants(), Stream.of(postmaster))
                    .toList();
            processes.forEach(ProcessHandle::destroyForcibly);
            // Dead, and perhaps not yet buried by whoever inherits it, a process runs no program any more.
            while (processes.stream()
                    .anyMatch(process -> process.info().command().isPresent())) {
                Thread.sleep(5);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops PostgreSQL in an orderly way, and nothing else. */
    public void stop() {
        try {
            postgres.close();
            Leftovers.stopPostgres(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts PostgreSQL again, on the same port, after {@link #kill} or {@link #stop}.
     *
     * @throws Obstacle when it does not start
     */
    public void restart() {
        var port = port();
        try {
            postgres.close(); // gives the library's lock back, which a kill has not
            postgres = settings(folder, password).setPort(port).start();
        } catch (IOException | IllegalStateException e) {
            throw notStarted(folder, e);
        }
    }

    /** Stops PostgreSQL; connected clients are disconnected, committed data is on the disk. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            // what still runs is found by its data directory below
        }
        Leftovers.stop(folder);
    }
}
