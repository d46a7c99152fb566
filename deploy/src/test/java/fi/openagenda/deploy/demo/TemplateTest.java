package fi.openagenda.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.deploy.Document;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The round in a document becomes the rounds of the demonstration. */
class TemplateTest {
    private static final Content CONTENT = new Content(Path.of("content"));
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-07-01T12:00:00Z");

    @Test
    void each_planned_round_asks_the_same_when_and_where_it_is_planned() {
        var national = CONTENT.plan().national();
        var made = Document.of(CONTENT.national().with(national.rounds(), NOW)).whole();
        var template = Document.national().round();

        assertThat(made.rounds()).hasSize(2).allSatisfy(round -> {
            assertThat(round.plan().composition()).isEqualTo(template.plan().composition());
            assertThat(round.modules()).isEqualTo(template.modules());
            assertThat(round.plan().closesAt()).isEqualTo("2026-08-30T15:00:00+03:00");
        });
        assertThat(made.rounds().get(0).plan().key()).isEqualTo("2026-spring");
        assertThat(made.rounds().get(0).plan().title().in("sv")).contains("simulerade");
        assertThat(made.rounds().get(0).plan().opensAt()).isEqualTo("2026-03-02T08:00:00+02:00");
        assertThat(made.rounds().get(1).plan().opensAt())
                .as("planned for later than now")
                .isEqualTo("2026-07-01T14:55:00+03:00");
    }

    @Test
    void only_municipalities_that_take_part_ask_of_their_own() {
        var round =
                new Plan.Round("some", Map.of(), "2026-03-02T08:00:00+02:00", new TreeMap<>(Map.of("148", 1)), false);
        var made = Document.of(CONTENT.national().with(List.of(round), NOW)).round();

        assertThat(made.plan().municipalities()).containsExactly("148");
        assertThat(made.modules()).containsOnlyKeys("148");
        assertThat(Document.of(CONTENT.national().withoutModules().with(List.of(round), NOW))
                        .round()
                        .modules())
                .isEmpty();
    }

    @Test
    void the_common_questions_and_the_background_are_counted() {
        assertThat(CONTENT.national().questions()).isEqualTo(46);
    }
}
