package fi.openagenda.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.openagenda.export.disclosure.WholeTables;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void is_rfc_4180_in_utf_8_without_a_mark_and_ends_each_line_alike() throws IOException {
        String csv = csv("Plain");
        assertThat(csv).startsWith("round,release,question,area,breakdown,cat1,answer_class,n,count,share,obs_status");
        assertThat(csv).endsWith("\r\n").doesNotContain("\uFEFF");
        assertThat(csv.lines()).hasSize(1 + 2 * 3).allMatch(line -> line.split(",", -1).length == 21);
    }

    @Test
    void a_label_that_looks_like_a_formula_is_text_to_a_spreadsheet() throws IOException {
        for (String label : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1")) {
            assertThat(csv(label)).contains("'" + label).doesNotContain("," + label);
        }
    }

    @Test
    void quotes_commas_lines_and_every_script_come_through() throws IOException {
        assertThat(csv("\"Kyllä\", sanoi hän")).contains("\"\"\"Kyllä\"\", sanoi hän\"");
        assertThat(csv("kaksi\nriviä")).contains("\"kaksi\nriviä\"");
        assertThat(csv("Anáraš ǩiõll שלום 🚌")).contains("Anáraš ǩiõll שלום 🚌");
    }

    private static String csv(String label) throws IOException {
        Question question = Question.of(
                "q",
                words("Q"),
                new Single(List.of(new Option("a", words(label)), new Option("b", words("B"))), false),
                Optional.empty());
        Area region = new Area(Area.Level.REGION, "01", words("R"));
        TreeMap<Area, List<Area>> regions = new TreeMap<>(Comparator.comparing(Area::code));
        regions.put(region, List.of(new Area(Area.Level.MUNICIPALITY, "001", words("M"))));
        Variable variable = new Variable(
                question, question.answer().classifications().get(0), List.of(Breakdown.NONE), Optional.empty());
        Cube cube = new Cube(List.of(variable), new Geography(regions));
        for (int i = 0; i < 20; i++) {
            cube.add("001", JsonNodeFactory.instance.objectNode().put("q", i % 2 == 0 ? "a" : "b"));
        }
        Core core = new Core(
                "d",
                "r",
                words("D"),
                Words.EMPTY,
                Words.EMPTY,
                List.of("fi"),
                Map.of(),
                List.of(),
                List.of(new Section("s", words("S"), List.of(question))),
                List.of(),
                false,
                Anonymity.OPEN);
        Results results = new Results(
                "d-r",
                core,
                Words.EMPTY,
                1,
                Instant.EPOCH,
                WholeTables.METHOD,
                Licence.CC_BY_4_0,
                "",
                new Account(20, 20, 0, List.of()),
                Optional.empty(),
                Optional.empty(),
                WholeTables.protect(cube));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile.write(results, Optional.of("fi"), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Words words(String finnish) {
        return Words.of(Map.of("fi", finnish));
    }
}
