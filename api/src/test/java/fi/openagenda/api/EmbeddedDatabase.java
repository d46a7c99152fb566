package fi.openagenda.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real PostgreSQL for the tests, and a folder for what they publish. */
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    // As the README says: else the log would tell the rows that PostgreSQL refuses.
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("log_min_error_statement", "panic")
                    // So that tests can read what it tells.
                    .setServerConfig("logging_collector", "on")
                    // And what it wrote, whenever a checkpoint comes.
                    .setServerConfig("wal_keep_size", "1GB")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .start();
            Path store = Files.createTempDirectory(Path.of("target"), "releases-");
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    "postgres",
                    "openagenda.store",
                    store.toString(),
                    "openagenda.secret",
                    "for tests only, where nothing is secret",
                    // Other than what is configured if nobody says anything: prose could not know it.
                    "openagenda.retention.responses",
                    "P4Y",
                    "openagenda.retention.free-text",
                    "P3M",
                    "openagenda.retention.backups",
                    "P7D");
        } catch (IOException fault) {
            throw new IllegalStateException("PostgreSQL did not start", fault);
        }
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException fault) {
            throw new IllegalStateException("PostgreSQL did not stop", fault);
        }
    }
}
