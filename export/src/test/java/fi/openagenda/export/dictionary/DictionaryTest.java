package fi.openagenda.export.dictionary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.format.DataDocument;
import fi.openagenda.export.format.Trend;
import fi.openagenda.export.format.Written;
import fi.openagenda.export.tally.Area;
import fi.openagenda.model.language.Words;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    @Test
    void knows_the_columns_of_the_data_in_their_order() {
        Written nothing = Written.of(List.of(), List.of(), 0);
        assertThat(names(Dictionary.data())).isEqualTo(header(nothing.csv()));
        assertThat(names(Dictionary.labelledData())).isEqualTo(header(nothing.labelled()));
        assertThat(names(Dictionary.index())).isEqualTo(header(nothing.files().get("data.index.csv")));
    }

    @Test
    void tells_everything_in_the_languages_of_official_releases() {
        List<Column> columns = Stream.of(
                        Dictionary.labelledData(),
                        Dictionary.index(),
                        Dictionary.representativeness(),
                        Dictionary.codebook(List.of("fi")))
                .flatMap(List::stream)
                .toList();
        assertThat(columns).allSatisfy(column -> {
            Stream.of(column.title(), column.description()).forEach(DictionaryTest::assertComplete);
            column.codes().forEach(code -> assertComplete(code.label()));
            column.unit().ifPresent(unit -> assertComplete(unit.label()));
        });
    }

    @Test
    void says_of_a_column_what_the_contract_says_of_the_member() {
        Map<String, String> told = Stream.of(DataDocument.Cell.class.getRecordComponents())
                .collect(Collectors.toMap(component -> column(component.getName()), DictionaryTest::description));
        Dictionary.data().stream()
                .filter(column -> told.containsKey(column.name()))
                .forEach(column -> assertThat(told.get(column.name()))
                        .as(column.name())
                        .startsWith(column.description()
                                .in("en")
                                .replace("Empty", "Null")
                                .replace("empty", "null")));
        assertThat(names(Dictionary.data())).containsAll(told.keySet());
    }

    @Test
    void lists_every_code_that_a_column_can_hold() {
        assertThat(codes("change_flag"))
                .isEqualTo(
                        Arrays.stream(Trend.Flag.values()).map(Trend.Flag::code).toList());
        assertThat(codes("obs_status")).containsExactly("A", "W", "U", "Q");
        assertThat(codes("conf_status")).containsExactly("F", "C");
        assertThat(codes("area_level"))
                .isEqualTo(
                        Arrays.stream(Area.Level.values()).map(Area.Level::code).toList());
    }

    @Test
    void names_a_column_of_the_codebook_for_each_language() {
        assertThat(Dictionary.codebook(List.of("fi", "smn")))
                .extracting(Column::name)
                .endsWith("n", "label_fi", "label_smn");
        assertThat(Dictionary.of("data.sv.csv", List.of())).contains(Dictionary.labelledData());
        assertThat(Dictionary.of("data.json", List.of())).isEmpty();
    }

    @Test
    void says_in_a_few_words_what_is_in_a_file() {
        for (String file : List.of(
                "data.fi.csv",
                "data.csv-metadata.json",
                "manifest.json",
                "manifest.json.sig",
                "SHA256SUMS",
                "all.zip")) {
            assertThat(Dictionary.contentOf(file)).as(file).hasValueSatisfying(DictionaryTest::assertComplete);
        }
        assertThat(Dictionary.contentOf("another.txt")).isEmpty();
    }

    private static void assertComplete(Words words) {
        assertThat(words.byLanguage()).containsOnlyKeys(Words.RELEASE_LANGUAGES);
        assertThat(words.byLanguage().values()).noneMatch(String::isBlank);
    }

    private static String column(String member) {
        return member.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String description(RecordComponent component) {
        return component.getAccessor().getAnnotation(Schema.class).description();
    }

    private static List<String> codes(String name) {
        return Dictionary.data().stream()
                .filter(column -> column.name().equals(name))
                .flatMap(column -> column.codes().stream())
                .map(Code::code)
                .toList();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static List<String> header(byte[] csv) {
        return List.of(new String(csv, UTF_8).lines().findFirst().orElseThrow().split(","));
    }
}
