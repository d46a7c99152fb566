package fi.openagenda.export.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.openagenda.export.GivenRelease;
import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts of a release, run by the programs that they are for; skipped where these are not installed. */
class StatisticsTest {

    @TempDir
    Path folder;

    static Stream<Named<Map<String, byte[]>>> releases() {
        return GivenRelease.beside(Sample.release());
    }

    @BeforeEach
    void unpack() throws IOException {
        unpack(Sample.release());
    }

    private void unpack(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void pspp_reads_every_cell(Map<String, byte[]> files) throws Exception {
        unpack(files);
        Files.writeString(folder.resolve("run.sps"), """
                INSERT FILE='data.sps'.
                SAVE TRANSLATE /OUTFILE='out.csv' /TYPE=CSV /REPLACE /FIELDNAMES /CELLS=VALUES /TEXTOPTIONS FORMAT=PLAIN.
                """);
        String told = run("pspp", "run.sps");
        assertThat(told).doesNotContainIgnoringCase("error").doesNotContainIgnoringCase("warning");
        List<CSVRecord> data = csv("data.csv");
        List<CSVRecord> read = csv("out.csv");
        assertThat(read).hasSameSizeAs(data);
        for (int line = 0; line < data.size(); line++) {
            for (Column column : Dictionary.data()) {
                assertThat(value(column, read.get(line)))
                        .as("%s of line %d", column.name(), line)
                        .isEqualTo(value(column, data.get(line)));
            }
        }
    }

    @Test
    void pspp_knows_the_labels() throws Exception {
        Files.writeString(folder.resolve("run.sps"), """
                INSERT FILE='data.sps'.
                SAVE TRANSLATE /OUTFILE='labels.csv' /TYPE=CSV /REPLACE /FIELDNAMES /CELLS=LABELS.
                """);
        run("pspp", "run.sps");
        assertThat(csv("labels.csv"))
                .anyMatch(line -> line.get("obs_status").equals("Salattu"))
                .anyMatch(line -> line.get("answer_class").equals(Sample.SCRIPTS))
                .anyMatch(line -> line.get("answer_class").equals(Sample.QUOTES.replace("\n", " ")))
                .as("what means different things in different questions has no label")
                .anyMatch(line -> line.get("answer_class").equals("dk"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void r_reads_every_cell(Map<String, byte[]> files) throws Exception {
        unpack(files);
        List<CSVRecord> data = csv("data.csv");
        List<CSVRecord> read = asRReads();
        assertThat(read).hasSameSizeAs(data);
        for (int line = 0; line < data.size(); line++) {
            for (Column column : Dictionary.data()) {
                if (column.type() != Column.Type.DATETIME) {
                    assertThat(value(column, read.get(line)))
                            .as("%s of line %d", column.name(), line)
                            .isEqualTo(value(column, data.get(line)));
                }
            }
        }
    }

    @Test
    void r_joins_the_labels() throws Exception {
        List<CSVRecord> read = asRReads();
        assertThat(read)
                .filteredOn(line -> line.get("answer_class").equals("house"))
                .isNotEmpty()
                .allMatch(line -> line.get("answer_label").equals(Sample.SCRIPTS))
                .allMatch(line -> line.get("question_label").equals("Missä asut?"));
        assertThat(read)
                .filteredOn(line -> line.get("cat1").equals("25+"))
                .isNotEmpty()
                .allMatch(line -> line.get("cat1_label").equals("25 tai yli"));
    }

    @Test
    void both_notice_a_star_where_a_number_should_be() throws Exception {
        Path data = folder.resolve("data.csv");
        Files.writeString(data, Files.readString(data).replace("0.333333", "*"));
        Files.writeString(folder.resolve("run.sps"), "INSERT FILE='data.sps'.\nLIST.\n");
        assertThat(told(start("pspp", "run.sps"))).containsIgnoringCase("not valid as format F");
        Process r = start("Rscript", "--vanilla", "data.R");
        assertThat(told(r)).contains("expected 'a real', got '*'");
        assertThat(r.waitFor()).isNotZero();
    }

    @Test
    void cuts_a_label_where_the_program_would_and_never_within_a_character() {
        String syntax = new Spss(Codebook.of(Sample.results(), "1.0.0"), "fi").syntax();
        assertThat(syntax.lines()).allMatch(line -> line.getBytes(UTF_8).length < 250);
        assertThat(syntax).contains("''x''").doesNotContain("�");
    }

    private List<CSVRecord> asRReads() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("run.R"), """
                source("data.R", encoding = "UTF-8")
                stopifnot(is.factor(data$obs_status), is.factor(data$question), is.numeric(data$share))
                stopifnot(!anyNA(data$question), !anyNA(data$area), !anyNA(data$obs_status))
                con <- file("out.csv", "wb")
                write.csv(data, con, row.names = FALSE, na = "", fileEncoding = "")
                close(con)
                """);
        run("Rscript", "--vanilla", "run.R");
        return csv("out.csv");
    }

    private static Object value(Column column, CSVRecord line) {
        String cell = line.get(column.name()).strip();
        boolean number = column.type() == Column.Type.INTEGER || column.type() == Column.Type.DECIMAL;
        return number && !cell.isEmpty() ? new BigDecimal(cell).stripTrailingZeros() : cell;
    }

    private List<CSVRecord> csv(String name) throws IOException {
        try (CSVParser lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(folder.resolve(name)))) {
            return lines.getRecords();
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process program = start(command);
        String told = told(program);
        assertThat(program.waitFor()).as(told).isZero();
        return told;
    }

    private static String told(Process program) throws IOException {
        try (InputStream out = program.getInputStream()) {
            return new String(out.readAllBytes(), UTF_8);
        }
    }

    private Process start(String... command) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, command[0] + " is not installed: " + missing.getMessage());
            throw new AssertionError(missing);
        }
    }
}
