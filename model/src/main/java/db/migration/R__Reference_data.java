package db.migration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.PGConnection;

/**
 * Loads municipalities, population, organisations and service classes from the files under {@code reference/}, again
 * whenever one of them changes. PostgreSQL itself reads the CSV.
 */
public class R__Reference_data extends BaseJavaMigration {

    /** To be raised when more of a file is loaded than before, although it is the same file. */
    private static final int LOADED_OTHERWISE = 1;

    private static final byte[] MUNICIPALITIES = read("municipalities.csv");
    private static final byte[] POPULATION = read("population.csv");
    private static final byte[] ORGANISATIONS = read("organisations.csv");
    private static final byte[] SERVICE_CLASSES = read("service-classes.json");

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        checksum.update(LOADED_OTHERWISE);
        checksum.update(MUNICIPALITIES);
        checksum.update(POPULATION);
        checksum.update(ORGANISATIONS);
        checksum.update(SERVICE_CLASSES);
        return (int) checksum.getValue();
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        loadMunicipalities(connection);
        loadPopulation(connection);
        loadOrganisations(connection);
        loadServiceClasses(connection);
    }

    private static void loadMunicipalities(Connection connection) throws SQLException, IOException {
        String columns = header(MUNICIPALITIES);
        execute(
                connection,
                "create temporary table municipality_csv (%s text) on commit drop"
                        .formatted(columns.replace(",", " text, ")));
        copy(connection, "municipality_csv", MUNICIPALITIES);
        execute(connection, """
                insert into region (code, name)
                select distinct region_code, jsonb_build_object('fi', region_fi, 'sv', region_sv, 'en', region_en)
                from municipality_csv
                on conflict (code) do update set name = excluded.name
                """);
        // The Sámi languages are official where a municipality has a name in them: the Sámi homeland (1086/2003).
        execute(connection, """
                insert into municipality
                    (code, name, region_code, languages, urbanity, population, merged_into, merged_on)
                select code,
                       jsonb_strip_nulls(jsonb_build_object('fi', name_fi, 'sv', name_sv, 'en', name_en,
                                                            'se', name_se, 'smn', name_smn, 'sms', name_sms)),
                       region_code,
                       array_remove(string_to_array(language_relation, '+')
                                    || case when name_se is not null then 'se' end
                                    || case when name_smn is not null then 'smn' end
                                    || case when name_sms is not null then 'sms' end, null),
                       urbanity,
                       population_2022::integer,
                       merged_into,
                       valid_to::date + 1
                from municipality_csv
                on conflict (code) do update set name = excluded.name, region_code = excluded.region_code,
                    languages = excluded.languages, urbanity = excluded.urbanity,
                    population = excluded.population, merged_into = excluded.merged_into,
                    merged_on = excluded.merged_on
                """);
    }

    private static void loadPopulation(Connection connection) throws SQLException, IOException {
        execute(connection, """
                create temporary table population_csv
                    (code text, year integer, age_group text, gender text, population integer) on commit drop
                """);
        copy(connection, "population_csv", POPULATION);
        execute(connection, "delete from population");
        execute(connection, """
                insert into population (municipality_code, year, age_group, gender, persons)
                select code, year, age_group, gender, population from population_csv where code <> 'FI'
                """);
    }

    /** What has become of an organisation since it was first loaded is its own matter. */
    private static void loadOrganisations(Connection connection) throws SQLException, IOException {
        execute(connection, "create temporary table organisation_csv (id text, municipality_code text) on commit drop");
        copy(connection, "organisation_csv", ORGANISATIONS);
        execute(connection, """
                insert into organisation (id, name, kind, municipality_code)
                select id, name, 'MUNICIPALITY', code
                from organisation_csv join municipality on code = municipality_code
                on conflict do nothing
                """);
    }

    private static void loadServiceClasses(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into service_class (code, uri, parent_code, name)
                select code, uri, parent, jsonb_build_object('fi', fi, 'sv', sv, 'en', en)
                from jsonb_to_recordset(?::jsonb) as (code text, uri text, parent text, fi text, sv text, en text)
                on conflict (code) do update
                    set uri = excluded.uri, parent_code = excluded.parent_code, name = excluded.name
                """)) {
            insert.setString(1, new String(SERVICE_CLASSES, StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void copy(Connection connection, String table, byte[] csv) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s from stdin (format csv, header)".formatted(table), new ByteArrayInputStream(csv));
    }

    private static String header(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    }

    private static byte[] read(String name) {
        try (InputStream in = R__Reference_data.class.getResourceAsStream("/reference/" + name)) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
