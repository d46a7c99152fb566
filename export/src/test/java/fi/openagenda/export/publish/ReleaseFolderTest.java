package fi.openagenda.export.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.openagenda.model.Sha256;
import fi.openagenda.model.release.Release;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {

    @TempDir
    Path path;

    @Test
    void files_that_are_written_side_by_side_are_recorded_in_order_with_their_hashes() throws IOException {
        List<Release.File> files;
        try (ReleaseFolder folder = new ReleaseFolder(path)) {
            OutputStream first = folder.file("first.csv", "text/csv");
            OutputStream second = folder.file("second.json", "application/json");
            first.write("a,".getBytes(UTF_8));
            second.write("{}".getBytes(UTF_8));
            first.write("b".getBytes(UTF_8));
            files = folder.finish();
        }
        assertThat(path.resolve("first.csv")).hasContent("a,b");
        String list = hash("a,b") + "  first.csv\n" + hash("{}") + "  second.json\n";
        assertThat(Files.readString(path.resolve("SHA256SUMS"))).isEqualTo(list);
        assertThat(files)
                .extracting(Release.File::name, Release.File::mediaType, Release.File::bytes, Release.File::sha256)
                .containsExactly(
                        tuple("first.csv", "text/csv", 3L, hash("a,b")),
                        tuple("second.json", "application/json", 2L, hash("{}")),
                        tuple("SHA256SUMS", "text/plain;charset=utf-8", (long) list.length(), hash(list)));
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}
