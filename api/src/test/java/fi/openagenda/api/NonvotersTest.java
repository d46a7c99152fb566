package fi.openagenda.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** A real survey of 5 836 people goes in over HTTP and comes out as the figures that R computed from it. */
@QuarkusTest
class NonvotersTest {

    private static final Path SHARED = Path.of(System.getProperty("shared"));
    private static final Path SURVEY = SHARED.resolve("real/nonvoters_538_2020.csv");
    private static final Path GOLDEN = SHARED.resolve("real/golden_nonvoters_q8.csv");
    /** Where the survey is taken to have been made: a barometer asks in the languages of the place. */
    private static final String PLACE = "139";

    /** Question 8 of the codebook: how much do you trust each of the following? */
    private static final List<String> INSTITUTIONS = List.of(
            "The presidency",
            "Congress",
            "The Supreme Court",
            "The Centers for Disease Control (CDC)",
            "Election officials",
            "The intelligence community (e.g. FBI or CIA)",
            "The news media",
            "The police",
            "US Postal Service");

    private static final List<String> TRUST = List.of("A lot", "Some", "Not much", "Not at all");

    /** −1 is the codebook's “no answer”; R counted it as an answer like the others. */
    private static final String NO_ANSWER = "refused";

    private static final Map<String, String> EDUCATION =
            Map.of("College", "college", "Some college", "some-college", "High school or less", "high-school");

    @TestHTTPResource("/")
    URL address;

    @Inject
    ObjectMapper json;

    @Test
    void the_published_figures_are_those_of_r() throws IOException {
        assumeTrue(Files.exists(SURVEY), "the survey is not at " + SURVEY);
        Story story = Story.begin(background(), institutions());
        story.open(PLACE);
        assertThat(send(story, rows(SURVEY))).isEqualTo(5836);
        story.published();
        compare(story, rows(GOLDEN));
    }

    private List<String> background() {
        return List.of(
                single("nv-gender", "Gender", options(List.of("female", "male"))),
                single("nv-educ", "Education", options(List.of("college", "some-college", "high-school"))),
                single("nv-age", "Age", options(List.of("18-34", "35-49", "50-64", "65+"))));
    }

    private List<String> institutions() {
        ArrayNode options = options(List.of(NO_ANSWER));
        for (int point = 1; point <= TRUST.size(); point++) {
            options.addObject().put("code", "" + point).putObject("label").put("fi", TRUST.get(point - 1));
        }
        return IntStream.range(0, INSTITUTIONS.size())
                .mapToObj(i -> single("q8_" + (i + 1), INSTITUTIONS.get(i), options))
                .toList();
    }

    private String single(String key, String text, ArrayNode options) {
        ObjectNode question = json.createObjectNode().put("key", key);
        question.putObject("text").put("fi", text);
        question.putObject("answer").put("type", "single").set("options", options);
        return Story.bank(question.toString());
    }

    private ArrayNode options(List<String> codes) {
        ArrayNode options = json.createArrayNode();
        codes.forEach(
                code -> options.addObject().put("code", code).putObject("label").put("fi", code));
        return options;
    }

    /** Sends every row in a response of its own, and answers how many were taken in. */
    private long send(Story story, List<CSVRecord> survey) {
        HttpClient client = HttpClient.newHttpClient();
        URI responses = URI.create(address + story.round().substring(1) + "/responses");
        return survey.parallelStream()
                .filter(row -> send(client, responses, row) == 201)
                .count();
    }

    private int send(HttpClient client, URI responses, CSVRecord row) {
        ObjectNode response = json.createObjectNode().put("municipality", PLACE).put("language", "fi");
        ObjectNode answers = response.putObject("answers")
                .put("nv-gender", row.get("gender").toLowerCase(Locale.ROOT))
                .put("nv-educ", EDUCATION.get(row.get("educ")))
                .put("nv-age", ageGroup(Integer.parseInt(row.get("ppage"))));
        IntStream.rangeClosed(1, INSTITUTIONS.size()).forEach(i -> answers.put("q8_" + i, code(row.get("Q8_" + i))));
        try {
            return client.send(
                            HttpRequest.newBuilder(responses)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(response.toString()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String ageGroup(int age) {
        return age < 35 ? "18-34" : age < 50 ? "35-49" : age < 65 ? "50-64" : "65+";
    }

    private static String code(String answer) {
        return answer.equals("-1") ? NO_ANSWER : answer;
    }

    private static void compare(Story story, List<CSVRecord> golden) {
        Map<String, String> published = story.csv("data.csv").stream()
                .filter(line -> line.get("area").equals(PLACE)
                        && line.get("cat2").equals("_T")
                        && line.get("conf_status").equals("F"))
                .collect(toMap(
                        line -> String.join(
                                "/",
                                line.get("question"),
                                line.get("breakdown"),
                                line.get("cat1"),
                                line.get("answer_class")),
                        line -> line.get("count") + " " + line.get("share")));
        Map<String, List<CSVRecord>> tables =
                golden.stream().collect(groupingBy(row -> row.get("variable") + row.get("group")));
        int shown = 0;
        for (List<CSVRecord> table : tables.values()) {
            boolean safe = isSafe(table);
            for (CSVRecord row : table) {
                String cell = String.join(
                        "/",
                        row.get("variable").toLowerCase(Locale.ROOT),
                        breakdown(row),
                        category(row),
                        code(row.get("category")));
                assertThat(published.get(cell)).as(cell).isEqualTo(safe ? row.get("n") + " " + row.get("share") : null);
                shown += safe ? 1 : 0;
            }
        }
        assertThat(tables).hasSize(27);
        assertThat(shown).as("all tables of such a survey are safe to show").isEqualTo(270);
    }

    /** The rule, said once more: every group is ten or more, every answer nobody's or three people's. */
    private static boolean isSafe(List<CSVRecord> table) {
        Map<String, List<Integer>> groups = table.stream()
                .collect(groupingBy(
                        row -> row.get("group_value"), mapping(row -> Integer.parseInt(row.get("n")), toList())));
        return groups.values().stream()
                .allMatch(counts -> counts.stream().mapToInt(count -> count).sum() >= 10
                        && counts.stream().allMatch(count -> count == 0 || count >= 3));
    }

    private static String breakdown(CSVRecord row) {
        return row.get("group").equals("ALL") ? "_T" : "nv-" + row.get("group");
    }

    private static String category(CSVRecord row) {
        String value = row.get("group_value");
        return value.equals("ALL") ? "_T" : EDUCATION.getOrDefault(value, value.toLowerCase(Locale.ROOT));
    }

    private static List<CSVRecord> rows(Path csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(csv))
                .getRecords();
    }
}
