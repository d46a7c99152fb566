package fi.openagenda.export.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.model.language.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void lists_every_file_and_column_in_each_language() {
        String readme = Sample.text("README.md");
        Sample.release().keySet().stream()
                .filter(file -> !file.contains("/"))
                .forEach(file -> assertThat(readme).as(file).contains("| `%s` | ".formatted(file)));
        for (String folder : List.of("jsonstat", "maps")) {
            assertThat(readme.split("\\| `%s/… *` \\| ".formatted(folder), -1))
                    .as("one line in each language")
                    .hasSize(4);
        }
        assertThat(Sample.release().keySet()).allMatch(file -> Dictionary.contentOf(file)
                .filter(content -> content.byLanguage().keySet().containsAll(Words.RELEASE_LANGUAGES))
                .isPresent());
        String unescaped = readme.replace("\\", "");
        Dictionary.data().forEach(column -> assertThat(unescaped)
                .contains(
                        column.description().in("fi"),
                        column.description().in("sv"),
                        column.description().in("en")));
        assertThat(readme).contains("1.2.0", "2026-05-01", "## Suomeksi", "## På svenska", "## In English");
        assertThat(readme).doesNotContain("{", "}");
    }

    @Test
    void says_how_to_name_the_source() {
        assertThat(Sample.text("LICENSE.md"))
                .contains("https://creativecommons.org/licenses/by/4.0/")
                .contains("> Iin kunta: Kuntalaisbarometri – Kevät 2026, 1.2.0, 2026-05-01."
                        + " <https://example.org/v1/datasets/wellbeing-2026-spring/releases/2/>. CC-BY-4.0")
                .contains("Våren 2026");
    }

    @Test
    void tells_what_has_changed_newest_first() {
        assertThat(Sample.text("CHANGELOG.md")).isEqualTo("""
                # Kuntalaisbarometri – Kevät 2026

                ## 1.2.0 – 2026-05-01

                Lisää alueita

                ## 1.0.0 – 2026-04-01

                Ensimmäinen

                Peruttu · Återkallad · Withdrawn: Väärä \\*kierros\\*
                """);
    }

    @Test
    void shows_notes_as_they_are_whatever_is_in_them() throws IOException {
        Edition edition = new Edition(
                "1.0.0",
                Sample.EDITION.address(),
                Sample.EDITION.publisher(),
                Sample.EDITION.collected(),
                List.of(new Edition.Change(
                        "1.0.0",
                        Sample.EDITION.changes().get(0).at(),
                        "# <script>\n* [x](y) | 🚌 שלום",
                        Optional.empty())));
        Readme readme = new Readme(Codebook.of(Sample.results(), "1.0.0"), edition);
        assertThat(readme.changelog()).endsWith("\n\n\\# \\<script\\> \\* \\[x\\](y) \\| 🚌 שלום\n");
    }
}
