package fi.openagenda.export.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.luben.zstd.ZstdInputStream;
import fi.openagenda.export.format.XlsxFile;
import fi.openagenda.model.Sha256;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.release.Release.Coding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {

    private static final String LONG = "of which there are many\n".repeat(10_000);

    @TempDir
    Path path;

    @Test
    void files_that_are_written_side_by_side_are_recorded_in_order_with_their_hashes() throws IOException {
        List<Release.File> files;
        try (ReleaseFolder folder = new ReleaseFolder(path)) {
            OutputStream first = folder.file("first.csv", "text/csv");
            OutputStream second = folder.file("within/second.json", "application/json");
            first.write("a,".getBytes(UTF_8));
            second.write("{}".getBytes(UTF_8));
            first.write("b".getBytes(UTF_8));
            folder.files();
            folder.file("third.txt", "text/plain").write('c');
            files = folder.files();
        }
        assertThat(path.resolve("first.csv")).hasContent("a,b");
        assertThat(path.resolve("within/second.json")).hasContent("{}");
        assertThat(files)
                .extracting(Release.File::name, Release.File::mediaType, Release.File::bytes, Release.File::sha256)
                .containsExactly(
                        tuple("first.csv", "text/csv", 3L, hash("a,b".getBytes(UTF_8))),
                        tuple("within/second.json", "application/json", 2L, hash("{}".getBytes(UTF_8))),
                        tuple("third.txt", "text/plain", 1L, hash("c".getBytes(UTF_8))));
    }

    @Test
    void files_that_are_begun_at_once_are_all_recorded_as_readers_want_them() throws IOException {
        List<String> names = Stream.of(
                        Stream.of("data.csv", "data.parquet"),
                        IntStream.range(1000, 1500).mapToObj("jsonstat/%d.json"::formatted),
                        Stream.of("maps/where.geojson", "representativeness.csv", "audit.json"))
                .flatMap(Function.identity())
                .toList();
        try (ReleaseFolder folder = new ReleaseFolder(path)) {
            shuffled(names).parallelStream().forEach(name -> write(folder, name));
            assertThat(folder.files()).extracting(Release.File::name).isEqualTo(names);
        }
    }

    @Test
    void what_is_text_lies_there_compressed_too_if_that_is_smaller() throws IOException {
        List<Release.File> files;
        try (ReleaseFolder folder = new ReleaseFolder(path)) {
            folder.file("long.csv", "text/csv;charset=utf-8").write(LONG.getBytes(UTF_8));
            folder.file("short.csv", "text/csv").write("a,b".getBytes(UTF_8));
            folder.file("long.zip", "application/zip").write(LONG.getBytes(UTF_8));
            folder.file("long.xlsx", XlsxFile.MEDIA_TYPE).write(LONG.getBytes(UTF_8));
            files = folder.files();
        }
        assertThat(files)
                .flatExtracting(Release.File::encodings)
                .extracting(Release.Encoding::coding, Release.Encoding::bytes, Release.Encoding::sha256)
                .containsExactly(recorded(Coding.GZIP), recorded(Coding.ZSTD));
        try (InputStream gzip = new GZIPInputStream(Files.newInputStream(path.resolve("long.csv.gz")));
                InputStream zstd = new ZstdInputStream(Files.newInputStream(path.resolve("long.csv.zst")))) {
            assertThat(gzip).hasContent(LONG);
            assertThat(zstd).hasContent(LONG);
        }
        try (var all = Files.list(path)) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "long.csv", "long.csv.gz", "long.csv.zst", "short.csv", "long.zip", "long.xlsx");
        }
    }

    @Test
    void the_archive_holds_every_file_as_it_is() throws IOException {
        List<Release.File> files;
        Instant made = Instant.parse("2026-11-22T10:00:00Z");
        try (ReleaseFolder folder = new ReleaseFolder(path)) {
            folder.file("long.csv", "text/csv").write(LONG.getBytes(UTF_8));
            folder.file("within/short.csv", "text/csv").write("a,b".getBytes(UTF_8));
            folder.file("data.parquet", "application/vnd.apache.parquet").write(LONG.getBytes(UTF_8));
            files = folder.files();
            Archive.write(path, files, made, folder.file("all.zip", Archive.MEDIA_TYPE));
            folder.files();
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path.resolve("all.zip")))) {
            for (Release.File file : files) {
                assertThat(zip.getNextEntry().getName()).isEqualTo(file.name());
                assertThat(hash(zip.readAllBytes())).as("read as it comes").isEqualTo(file.sha256());
            }
        }
        try (ZipFile zip = new ZipFile(path.resolve("all.zip").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactly("data.parquet", "long.csv", "within/short.csv");
            for (Release.File file : files) {
                var entry = zip.getEntry(file.name());
                assertThat(entry.getLastModifiedTime().toInstant()).isEqualTo(made);
                assertThat(hash(zip.getInputStream(entry).readAllBytes())).isEqualTo(file.sha256());
            }
        }
    }

    private static List<String> shuffled(List<String> names) {
        List<String> mixed = new ArrayList<>(names);
        Collections.shuffle(mixed, new Random(1));
        return mixed;
    }

    private static void write(ReleaseFolder folder, String name) {
        try {
            folder.file(name, "application/json").write('1');
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private org.assertj.core.groups.Tuple recorded(Coding coding) throws IOException {
        byte[] bytes = Files.readAllBytes(path.resolve("long.csv" + coding.suffix()));
        return tuple(coding, (long) bytes.length, hash(bytes));
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
