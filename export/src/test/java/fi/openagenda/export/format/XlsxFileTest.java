package fi.openagenda.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.openagenda.export.disclosure.Shown;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxFileTest {

    private final Map<String, List<Row>> sheets =
            sheets(SampleRelease.written().files().get("data.xlsx"));

    @Test
    void begins_with_what_it_is_and_has_a_sheet_for_each_question() {
        assertThat(sheets.keySet())
                .containsExactly(
                        "info",
                        "age",
                        "gender",
                        "satisfaction",
                        "care.snow",
                        "care.parks",
                        "services",
                        "years",
                        "plan",
                        "spot",
                        "own-pool@001",
                        "own-pool@002");
        assertThat(sheets.get("info").stream().flatMap(Row::stream).map(Cell::getText))
                .contains(
                        "CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/",
                        "block-1",
                        "Salattu / Sekretessbelagd / Withheld",
                        "care.snow: care – Lumi / care sv – Lumi sv")
                .anyMatch(text -> text.startsWith("A number that is withheld"));
    }

    @Test
    void shares_are_numbers_shown_as_per_cents_and_what_is_withheld_says_so() {
        List<Row> rows = sheets.get("satisfaction");
        assertThat(texts(rows.get(2)))
                .containsExactly(
                        "area",
                        "area_label",
                        "breakdown",
                        "cat1",
                        "cat2",
                        "group_label",
                        "n",
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        "1|2",
                        "4|5",
                        "1|2|3",
                        "n",
                        "dk",
                        "mean",
                        "quoted",
                        "obs_status");
        Row nation = rows.get(3);
        assertThat(texts(nation).subList(0, 7))
                .containsExactly(
                        "FI", "Koko maa / Hela landet / Whole country", "_T", "_T", "_T", "Kaikki / Alla / All", "768");
        assertThat(nation.getCell(7).getType()).isEqualTo(CellType.NUMBER);
        assertThat(nation.getCell(7).asNumber()).isEqualByComparingTo("0.12");
        assertThat(nation.getCell(7).getDataFormatString()).isEqualTo("0 %");
        assertThat(nation.getCell(15).asNumber()).as("all who answered").isEqualByComparingTo("836");
        Row withheld = rows.stream()
                .filter(row -> row.getCell(0).getText().equals("005"))
                .findFirst()
                .orElseThrow();
        assertThat(withheld.getCell(7).getText()).isEqualTo("Salattu / Sekretessbelagd / Withheld");
        assertThat(withheld.stream().skip(6).filter(cell -> cell != null).map(Cell::getType))
                .doesNotContain(CellType.NUMBER);
    }

    @Test
    void one_base_stands_before_all_options_of_a_multiple_choice() {
        assertThat(texts(sheets.get("services").get(2)).subList(6, 10)).containsExactly("n", "library", "pool", "bus");
    }

    @Test
    void labels_are_text_whatever_they_look_like() {
        List<Cell> labels = sheets.get("plan").get(1).stream()
                .skip(7)
                .limit(SampleRelease.LABELS.size())
                .toList();
        assertThat(labels).extracting(Cell::getType).containsOnly(CellType.STRING);
        assertThat(labels)
                .extracting(Cell::getText)
                .isEqualTo(SampleRelease.LABELS.stream()
                        .map(label -> label + " / " + label + " sv")
                        .toList());
        assertThat(sheets.values().stream().flatMap(List::stream).flatMap(Row::stream))
                .allMatch(cell -> cell == null || cell.getFormula() == null);
    }

    @Test
    void names_of_sheets_are_short_and_differ_in_more_than_case() {
        String longKey = "k".repeat(40);
        Question[] questions = Stream.of(longKey + "-one", longKey + "-two", "History", "info", "Pool", "pool")
                .map(key -> Survey.single(key, "a", "b"))
                .toArray(Question[]::new);
        Cube cube = new Survey(List.of(), questions).cube();
        Written written = Written.of(
                List.of(new Section("s", Words.EMPTY, List.of(questions))),
                Shown.of(cube).tables(),
                0);
        assertThat(sheets(written.files().get("data.xlsx")).keySet())
                .containsExactly(
                        "info", "k".repeat(31), "k".repeat(29) + "~2", "History~2", "info~2", "Pool", "pool~2");
    }

    @Test
    void a_workbook_that_is_cut_off_is_not_read() {
        byte[] whole = SampleRelease.written().files().get("data.xlsx");
        assertThatThrownBy(() -> sheets(Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(Exception.class);
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(
                        column -> row.getOptionalCell(column).map(Cell::getText).orElse(""))
                .toList();
    }

    private static Map<String, List<Row>> sheets(byte[] file) {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return sheets;
    }
}
