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
            return Map.ofEntries(
                    Map.entry("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres")),
                    Map.entry("quarkus.datasource.username", "postgres"),
                    Map.entry("quarkus.datasource.password", "postgres"),
                    Map.entry("openagenda.store", store.toString()),
                    Map.entry("openagenda.secret", "for tests only, where nothing is secret"),
                    // Other than what is configured if nobody says anything: prose could not know it.
                    Map.entry("openagenda.retention.responses", "P4Y"),
                    Map.entry("openagenda.retention.free-text", "P3M"),
                    Map.entry("openagenda.retention.backups", "P7D"),
                    // What goes wrong in tests is given up within seconds.
                    Map.entry("openagenda.jobs.polling", "PT0.2S"),
                    Map.entry("openagenda.jobs.first-retry", "PT0.1S"),
                    Map.entry("openagenda.jobs.followers", "5"));
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
