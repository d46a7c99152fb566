package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One definition, many formats. */
@QuarkusTest
class FormatTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html, application/schema+json         | application/schema+json",
                "application/schema+json;q=0, */*;q=0.1     | application/json",
                "application/json;q=0.1, application/vnd.surveyjs+json | application/vnd.surveyjs+json"
            })
    void the_best_of_those_that_are_accepted_is_chosen(String accepted, String chosen) {
        Story story = Story.begin().open("139");
        given().header("Accept", accepted)
                .get(story.round() + "/questionnaire?municipality=139")
                .then()
                .statusCode(200)
                .contentType(containsString(chosen));
    }

    @ParameterizedTest
    @CsvSource({
        ".schema.json, application/schema+json",
        ".surveyjs.json, application/vnd.surveyjs+json",
        ".xlsx, " + XLSX
    })
    void a_format_is_chosen_by_suffix_or_by_accept(String suffix, String mediaType) {
        Story story = Story.begin().open("139");
        String path = story.round() + "/questionnaire";
        Response bySuffix = given().get(path + suffix + "?municipality=139");
        bySuffix.then()
                .statusCode(200)
                .contentType(containsString(mediaType))
                .header("Access-Control-Allow-Origin", "*");
        Response byAccept = given().accept(mediaType).get(path + "?municipality=139");
        byAccept.then()
                .statusCode(200)
                .contentType(containsString(mediaType))
                .header("Vary", "Accept")
                .header("ETag", equalTo(bySuffix.header("ETag")));
        given().header("If-None-Match", bySuffix.header("ETag"))
                .get(path + suffix + "?municipality=139")
                .then()
                .statusCode(304);
        assertThat(given().get(path + suffix + "?municipality=139").header("Content-Type"))
                .isEqualTo(bySuffix.header("Content-Type"));
        given().get(path + suffix).then().statusCode(400);
        given().get(path + suffix + "?municipality=148").then().statusCode(404);
        given().accept("application/json")
                .get(path + "?municipality=139")
                .then()
                .contentType(ContentType.JSON);
    }

    @Test
    void the_schema_takes_what_the_platform_takes() throws IOException {
        Story story = Story.begin().open("139");
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(given().get(story.round() + "/questionnaire.schema.json?municipality=139")
                        .asString());
        for (Map<String, ?> answers : List.of(
                Map.of("life", 4, "visits", List.of("shop"), "shop", "yes"),
                Map.of("life", 6),
                Map.of("shop", "yes"),
                Map.of("visits", List.of("none", "shop")),
                Map.of("wish", "x".repeat(101)),
                Map.of("first", List.of("schools"), "trust", "dk"))) {
            Map<String, ?> response = Map.of("municipality", "139", "language", "fi", "answers", answers);
            boolean taken = Story.send(story.round(), response).statusCode() == 201;
            assertThat(schema.validate(json.valueToTree(response)).isEmpty())
                    .as(answers.toString())
                    .isEqualTo(taken);
        }
    }

    @Test
    void what_surveyjs_holds_is_taken_in_as_it_is() {
        Story story = Story.begin().open("139");
        Map<String, ?> data = Map.of(
                "age",
                "old",
                "life",
                4,
                "visits",
                List.of("shop", Map.of("value", ":other", "comment", "Metsässä")),
                "shop",
                "no");
        surveyJs(story, data).then().statusCode(201).body("correctable", equalTo(false));
        surveyJs(story, Map.of("life", 9)).then().statusCode(422).body("errors.pointer", contains("#/answers/life"));
        given().get(story.round() + "/questionnaire.surveyjs.json?municipality=139")
                .then()
                .body("pages[0].elements.name", hasItem("visits"));
    }

    @Test
    void the_workbook_is_one() throws IOException {
        Story story = Story.begin().open("139");
        Response answer = given().get(story.round() + "/questionnaire.xlsx?municipality=139");
        assertThat(answer.header("ETag"))
                .as("its bytes tell when it was written")
                .startsWith("W/");
        assertThat(answer.header("Content-Type")).isEqualTo(XLSX);
        byte[] workbook = answer.asByteArray();
        Path file = Files.write(Files.createTempFile("questionnaire", ".xlsx"), workbook);
        List<String> parts;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            parts = zip.stream().map(ZipEntry::getName).toList();
        } finally {
            Files.delete(file);
        }
        assertThat(parts).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml");
    }

    @Test
    void a_survey_of_others_becomes_a_barometer() throws IOException {
        String slug = "b" + UUID.randomUUID();
        String survey = """
                {"slug": "%s", "title": {"fi": "Toisten kysely"}, "language": "fi", "round": "r1",
                 "opensAt": "2026-03-02T08:00", "closesAt": "2026-04-02T08:00", "survey": {"pages": [{"name": "eka",
                 "title": "Eka", "elements": [
                   {"type": "radiogroup", "name": "svj-bussi", "title": {"default": "Kuljetko bussilla?", "sv": "Åker du buss?"},
                    "choices": [{"value": "usein", "text": "Usein"}, {"value": "harvoin", "text": "Harvoin"}]},
                   {"type": "comment", "name": "svj-miksi", "title": "Miksi harvoin?", "visibleIf": "{svj-bussi} = 'harvoin'"},
                   {"type": "file", "name": "kuva", "title": "Lähetä kuva"}]}]}}
                """.formatted(slug);
        String converted = given().contentType(ContentType.JSON)
                .body(survey)
                .post("/v1/barometers/convert/surveyjs")
                .then()
                .statusCode(200)
                .body("losses.pointer", hasItem("/pages/0/elements/2"))
                .extract()
                .asString();
        JsonNode document = json.readTree(converted).get("document");
        asOperator()
                .body(document.toString())
                .post("/v1/barometers/import")
                .then()
                .statusCode(201);
        given().get("/v1/barometers/%s/rounds/r1/questionnaire?municipality=139&lang=sv".formatted(slug))
                .then()
                .statusCode(200)
                .body("sections[0].questions.key", contains("svj-bussi", "svj-miksi"))
                .body("sections[0].questions[0].text.sv", equalTo("Åker du buss?"))
                .body("sections[0].questions[1].showIf.in", contains("harvoin"));
    }

    private static Response surveyJs(Story story, Map<String, ?> data) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("municipality", "139", "language", "fi", "data", data))
                .post(story.round() + "/responses/surveyjs");
    }
}
