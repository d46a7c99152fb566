package fi.openagenda.api;

import static io.restassured.RestAssured.given;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Everywhere that something about a respondent could be left behind: what whoever runs the platform can read. */
@ApplicationScoped
class Sinks {

    /** What {@link CanaryTest} has the platform write. */
    static final Path LOG = Path.of("target", "canary.log");

    private static final Map<String, String> OF_THE_DATABASE = Map.of(
            "the database's log", "select pg_read_file(pg_current_logfile())",
            "the database's activity", "select query from pg_stat_activity",
            "the database's statistics", "select query from statistics.pg_stat_statements");

    private static final String TABLES = """
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
            and not relispartition
            """;

    @Inject
    DataSource database;

    /** Text by place; bytes are in hexadecimal. */
    Map<String, String> all() throws IOException, SQLException {
        Map<String, String> texts = new TreeMap<>();
        texts.put("the log", Files.readString(LOG));
        texts.put("the metrics", given().get("/q/metrics").asString());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists statistics");
            statement.execute("create extension if not exists pg_stat_statements schema statistics");
            for (Map.Entry<String, String> sink : OF_THE_DATABASE.entrySet()) {
                texts.put(sink.getKey(), String.join("\n", column(statement, sink.getValue())));
            }
            for (String table : column(statement, TABLES)) {
                texts.put(
                        "table " + table,
                        String.join("\n", column(statement, "select t::text from \"%s\" as t".formatted(table))));
            }
        }
        return texts;
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
