package fi.openagenda.export.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    @TempDir
    Path root;

    @Test
    void files_are_there_when_all_are_written() throws IOException {
        Store store = new FolderStore(root);
        store.write("dataset", 1, folder -> {
            Files.writeString(folder.resolve("a"), "first");
            assertThat(store.file("dataset", 1, "a"))
                    .as("while it is being written")
                    .doesNotExist();
        });
        assertThat(store.file("dataset", 1, "a")).hasContent("first");
        assertThat(namesIn("dataset")).containsExactly("1");
    }

    @Test
    void a_writing_that_fails_leaves_nothing() throws IOException {
        Store store = new FolderStore(root);
        assertThatThrownBy(() -> store.write("dataset", 1, folder -> {
                    Files.writeString(folder.resolve("a"), "half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(namesIn("dataset")).isEmpty();
    }

    @Test
    void what_an_attempt_that_was_never_published_left_is_replaced_whole() throws IOException {
        Store store = new FolderStore(root);
        store.write("dataset", 1, folder -> {
            Files.writeString(folder.resolve("a"), "old");
            Files.writeString(folder.resolve("b"), "old");
        });
        store.write("dataset", 1, folder -> Files.writeString(folder.resolve("a"), "new"));
        assertThat(store.file("dataset", 1, "a")).hasContent("new");
        assertThat(store.file("dataset", 1, "b")).doesNotExist();
    }

    @Test
    void what_was_being_written_when_a_node_died_is_swept_but_not_what_is_being_written() throws IOException {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        Path dead = Files.createDirectories(root.resolve("dataset/.writing-dead/jsonstat"));
        Files.writeString(dead.resolve("a"), "half");
        Files.createDirectories(root.resolve("dataset/.writing-alive"));
        Files.createDirectories(root.resolve("dataset/1"));
        Files.setLastModifiedTime(dead.getParent(), FileTime.from(now.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(
                root.resolve("dataset/.writing-alive"), FileTime.from(now.minus(Duration.ofHours(23))));
        Files.setLastModifiedTime(root.resolve("dataset/1"), FileTime.from(now.minus(Duration.ofDays(900))));
        new FolderStore(root).swept(now);
        assertThat(namesIn("dataset")).containsExactlyInAnyOrder(".writing-alive", "1");
    }

    private List<String> namesIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
