package fi.openagenda.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.export.GivenRelease;
import fi.openagenda.export.NodeScript;
import fi.openagenda.export.disclosure.Altered;
import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParquetFileTest {

    /** Nothing is guessed: types are said, and what is empty is null only where numbers are. */
    private static final String CSV = """
            read_csv('%s', auto_detect=false, header=true, delim=',', quote='"', escape='"', strict_mode=true, nullstr='', columns={
              'round': 'VARCHAR', 'release': 'INTEGER', 'question': 'VARCHAR', 'area': 'VARCHAR', 'breakdown': 'VARCHAR',
              'cat1': 'VARCHAR', 'cat2': 'VARCHAR', 'answer_class': 'VARCHAR', 'n': 'INTEGER', 'count': 'INTEGER',
              'share': 'DECIMAL(7,6)', 'w_share': 'DECIMAL(3,2)', 'mean': 'DECIMAL(18,1)', 'moe_lo': 'DECIMAL(5,4)',
              'moe_hi': 'DECIMAL(5,4)', 'change': 'DECIMAL(7,6)', 'change_flag': 'VARCHAR', 'obs_status': 'VARCHAR',
              'conf_status': 'VARCHAR', 'area_level': 'VARCHAR', 'method': 'VARCHAR',
              'generated_at': 'TIMESTAMP WITH TIME ZONE', 'licence': 'VARCHAR', 'q1': 'VARCHAR', 'median': 'VARCHAR',
              'q3': 'VARCHAR'})""";

    private static final String PARQUET = "read_parquet('%s')";

    private static final String SUMS =
            "select count(*), count(n), sum(n), sum(count), sum(share), sum(w_share), sum(mean),"
                    + " sum(moe_lo), sum(moe_hi), sum(change), count(distinct area), count(distinct answer_class) from ";

    @TempDir
    Path folder;

    private Path csv;
    private Path parquet;

    @BeforeEach
    void write() throws IOException {
        write(SampleRelease.written().files());
    }

    private void write(Map<String, byte[]> files) throws IOException {
        csv = Files.write(folder.resolve("data.csv"), files.get("data.csv"));
        parquet = Files.write(folder.resolve("data.parquet"), files.get("data.parquet"));
    }

    static Stream<Named<Map<String, byte[]>>> releases() {
        return GivenRelease.beside(SampleRelease.written().files());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void has_the_rows_and_sums_of_the_csv_in_the_same_types(Map<String, byte[]> files) throws Exception {
        write(files);
        assertThat(ask("describe from " + PARQUET.formatted(parquet)))
                .isEqualTo(ask("describe from " + CSV.formatted(csv)));
        assertThat(differences(parquet)).isEmpty();
        assertThat(ask(SUMS + PARQUET.formatted(parquet))).isEqualTo(ask(SUMS + CSV.formatted(csv)));
    }

    @Test
    void another_figure_is_found_by_its_row_and_by_the_sums() throws Exception {
        List<ProtectedTable> tables = new ArrayList<>(SampleRelease.tables());
        tables.set(0, Altered.COUNT.in(tables.get(0)));
        Path other = Files.write(
                folder.resolve("other.parquet"),
                SampleRelease.written(tables, SampleRelease::trend).files().get("data.parquet"));
        assertThat(differences(other)).hasSize(2);
        assertThat(ask(SUMS + PARQUET.formatted(other))).isNotEqualTo(ask(SUMS + CSV.formatted(csv)));
    }

    @Test
    void says_what_it_is() throws SQLException {
        assertThat(ask("select decode(key), decode(value) from parquet_kv_metadata('%s') order by 1"
                        .formatted(parquet)))
                .containsExactly(
                        "dataset, d-r",
                        "licence, https://creativecommons.org/licenses/by/4.0/",
                        "method, block-1",
                        "release, 1",
                        "title, D",
                        "version, 1.0.0");
        assertThat(ask("select distinct compression from parquet_metadata('%s')".formatted(parquet)))
                .containsExactly("ZSTD");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_browser_reads_every_figure(Map<String, byte[]> files) throws Exception {
        write(files);
        Map<String, Map<String, String>> read = ReadFigures.ofRows(
                NodeScript.ask("hyparquet", "parquet.mjs", parquet).get("rows"));
        assertThat(ReadFigures.differences(read, ReadFigures.ofCsv(files.get("data.csv"))))
                .isEmpty();
    }

    @Test
    void a_browser_reads_its_types() throws Exception {
        JsonNode read = NodeScript.ask("hyparquet", "parquet.mjs", parquet);
        assertThat(read.get("rows"))
                .anyMatch(row -> row.get("area").textValue().equals("005")
                        && row.get("n").isNull());
        JsonNode first = read.get("rows").get(0);
        assertThat(first.get("question").textValue()).isEqualTo("age");
        assertThat(first.get("n").intValue()).isEqualTo(836);
        assertThat(first.get("generated_at").textValue()).isEqualTo("1970-01-01T00:00:00.000Z");
    }

    @Test
    void a_file_that_is_cut_off_is_read_by_nobody() throws Exception {
        NodeScript.assumeInstalled("hyparquet");
        byte[] whole = Files.readAllBytes(parquet);
        Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length - 9));
        assertThatThrownBy(() -> ask("from " + PARQUET.formatted(cut))).isInstanceOf(SQLException.class);
        assertThat(catchThrowable(() -> NodeScript.ask("hyparquet", "parquet.mjs", cut)))
                .isNotNull();
    }

    @Test
    void nothing_of_hadoop_is_needed() {
        assertThatThrownBy(() -> Class.forName("org.apache.hadoop.conf.Configuration"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private List<String> differences(Path other) throws SQLException {
        String one = CSV.formatted(csv);
        String two = PARQUET.formatted(other);
        return ask("(from %s except all from %s) union all (from %s except all from %s)".formatted(one, two, two, one));
    }

    private static List<String> ask(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(row.getString(column)));
                }
                rows.add(String.join(", ", cells));
            }
        }
        return rows;
    }
}
