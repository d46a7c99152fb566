package fi.openagenda.export.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.disclosure.Shown;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.round.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void is_rfc_4180_in_utf_8_without_a_mark_and_ends_each_line_alike() {
        String csv = csv("Plain");
        assertThat(csv)
                .startsWith(
                        "round,release,question,area,breakdown,cat1,cat2,answer_class,n,count,share,w_share,mean,moe_lo,"
                                + "moe_hi,change,change_flag,obs_status,conf_status,area_level,");
        assertThat(csv).endsWith("\r\n").doesNotContain("\uFEFF");
        assertThat(csv.lines()).hasSize(1 + 2 * 8).allMatch(line -> line.split(",", -1).length == 32);
    }

    @Test
    void a_label_that_looks_like_a_formula_is_text_to_a_spreadsheet() {
        for (String label : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1")) {
            assertThat(csv(label)).contains("'" + label).doesNotContain("," + label);
        }
    }

    @Test
    void quotes_commas_lines_and_every_script_come_through() {
        assertThat(csv("\"Kyllä\", sanoi hän")).contains("\"\"\"Kyllä\"\", sanoi hän\"");
        assertThat(csv("kaksi\nriviä")).contains("\"kaksi\nriviä\"");
        assertThat(csv("Anáraš ǩiõll שלום 🚌")).contains("Anáraš ǩiõll שלום 🚌");
    }

    @Test
    void what_is_unreliable_says_so_and_what_is_withheld_is_empty() {
        assertThat(csv("Plain").lines())
                .anyMatch(line ->
                        line.startsWith("r,1,q,001,_T,_T,_T,a,20,10,0.500000,,,0.2993,0.7007,,,U,F,municipality,"))
                .anyMatch(line -> line.startsWith("r,1,q,002,_T,_T,_T,a,,,,,,,,,,Q,C,municipality,"))
                .as("where nobody answered looks like where few did")
                .anyMatch(line -> line.startsWith("r,1,q,004,_T,_T,_T,a,,,,,,,,,,Q,C,municipality,"));
    }

    private static String csv(String label) {
        Question question = Question.of(
                "q",
                words("Q"),
                new Single(List.of(new Option("a", words(label)), new Option("b", words("B"))), false),
                Optional.empty());
        Cube cube = new Survey(List.of(), question)
                .answered(10, Survey.A, Map.of("q", "a"))
                .answered(10, Survey.A, Map.of("q", "b"))
                .answered(3, Survey.B, Map.of("q", "a"))
                .answered(3, Survey.B, Map.of("q", "b"))
                .answered(3, Survey.C, Map.of("q", "a"))
                .answered(3, Survey.C, Map.of("q", "b"))
                .cube();
        List<Section> sections = List.of(new Section("s", words("S"), List.of(question)));
        return new String(Written.of(sections, Shown.of(cube).tables(), 20).labelled(), UTF_8);
    }

    private static Words words(String finnish) {
        return Words.of(Map.of("fi", finnish));
    }
}
