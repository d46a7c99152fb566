package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicationTest {

    @Test
    void what_residents_answered_is_counted_into_csv() {
        Story story = Story.begin()
                .open("139")
                .answered(8, "139", Map.of("age", "young", "life", 5, "visits", List.of("shop"), "shop", "yes"))
                .answered(3, "139", Map.of("age", "young", "life", 2, "visits", List.of("shop"), "shop", "no"))
                .answered(4, "139", Map.of("age", "old", "life", 2, "visits", List.of("library")))
                .answered(9, "139", Map.of("age", "old", "life", "dk", "visits", List.of("shop"), "shop", "yes"))
                .published();
        assertThat(story.totals("life", "139"))
                .containsExactly(
                        "_T 1 15 0 0.000000 U",
                        "_T 2 15 7 0.466667 U",
                        "_T 3 15 0 0.000000 U",
                        "_T 4 15 0 0.000000 U",
                        "_T 5 15 8 0.533333 U",
                        "_T dk 24 9 0.375000 U");
        assertThat(story.totals("visits", "139"))
                .containsExactly(
                        "_T shop 24 20 0.833333 U",
                        "_T library 24 4 0.166667 U",
                        "_T other 24 0 0.000000 U",
                        "_T none 24 0 0.000000 U");
        assertThat(story.totals("shop", "139"))
                .containsExactly("_T yes 20 17 0.850000 U", "_T no 20 3 0.150000 U", "_T dk 20 0 0.000000 U");
        assertThat(story.lines("visits", "139", "age"))
                .as("all the young go to the shop")
                .contains("young shop    Q", "old shop    Q");
        assertThat(story.csv("data.csv")).noneMatch(line -> line.get("question").equals("wish"));
    }

    @Test
    void numbers_are_published_in_bands_and_rankings_by_what_came_first_and_by_place() {
        Story story = Story.begin()
                .open("139")
                .answered(6, "139", Map.of("distance", 9, "first", List.of("roads", "schools"), "trust", 0))
                .answered(4, "139", Map.of("distance", 10, "first", List.of("schools"), "trust", 10))
                .published();
        assertThat(story.totals("distance", "139"))
                .containsExactly("_T 0..9 10 6 0.600000 U", "_T 10..99 10 4 0.400000 U");
        assertThat(story.totals("first", "139"))
                .containsExactly("_T roads 10 6 0.600000 U", "_T schools 10 4 0.400000 U");
        assertThat(story.totals("first.roads", "139"))
                .containsExactly("_T 1 10 6 0.600000 U", "_T 2 10 0 0.000000 U", "_T unplaced 10 4 0.400000 U");
        assertThat(story.totals("first.schools", "139"))
                .containsExactly("_T 1 10 4 0.400000 U", "_T 2 10 6 0.600000 U", "_T unplaced 10 0 0.000000 U");
        assertThat(story.csv("data.en.csv"))
                .filteredOn(line -> line.get("question").equals("first.roads")
                        && line.get("answer_class").equals("unplaced"))
                .isNotEmpty()
                .allMatch(line -> line.get("answer_label").equals("Not placed"));
        assertThat(story.totals("trust", "139")).hasSize(12).contains("_T 0 10 6 0.600000 U", "_T 10 10 4 0.400000 U");
    }

    @Test
    void a_municipalitys_own_question_is_published_for_it_alone() {
        Story story = Story.begin().draft("139", "148");
        story.module("139", Story.own()).then().statusCode(200);
        story.opening().then().statusCode(200);
        story.answer("148", Map.of("own", 1)).then().statusCode(422);
        story.answered(6, "139", Map.of("own", 1))
                .answered(6, "139", Map.of("own", 4))
                .published();
        assertThat(story.totals("own", "139")).contains("_T 4 12 6 0.500000 U");
        assertThat(story.csv("data.csv"))
                .filteredOn(line -> line.get("question").equals("own"))
                .allMatch(line -> line.get("area").equals("139"));
        given().get(story.release() + "/data.json")
                .then()
                .body("questions.find { it.key == 'own' }.onlyIn", equalTo("139"));
    }

    @Test
    void labels_stand_beside_codes_in_three_languages() {
        Story story = Story.begin().open("139").published();
        CSVRecord english = story.csv("data.en.csv").get(0);
        assertThat(english.get("area_label")).isEqualTo("Whole country");
        assertThat(story.csv("data.sv.csv").get(0).get("area_label")).isEqualTo("Hela landet");
        assertThat(story.csv("data.fi.csv"))
                .filteredOn(line -> line.get("question").equals("life")
                        && line.get("answer_class").equals("5"))
                .allMatch(line -> line.get("answer_label").equals("Hyvä")
                        && line.get("question_label").equals("Millaista arki on?"));
        assertThat(english.get("licence")).isEqualTo("CC-BY-4.0");
        assertThat(english.get("method")).isEqualTo("block-1");
        assertThat(english.get("generated_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void json_says_the_same_as_csv() {
        Story story = Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "life", 1, "trust", 3))
                .answered(10, "139", Map.of("age", "old", "life", 5, "trust", 3))
                .published();
        JsonPath json = given().get(story.release() + "/data.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> fromJson = json.getList("observations", Map.class).stream()
                .map(cell -> String.join(
                        ",",
                        List.of(
                                cell.get("question").toString(),
                                cell.get("area").toString(),
                                cell.get("breakdown").toString(),
                                cell.get("cat1").toString(),
                                cell.get("answerClass").toString(),
                                text(cell.get("n")),
                                text(cell.get("count")),
                                cell.get("obsStatus").toString())))
                .toList();
        List<String> fromCsv = story.csv("data.csv").stream()
                .map(line -> String.join(
                        ",",
                        List.of(
                                line.get("question"),
                                line.get("area"),
                                line.get("breakdown"),
                                line.get("cat1"),
                                line.get("answer_class"),
                                line.get("n"),
                                line.get("count"),
                                line.get("obs_status"))))
                .toList();
        assertThat(fromJson).isEqualTo(fromCsv).hasSizeGreaterThan(100);
        assertThat(json.getString("licence.id")).isEqualTo("CC-BY-4.0");
        assertThat(json.getString("questions.find { it.key == 'life' }.answers.find { it.code == '5' }.label.sv"))
                .isEqualTo("Bra");
        given().get(story.release()).then().body("rows", equalTo(fromCsv.size()));
    }

    @Test
    void what_attackers_tried_lies_beside_the_data_and_nothing_else() {
        Story story = Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "life", 1))
                .answered(10, "139", Map.of("age", "old", "life", 5))
                .published();
        Map<String, List<Map<String, Object>>> audit = given().get(story.release() + "/audit.json")
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
        assertThat(audit).containsOnlyKeys("attacks");
        assertThat(audit.get("attacks"))
                .extracting("attacker", "disclosures")
                .containsExactly(tuple("R1", 0), tuple("R7", 0), tuple("R8", 0));
        assertThat(audit.get("attacks"))
                .allSatisfy(attack -> assertThat(attack).containsOnlyKeys("attacker", "targets", "disclosures"))
                .allSatisfy(attack -> assertThat((int) attack.get("targets")).isPositive());
    }

    @Test
    void every_line_carries_its_figures_and_how_far_they_can_be_relied_on() {
        Story story = Story.begin()
                .open("139")
                .answered(30, "139", Map.of("age", "young", "life", 1))
                .answered(70, "139", Map.of("age", "old", "life", 5))
                .answered(1, "139", Map.of("age", "old", "life", 4))
                .published();
        assertThat(story.csv("data.csv"))
                .filteredOn(line -> line.get("question").equals("life")
                        && line.get("area").equals("139")
                        && line.get("breakdown").equals("_T")
                        && !line.get("answer_class").equals("dk"))
                .extracting(line -> line.get("cat2") + " " + line.get("answer_class") + " " + line.get("count") + " "
                        + line.get("w_share") + " " + line.get("mean") + " " + line.get("moe_lo") + " "
                        + line.get("moe_hi") + " "
                        + line.get("change") + line.get("change_flag") + line.get("obs_status"))
                .containsExactly(
                        "_T 1|2 30   0.2167 0.3923 W", "_T 3 0   0.0000 0.0366 A", "_T 4|5 71   0.6077 0.7833 W");
    }

    @Test
    void quartiles_of_scales_and_of_numbers_stand_at_the_end_of_each_line() {
        Story story = Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "life", 1, "distance", 9, "visits", List.of("shop")))
                .answered(10, "139", Map.of("age", "old", "life", 2, "distance", 8, "visits", List.of("library")))
                .answered(11, "139", Map.of("age", "old", "life", 3, "distance", 10, "visits", List.of("library")))
                .published();
        assertThat(quartiles(story, "life", "_T")).containsOnly("1 2 3");
        assertThat(quartiles(story, "life", "young")).as("of ten").containsOnly("  ");
        assertThat(quartiles(story, "distance", "_T")).containsOnly("0..9 0..9 10..99");
        assertThat(quartiles(story, "visits", "_T")).as("no scale").containsOnly("  ");
        assertThat(story.csv("data.csv").get(0).getParser().getHeaderNames()).endsWith("licence", "q1", "median", "q3");
        assertThat(story.csv("data.sv.csv").get(0).getParser().getHeaderNames())
                .endsWith("answer_label", "q1", "median", "q3");
        assertThat(given().get(story.release() + "/data.json").jsonPath().getList("observations", Map.class).stream()
                        .map(cell ->
                                text(cell.get("q1")) + " " + text(cell.get("median")) + " " + text(cell.get("q3"))))
                .containsExactlyElementsOf(story.csv("data.sv.csv").stream()
                        .map(PublicationTest::quartiles)
                        .toList());
    }

    private static List<String> quartiles(Story story, String question, String group) {
        return story.csv("data.csv").stream()
                .filter(line -> line.get("question").equals(question)
                        && !line.get("answer_class").equals("dk")
                        && line.get("area").equals("139")
                        && line.get("cat1").equals(group))
                .map(PublicationTest::quartiles)
                .toList();
    }

    private static String quartiles(CSVRecord line) {
        return line.get("q1") + " " + line.get("median") + " " + line.get("q3");
    }

    @Test
    void a_round_is_published_once_and_only_when_closed() {
        Story story = Story.begin().open("139");
        story.publish().then().statusCode(409).body("type", equalTo("/problems#round-not-closed"));
        given().get("/v1/datasets/" + story.dataset()).then().statusCode(404);
        story.published();
        story.publish().then().statusCode(409).body("type", equalTo("/problems#already-published"));
    }

    @Test
    void nobody_publishes_without_a_key_or_without_a_word() {
        Story story = Story.begin().open("139").closed();
        given().contentType(ContentType.JSON)
                .body(Map.of("changeNote", "x"))
                .post(story.round() + "/releases")
                .then()
                .statusCode(401);
        asOperator()
                .body(Map.of("changeNote", " "))
                .post(story.round() + "/releases")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/changeNote"));
        given().get("/v1/datasets").then().body("items.id", not(hasItem(story.dataset())));
    }

    @Test
    void a_release_is_described_for_people_and_for_programs() {
        Story story = Story.begin().open("139").closed();
        story.publish().then().statusCode(201);
        given().get(story.release() + "/codebook.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("dataset", equalTo(story.dataset()))
                .body("files[0].columns.name", hasItem("obs_status"))
                .body("questions.definition.key", hasItem("age"));
        Map.of(
                        "codebook.ddi.xml", "application/xml",
                        "data.csv-metadata.json", "application/csvm+json",
                        "datapackage.json", "application/vnd.datapackage+json",
                        "README.md", "text/markdown;charset=utf-8",
                        "data.sps", "text/plain;charset=utf-8",
                        "data.R", "text/plain;charset=utf-8")
                .forEach((file, type) -> given().get(story.release() + "/" + file)
                        .then()
                        .statusCode(200)
                        .header("Content-Type", type));
        assertThat(given().get(story.release() + "/CHANGELOG.md").asString()).contains("1.0.0", "First release.");
    }

    @Test
    void a_dataset_and_its_releases_are_listed() {
        Story story = Story.begin().open("139").closed();
        story.publish()
                .then()
                .statusCode(201)
                .header("Location", story.release())
                .body(
                        "files.name",
                        hasItems(
                                "data.csv",
                                "data.fi.csv",
                                "data.sv.csv",
                                "data.en.csv",
                                "data.index.csv",
                                "data.json",
                                "data.nested.json",
                                "data.jsonstat.json",
                                "data.parquet",
                                "data.xlsx",
                                "representativeness.csv",
                                "method.fi.html",
                                "method.sv.html",
                                "method.en.html",
                                "audit.json",
                                "receipts.txt",
                                "codebook.json",
                                "codebook.csv",
                                "codebook.ddi.xml",
                                "data.csv-metadata.json",
                                "data.fi.csv-metadata.json",
                                "data.sv.csv-metadata.json",
                                "data.en.csv-metadata.json",
                                "representativeness.csv-metadata.json",
                                "codebook.csv-metadata.json",
                                "data.sps",
                                "data.R",
                                "README.md",
                                "LICENSE.md",
                                "CHANGELOG.md",
                                "datapackage.json",
                                "SHA256SUMS",
                                "manifest.json",
                                "manifest.json.sig",
                                "all.zip"))
                .body("version", equalTo("1.0.0"));
        given().get("/v1/datasets").then().statusCode(200).body("items.id", hasItem(story.dataset()));
        given().get("/v1/datasets/" + story.dataset())
                .then()
                .statusCode(200)
                .body("latestRelease", equalTo(1))
                .body("licence.id", equalTo("CC-BY-4.0"));
        given().get("/v1/datasets/" + story.dataset() + "/releases")
                .then()
                .statusCode(200)
                .body("items.number", contains(1))
                .body("items.changeNote", contains("First release."));
        given().get("/v1/datasets/" + story.dataset() + "/releases/latest")
                .then()
                .body("number", equalTo(1));
        given().get("/v1/datasets/" + story.dataset() + "/releases/2").then().statusCode(404);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
