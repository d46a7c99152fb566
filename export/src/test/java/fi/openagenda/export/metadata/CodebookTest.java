package fi.openagenda.export.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CodebookTest {

    private static final Codebook CODEBOOK = Codebook.of(Sample.results(), "1.2.0");

    @Test
    void has_every_question_whether_anything_of_it_is_published_or_not() {
        assertThat(CODEBOOK.questions())
                .extracting(asked -> asked.definition().key())
                .containsExactly(
                        "living",
                        "services",
                        "child",
                        "satisfaction",
                        "places",
                        "likely",
                        "years",
                        "order",
                        "budget",
                        "comfort",
                        "moved",
                        "work",
                        "post",
                        "quarter",
                        "spot",
                        "words",
                        "age",
                        "lake");
        assertThat(asked("words").results()).isEmpty();
        assertThat(asked("lake").onlyIn()).contains("004");
        assertThat(asked("child").definition().showIf()).isPresent();
        assertThat(asked("places").results()).extracting(Counted::code).allMatch(code -> code.startsWith("places."));
    }

    @Test
    void tells_how_many_answered_where_that_is_published_and_only_there() {
        assertThat(counted("living").n()).contains(240);
        assertThat(counted("satisfaction").n()).contains(216);
        assertThat(counted("lake").n()).as("of the municipality that asked it").contains(150);
        assertThat(counted("years").n())
                .as("nobody answered, which is withheld")
                .isEmpty();
    }

    @Test
    void tells_missing_answers_from_others_and_how_answers_are_merged() {
        assertThat(counted("satisfaction").answers())
                .filteredOn(Counted.Answer::missing)
                .extracting(Counted.Answer::code)
                .containsExactly("dk");
        assertThat(counted("services").answers()).noneMatch(Counted.Answer::missing);
        assertThat(counted("living").levels()).hasSize(1);
        assertThat(counted("living").levels().get(0))
                .extracting(code -> code.code())
                .contains("row|house");
    }

    @Test
    void has_texts_in_every_language_that_there_is() throws IOException {
        assertThat(CODEBOOK.languages()).containsExactly("fi", "sv", "en", "fi-simple", "se");
        JsonNode living = Sample.JSON.readTree(Sample.text("codebook.json")).at("/questions/0/definition");
        assertThat(living.at("/answer/options/0/label/fi").asText()).isEqualTo(Sample.FORMULA);
        assertThat(living.at("/answer/options/1/label/fi").asText()).isEqualTo(Sample.QUOTES);
        assertThat(living.at("/answer/options/2/label/fi").asText()).isEqualTo(Sample.SCRIPTS);
        assertThat(living.at("/text/fi-simple").asText()).isEqualTo("selkeä Missä asut?");
    }

    @Test
    void explains_every_code_of_the_data() throws IOException {
        List<CSVRecord> codebook = csv("codebook.csv");
        Set<String> explained = codebook.stream()
                .map(line -> "%s %s %s".formatted(line.get("kind"), line.get("of"), line.get("code")))
                .collect(Collectors.toCollection(HashSet::new));
        for (CSVRecord line : csv("data.csv")) {
            assertThat(explained)
                    .contains("answer %s %s".formatted(line.get("question"), line.get("answer_class")))
                    .contains("area %s %s".formatted(line.get("area_level"), line.get("area")))
                    .contains("status obs_status " + line.get("obs_status"));
            if (!line.get("breakdown").equals("_T")) {
                assertThat(explained).contains("group %s %s".formatted(line.get("breakdown"), line.get("cat1")));
            }
        }
        assertThat(codebook)
                .filteredOn(line -> line.get("kind").equals("question"))
                .extracting(line -> line.get("code"))
                .contains("words", "living", "lake", "places");
        assertThat(codebook.stream()
                        .map(line -> List.of(line.get("kind"), line.get("of"), line.get("code"), line.get("only_in"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void is_a_table_whose_columns_are_known_and_whose_labels_are_text_to_a_spreadsheet() throws IOException {
        List<CSVRecord> lines = csv("codebook.csv");
        assertThat(lines.get(0).getParser().getHeaderNames())
                .isEqualTo(Dictionary.codebook(CODEBOOK.languages()).stream()
                        .map(Column::name)
                        .toList());
        assertThat(line(lines, code -> code.get("code").equals("flat")).get("label_fi"))
                .isEqualTo("'" + Sample.FORMULA);
        assertThat(line(lines, code -> code.get("code").equals("row")).get("label_fi"))
                .isEqualTo(Sample.QUOTES);
        assertThat(line(lines, code -> code.get("code").equals("house")).get("label_se"))
                .isEqualTo("davvi " + Sample.SCRIPTS);
        assertThat(line(lines, code -> code.get("code").equals("child")).toMap())
                .containsAllEntriesOf(
                        Map.of("asked_if", "services includes school", "type", "yes-no", "of", "daily-life"));
    }

    private static CSVRecord line(List<CSVRecord> lines, Predicate<CSVRecord> wanted) {
        return lines.stream().filter(wanted).findFirst().orElseThrow();
    }

    private static List<CSVRecord> csv(String name) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(Sample.text(name)))
                .getRecords();
    }

    private static Codebook.Asked asked(String key) {
        return CODEBOOK.questions().stream()
                .filter(asked -> asked.definition().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Counted counted(String key) {
        return asked(key).results().get(0);
    }
}
