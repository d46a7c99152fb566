package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.local.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The reference: pgbench, which inserts what the platform stores of a response, one response a transaction, into copies of
 * its tables (same columns, checks and indexes; neither partitions nor foreign keys, in the reference's favour). The rows are
 * read back, so the reference follows when the platform changes what it stores.
 */
final class PgBench {
    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");

    /** What pgbench would take for one of its variables, for example in a time of day. */
    private static final Pattern VARIABLE = Pattern.compile(":\\w");

    /** Length of 32 bytes as PostgreSQL writes them; such a column is a digest, so every row gets a random one. */
    private static final int DIGEST = 2 + 64;

    private final Database database;
    private final Path script;
    private final List<String> variables = new ArrayList<>();

    private PgBench(Database database, Path script) {
        this.database = database;
        this.script = script;
    }

    /** Inserts the row of answers alone. */
    static PgBench answers(Database database, Path folder) {
        var reference = new PgBench(database, folder.resolve("answers.sql"));
        reference.write(reference.row("response", "pg_column_size(card)"));
        return reference;
    }

    /**
     * Inserts a row of answers and one of what was written in words; in one statement and one transaction, which the
     * platform must not do: it would tell whose words they are.
     */
    static PgBench answersAndWords(Database database, Path folder) {
        var reference = new PgBench(database, folder.resolve("answers-and-words.sql"));
        reference.write("with words as (" + reference.row("free_text", "length(text)") + ") "
                + reference.row("response", "pg_column_size(card)"));
        return reference;
    }

    private void write(String statement) {
        try {
            Files.writeString(script, statement + ";\n");
        } catch (IOException e) {
            throw Obstacle.failed("The script of pgbench could not be written: " + e.getMessage());
        }
    }

    /** The insertion of a typical row, which is one of median size, into a copy of its table. */
    private String row(String table, String size) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists %1$s_reference (like %1$s including all)".formatted(table));
            return row(
                    table,
                    statement.executeQuery(
                            "select * from %1$s order by %2$s offset (select count(*) / 2 from %1$s) limit 1"
                                    .formatted(table, size)));
        } catch (SQLException e) {
            throw Obstacle.failed("The tables of responses are not as the benchmark expects: " + e.getMessage());
        }
    }

    private String row(String table, ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        row.next();
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
            values.add(value(columns.getColumnTypeName(i), variables.size(), row.getString(i)));
        }
        return "insert into " + table + "_reference (" + String.join(", ", names) + ") values ("
                + String.join(", ", values) + ")";
    }

    private String value(String type, int column, String text) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            default -> {
                if (text == null) {
                    yield "null";
                }
                if (type.equals("bytea") && text.length() == DIGEST) {
                    yield "uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())";
                }
                var asType = " as " + (type.equals("bpchar") ? "text" : type) + ")";
                if (!VARIABLE.matcher(text).find()) {
                    // A literal is parsed once for all rows, which is in the reference's favour by about a seventh.
                    yield "cast('" + text.replace("'", "''") + "'" + asType;
                }
                variables.add("-D");
                variables.add("c" + column + "=" + text);
                yield "cast(:c" + column + asType;
            }
        };
    }

    /** Runs for some seconds with as many clients; answers transactions a second. */
    double run(int clients, int seconds) {
        var command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-j", "2", "-h", "127.0.0.1"));
        command.addAll(List.of("-p", String.valueOf(database.port()), "-U", Database.NAME));
        command.addAll(List.of("-c", String.valueOf(clients), "-T", String.valueOf(seconds)));
        command.addAll(variables);
        command.addAll(List.of("-f", script.toString(), Database.NAME));
        var output = Program.run(Map.of("PGPASSWORD", database.password()), command);
        var found = PER_SECOND.matcher(output);
        if (!found.find() || !output.contains("number of failed transactions: 0 ")) {
            throw Obstacle.failed("BENCHMARK FAILED: not every transaction of pgbench succeeded.\n" + output);
        }
        return Double.parseDouble(found.group(1));
    }

    /** Rows the platform has stored. */
    static long rows(Database database) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from response")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw Obstacle.failed("The responses could not be counted: " + e.getMessage());
        }
    }
}
