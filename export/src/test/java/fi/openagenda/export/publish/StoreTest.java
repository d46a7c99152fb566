package fi.openagenda.export.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path root;

    @Test
    void files_are_there_when_all_are_written() throws IOException {
        Store store = new Store(root);
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
        Store store = new Store(root);
        assertThatThrownBy(() -> store.write("dataset", 1, folder -> {
                    Files.writeString(folder.resolve("a"), "half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(namesIn("dataset")).isEmpty();
    }

    @Test
    void what_an_attempt_that_was_never_published_left_is_replaced_whole() throws IOException {
        Store store = new Store(root);
        store.write("dataset", 1, folder -> {
            Files.writeString(folder.resolve("a"), "old");
            Files.writeString(folder.resolve("b"), "old");
        });
        store.write("dataset", 1, folder -> Files.writeString(folder.resolve("a"), "new"));
        assertThat(store.file("dataset", 1, "a")).hasContent("new");
        assertThat(store.file("dataset", 1, "b")).doesNotExist();
    }

    private List<String> namesIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
