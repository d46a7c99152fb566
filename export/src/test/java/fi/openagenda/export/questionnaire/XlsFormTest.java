package fi.openagenda.export.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.Canonical;
import fi.openagenda.model.round.Questionnaire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsFormTest {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    @Test
    void asks_every_type_in_the_order_of_the_questionnaire() throws IOException {
        Workbook workbook = Workbook.of(EveryType.questionnaire());
        assertThat(workbook.lines("survey", "type", "name", "required", "relevant", "appearance", "parameters"))
                .isEqualTo("""
                        note | privacy-notice
                        begin_group | section_daily-life
                        select_one living | living | yes
                        text | living_other |  | ${living} = 'other'
                        select_multiple services | services |  |  |  | randomize=true
                        text | services_other |  | selected(${services}, 'else')
                        select_one child | child | yes | selected(${services}, 'school')
                        end_group
                        begin_group | section_judged
                        select_one satisfaction | satisfaction | yes
                        begin_group | places |  | (${satisfaction} <= 2 or (${satisfaction} = 'dk')) | table-list
                        select_one satisfaction | places_roads
                        select_one satisfaction | places_parks | ${places_roads} = ''
                        end_group
                        select_one likely | likely |  | (${satisfaction} >= 3 and (${living} != '' and ${living} != 'other'))
                        integer | years
                        rank order | order |  | not(${years} >= 100)
                        begin_group | budget |  |  | field-list
                        integer | budget_care | yes
                        integer | budget_roads | yes
                        integer | budget_culture | yes
                        end_group
                        calculate | comfort
                        end_group
                        begin_group | section_where
                        date | moved
                        select_one work | work |  |  | autocomplete
                        text | post
                        select_one quarter | quarter |  | (${work} = '148' or ${work} = '890')
                        select_one spot | spot
                        text | words |  | (${work} != '' and ${work} != '148') | multiline
                        end_group
                        begin_group | section_module
                        select_one lake | lake
                        end_group
                        begin_group | section_background
                        select_one age | age
                        end_group
                        """);
        assertThat(workbook.lines("survey", "constraint").lines().filter(line -> !line.isEmpty()))
                .containsExactly(
                        "string-length(.) <= 200",
                        "(count-selected(.) >= 2 or selected(., 'none')) and count-selected(.) <= 3"
                                + " and (not(selected(., 'none')) or count-selected(.) = 1)",
                        "string-length(.) <= 200",
                        ". >= 0 and . <= 120",
                        ". >= 0",
                        ". >= 0",
                        ". >= 0 and (. + ${budget_care} + ${budget_roads} = 100"
                                + " or . + ${budget_care} + ${budget_roads} = 0)",
                        ". >= date('2000-01-01') and . <= date('2026-12-31')",
                        "regex(., '^[0-9]{5}$')",
                        "string-length(.) <= 1000");
        assertThat(workbook.lines("survey", "calculation").lines().filter(line -> !line.isEmpty()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("if((if(${satisfaction} >= 1, 1, 0) + if(${places_roads} >= 1, 1, 0)")
                .contains("if(${years} >= 0, (120 - ${years}) div 120, 0)")
                .contains(">= 2, round(100 * (");
        assertThat(workbook.sheets().get("survey").get(2))
                .containsEntry("label::Suomi (fi)", "Missä asut?")
                .containsEntry("label::Svenska (sv)", "Var bor du?")
                .containsEntry("label::English (en)", "Var bor du?")
                .containsEntry("hint::Suomi (fi)", "Valitse yksi.");
        assertThat(workbook.sheets().get("survey").get(4))
                .containsEntry(
                        "constraint_message::English (en)", "Choose 2 to 3. One of the choices excludes the others.");
    }

    @Test
    void lists_choices_once_and_says_what_the_form_is() throws IOException {
        Questionnaire questionnaire = EveryType.questionnaire();
        Workbook workbook = Workbook.of(questionnaire);
        String choices = workbook.lines("choices", "list_name", "name", "label::Suomi (fi)", "label::English (en)");
        assertThat(choices)
                .contains("""
                        satisfaction | 1 | Huono | Dålig
                        satisfaction | 2 | 2 | 2
                        satisfaction | 3 | 3 | 3
                        satisfaction | 4 | 4 | 4
                        satisfaction | 5 | Hyvä | Bra
                        satisfaction | dk | En tiedä | Vet inte
                        """)
                .contains("""
                        child | yes | Kyllä | Yes
                        child | no | Ei | No
                        child | dk | En halua kertoa | Vill inte säga
                        """)
                .contains("""
                        lake | -1 | -1 – Harvoin | -1 – Sällan
                        lake | 0 | 0 | 0
                        """)
                .contains("work | 148 | Inari | Inari\n")
                .doesNotContain("places |");
        assertThat(workbook.sheets().get("settings"))
                .containsExactly(Map.of(
                        "form_title", "Kuntalaisbarometri",
                        "form_id", "wellbeing-2026-spring-148",
                        "version", Canonical.of(questionnaire).sha256(),
                        "default_language", "Suomi (fi)"));
    }

    @Test
    void every_form_refers_only_to_what_is_there_and_says_everything_in_every_language() throws IOException {
        RandomQuestionnaires questionnaires = new RandomQuestionnaires(5);
        for (int i = 0; i < 100; i++) {
            Questionnaire questionnaire = questionnaires.next();
            Workbook workbook = Workbook.of(questionnaire);
            List<Map<String, String>> survey = workbook.sheets().get("survey");
            Set<String> names = new HashSet<>();
            Set<String> lists = new HashSet<>();
            workbook.sheets().get("choices").forEach(choice -> lists.add(choice.get("list_name")));
            int depth = 0;
            for (Map<String, String> row : survey) {
                for (String column : List.of("relevant", "constraint", "required", "calculation")) {
                    List<String> references = REFERENCE
                            .matcher(row.getOrDefault(column, ""))
                            .results()
                            .map(match -> match.group(1))
                            .toList();
                    assertThat(names).as(row.toString()).containsAll(references);
                }
                String type = row.get("type");
                depth += type.equals("begin_group") ? 1 : type.equals("end_group") ? -1 : 0;
                if (row.containsKey("name")) {
                    assertThat(row.get("name")).matches("[A-Za-z_][A-Za-z0-9_.-]*");
                    assertThat(names.add(row.get("name"))).as(row.toString()).isTrue();
                    assertThat(row.keySet().stream().filter(column -> column.startsWith("label::")))
                            .hasSameSizeAs(questionnaire.core().languages());
                }
                if (type.startsWith("select") || type.startsWith("rank")) {
                    assertThat(lists).contains(type.split(" ")[1]);
                }
            }
            assertThat(depth).isZero();
        }
    }

    /** What is in a workbook: the rows of each sheet by column. */
    private record Workbook(Map<String, List<Map<String, String>>> sheets) {

        static Workbook of(Questionnaire questionnaire) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            XlsForm.write(questionnaire, out);
            Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    sheets.put(sheet.getName(), rows(sheet.read()));
                }
            }
            return new Workbook(sheets);
        }

        private static List<Map<String, String>> rows(List<Row> read) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Row row : read.subList(1, read.size())) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (Cell cell : row) {
                    if (cell != null) {
                        cells.put(read.get(0).getCellText(cell.getColumnIndex()), cell.getText());
                    }
                }
                rows.add(cells);
            }
            return rows;
        }

        /** Some columns, a line a row. */
        String lines(String sheet, String... columns) {
            StringBuilder lines = new StringBuilder();
            for (Map<String, String> row : sheets.get(sheet)) {
                List<String> cells = new ArrayList<>();
                for (String column : columns) {
                    cells.add(row.getOrDefault(column, ""));
                }
                // Empty cells at the end are left out, with what would part them.
                lines.append(String.join(" | ", cells).replaceFirst("[ |]+$", ""))
                        .append('\n');
            }
            return lines.toString();
        }
    }
}
