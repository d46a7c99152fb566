package fi.openagenda.export.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.disclosure.Shown;
import fi.openagenda.export.format.CsvLines;
import fi.openagenda.export.format.Written;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.round.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtentsTest {

    private static final Selection EVERYTHING = new Selection(Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void the_index_leads_to_exactly_the_lines_it_names() throws IOException {
        Written written = written();
        Extents extents = Extents.read(new ByteArrayInputStream(written.files().get("data.index.csv")));
        int covered = 0;
        for (int extent : extents.of(EVERYTHING)) {
            int first = (int) extents.first(extent);
            byte[] stretch = Arrays.copyOfRange(written.csv(), first, first + extents.bytes(extent));
            List<String> lines = CsvLines.in(stretch);
            assertThat(lines).hasSize(extents.lines(extent));
            assertThat(lines.stream()
                            .map(line -> CsvLines.cells(line).subList(2, 5))
                            .distinct())
                    .hasSize(1);
            covered += stretch.length;
        }
        assertThat(covered + new String(written.csv(), UTF_8).indexOf("\r\n") + 2)
                .as("the lines of all extents and the header are the file")
                .isEqualTo(written.csv().length);
    }

    @Test
    void what_one_reading_of_the_data_finds_is_what_its_index_says() throws IOException {
        Written written = written();
        Extents read = Extents.read(new ByteArrayInputStream(written.files().get("data.index.csv")));
        Extents scanned = Extents.scan(new ByteArrayInputStream(written.csv()));
        assertThat(columns(scanned)).isEqualTo(columns(read)).hasSizeGreaterThan(3);
        assertThat(scanned.questions()).isEqualTo(read.questions()).contains("q");
        assertThat(scanned.areas()).isEqualTo(read.areas()).contains("001", "FI");
        assertThat(scanned.breakdowns()).isEqualTo(read.breakdowns());
    }

    @Test
    void a_selection_finds_its_own_and_an_empty_one_nothing() throws IOException {
        Extents extents =
                Extents.read(new ByteArrayInputStream(written().files().get("data.index.csv")));
        assertThat(extents.of(Selection.totals("q", Set.of("001")))).hasSize(1);
        assertThat(extents.of(Selection.totals("q", Set.of()))).isEmpty();
        assertThat(extents.of(Selection.totals("another", Set.of("001")))).isEmpty();
    }

    @Test
    void several_areas_come_in_the_order_of_the_file() throws IOException {
        Extents extents =
                Extents.read(new ByteArrayInputStream(written().files().get("data.index.csv")));
        Set<String> every = Set.copyOf(extents.areas());
        assertThat(extents.of(new Selection(Optional.empty(), Optional.of(every), Optional.empty())))
                .isEqualTo(extents.of(EVERYTHING))
                .isSorted();
    }

    @Test
    void cells_in_quotes_are_read_as_they_were_written() {
        assertThat(CsvLines.cells("a,\"b,\"\"c\"\"\",,d")).containsExactly("a", "b,\"c\"", "", "d");
        assertThat(CsvLines.cells("a,")).containsExactly("a", "");
        assertThat(CsvLines.cells("\"\"")).containsExactly("");
    }

    private static List<List<Number>> columns(Extents extents) {
        return IntStream.range(0, extents.size())
                .mapToObj(i -> List.<Number>of(extents.first(i), extents.bytes(i), extents.lines(i)))
                .toList();
    }

    private static Written written() {
        Question question = Question.of(
                "q",
                words("Q"),
                new Single(List.of(new Option("a", words("A")), new Option("b", words("B"))), false),
                Optional.empty());
        Cube cube = new Survey(List.of(), question)
                .answered(10, Survey.A, Map.of("q", "a"))
                .answered(10, Survey.A, Map.of("q", "b"))
                .answered(3, Survey.B, Map.of("q", "a"))
                .cube();
        return Written.of(
                List.of(new Section("s", words("S"), List.of(question))),
                Shown.of(cube).tables(),
                20);
    }

    private static Words words(String finnish) {
        return Words.of(Map.of("fi", finnish));
    }
}
