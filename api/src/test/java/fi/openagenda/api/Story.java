package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.access.Key;
import fi.openagenda.model.lint.Rule;
import fi.openagenda.model.lint.Rules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How tests tell their stories: each makes a barometer of its own under a random name, over HTTP, and cleans nothing. The
 * questions are in the bank once, for all of them.
 *
 * @param slug name of the barometer
 * @param background references to questions about the respondent
 * @param questions references to the common questions
 */
@QuarkusTestResource(EmbeddedDatabase.class)
record Story(String slug, List<String> background, List<String> questions) {

    static final String ROUND = "2026-spring";

    static final List<String> WARNINGS = Rules.all().stream().map(Rule::id).toList();

    private static final String OWN = """
            {"key": "own", "text": {"fi": "Oma kysymys"}, "answer": {"type": "ordinal", "scale": %s}}
            """;

    private static final String OPERATOR =
            QuarkusTransaction.requiringNew().call(() -> Key.issue("tests", Key.Role.OPERATOR));

    /** Everything that is written in Finnish may fall back on it. */
    private static final String DEFINITION = """
            {
              "slug": "%s",
              "title": {"fi": "Kyläkysely", "sv": "Byenkät", "en": "Village survey"},
              "privacyNotice": {"fi": "Nimetön.", "sv": "Anonym."},
              "languages": ["fi", "sv", "en"],
              "fallbacks": {"sv": ["fi"], "en": ["fi"]},
              "sectors": [{"code": "life", "label": {"fi": "Arki", "sv": "Vardag"}, "serviceClasses": ["P1"]}]
            }
            """;

    /** A scale for questions of one's own. */
    static final String SCALE = """
            {
              "points": [
                {"value": 1, "label": {"fi": "Huono", "sv": "Dålig", "en": "Poor"}},
                {"value": 2, "label": {"fi": "Melko huono", "sv": "Ganska dålig", "en": "Fairly poor"}},
                {"value": 3, "label": {"fi": "Siltä väliltä", "sv": "Däremellan", "en": "In between"}},
                {"value": 4, "label": {"fi": "Melko hyvä", "sv": "Ganska bra", "en": "Fairly good"}},
                {"value": 5, "label": {"fi": "Hyvä", "sv": "Bra", "en": "Good"}}
              ],
              "nonSubstantive": [{"code": "dk", "label": {"fi": "En osaa sanoa", "sv": "Kan inte säga", "en": "Don't know"}}]
            }
            """;

    private static final String AGE = bank("""
            {"key": "age", "text": {"fi": "Ikä"}, "answer": {"type": "single", "options": [
              {"code": "young", "label": {"fi": "Nuori", "en": "Young"}},
              {"code": "old", "label": {"fi": "Vanha", "en": "Old"}}]}}
            """);

    /** One of several kinds; the village shop is asked only of those who shop there. */
    private static final List<String> QUESTIONS =
            List.of(bank("""
                    {"key": "life", "text": {"fi": "Millaista arki on?", "en": "How is life?"},
                     "serviceClass": "P1.2", "answer": {"type": "ordinal", "scale": %s}}
                    """.formatted(SCALE)), bank("""
                    {"key": "visits", "text": {"fi": "Missä käyt?", "en": "Where do you go?"},
                     "answer": {"type": "multiple", "maxSelections": 2, "options": [
                      {"code": "shop", "label": {"fi": "Kauppa", "en": "Shop"}},
                      {"code": "library", "label": {"fi": "Kirjasto", "en": "Library"}},
                      {"code": "other", "label": {"fi": "Muualla", "en": "Elsewhere"}, "openText": true},
                      {"code": "none", "label": {"fi": "En missään", "en": "Nowhere"}, "exclusive": true}]}}
                    """), bank("""
                    {"key": "shop", "text": {"fi": "Riittääkö kauppa?"},
                     "showIf": {"question": "visits", "includes": "shop"}, "answer": {"type": "single", "options": [
                      {"code": "yes", "label": {"fi": "Kyllä"}},
                      {"code": "no", "label": {"fi": "Ei"}},
                      {"code": "dk", "label": {"fi": "En osaa sanoa"}, "nonSubstantive": true}]}}
                    """), bank("""
                    {"key": "trust", "text": {"fi": "Luottamus?"}, "answer": {"type": "rating", "min": 0, "max": 10,
                     "lowLabel": {"fi": "Ei lainkaan"}, "highLabel": {"fi": "Täysin"},
                     "nonSubstantive": [{"code": "dk", "label": {"fi": "En osaa sanoa"}}]}}
                    """), bank("""
                    {"key": "distance", "text": {"fi": "Montako kilometriä?"}, "answer": {"type": "number",
                     "min": 0, "max": 99, "bands": [{"from": 0, "to": 9}, {"from": 10, "to": 99}]}}
                    """), bank("""
                    {"key": "first", "text": {"fi": "Mikä ensin?"}, "answer": {"type": "ranking", "options": [
                      {"code": "roads", "label": {"fi": "Tiet"}},
                      {"code": "schools", "label": {"fi": "Koulut"}}]}}
                    """), bank("""
                    {"key": "wish", "text": {"fi": "Mitä toivot?"}, "answer": {"type": "text", "maxLength": 100}}
                    """));

    /** A barometer that nobody else uses. */
    static Story begin() {
        return begin(List.of(AGE), QUESTIONS);
    }

    /** A barometer that asks something else. */
    static Story begin(List<String> background, List<String> questions) {
        String slug = "b" + UUID.randomUUID();
        create(definition(slug));
        return new Story(slug, background, questions);
    }

    /** Published of every municipality: one question with many answers, which hardly anybody was there to give. */
    static Story wide() {
        String stage = bank("""
                {"key": "stage", "text": {"fi": "Elämänvaihe?", "sv": "Livsskede?"}, "answer": {"type": "single",
                 "options": [{"code": "early", "label": {"fi": "Alku", "sv": "Början"}}, {"code": "late", "label": {"fi": "Loppu", "sv": "Slutet"}}]}}
                """);
        String temper = bank("""
                {"key": "temper", "text": {"fi": "Mieliala?", "sv": "Humör?"}, "answer": {"type": "rating",
                 "min": 0, "max": 20, "lowLabel": {"fi": "Alhaalla", "sv": "Nere"}, "highLabel": {"fi": "Ylhäällä", "sv": "Uppe"}}}
                """);
        return begin(List.of(stage), List.of(temper))
                .open()
                .answered(10, "139", Map.of("stage", "early", "temper", 1))
                .answered(10, "139", Map.of("stage", "late", "temper", 20))
                .published();
    }

    /** A barometer that protects its respondents in its own way. */
    static Story beginProtected(String protection) {
        String slug = "b" + UUID.randomUUID();
        create(definition(slug, protection));
        return new Story(slug, List.of(AGE), QUESTIONS);
    }

    static void create(String definition) {
        asOperator().body(definition).post("/v1/barometers").then().statusCode(201);
    }

    /** The definition of a barometer under another name. */
    static String definition(String slug) {
        return DEFINITION.formatted(slug);
    }

    /** The same that says how respondents are protected. */
    static String definition(String slug, String protection) {
        return definition(slug).replace("\"slug\"", "\"protection\": %s, \"slug\"".formatted(protection));
    }

    /** Sees to it that a question is in the bank, and says how to refer to it. */
    static String bank(String question) {
        Response answer =
                asOperator().body("{\"question\": %s}".formatted(question)).post("/v1/questions");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 409);
        return JsonPath.from(question).getString("key") + "@1";
    }

    static String operatorKey() {
        return OPERATOR;
    }

    static RequestSpecification asOperator() {
        return given().header("Authorization", "Bearer " + OPERATOR).contentType(ContentType.JSON);
    }

    /** A draft of a round that has begun and ends in a while. */
    Story draft(String... municipalities) {
        return draftFrom("2026-03-02T08:00:00+02:00", "2199-01-01T00:00:00+02:00", municipalities);
    }

    Story draftFrom(String opensAt, String closesAt, String... municipalities) {
        asOperator()
                .body(plan(ROUND, opensAt, closesAt, municipalities))
                .post(barometer() + "/rounds")
                .then()
                .statusCode(201);
        return this;
    }

    /** A draft in which not everybody may answer. */
    Story draftFor(String anonymity, String... municipalities) {
        asOperator()
                .body(planFor(anonymity, municipalities))
                .post(barometer() + "/rounds")
                .then()
                .statusCode(201);
        return this;
    }

    Story openFor(String anonymity, String... municipalities) {
        draftFor(anonymity, municipalities);
        opening().then().statusCode(200);
        return this;
    }

    Map<String, Object> planFor(String anonymity, String... municipalities) {
        Map<String, Object> plan =
                new HashMap<>(plan(ROUND, "2026-03-02T08:00:00+02:00", "2199-01-01T00:00:00+02:00", municipalities));
        plan.put("anonymity", anonymity);
        return plan;
    }

    /** Codes of new invitations. */
    List<String> invited(int people) {
        return asOperator()
                .body(Map.of("count", people))
                .post(round() + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("codes");
    }

    /** What a front end sends to have a blinded message signed. */
    Response credential(String code, String blindedMessage) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "blindedMessage", blindedMessage))
                .post(round() + "/credentials");
    }

    /** The public key of the round, in base64url. */
    String tokenKey() {
        return given().get(round() + "/token-key")
                .then()
                .statusCode(200)
                .extract()
                .path("publicKey");
    }

    Map<String, Object> plan(String key, String opensAt, String closesAt, String... municipalities) {
        return Map.of(
                "key",
                key,
                "opensAt",
                opensAt,
                "closesAt",
                closesAt,
                "municipalities",
                List.of(municipalities),
                "background",
                background,
                "sections",
                List.of(Map.of("key", "life", "title", Map.of("fi", "Arki", "sv", "Vardag"), "questions", questions)));
    }

    Story open(String... municipalities) {
        draft(municipalities);
        Response opening = opening();
        assertThat(opening.statusCode()).as(opening.asString()).isEqualTo(200);
        return this;
    }

    /** The questions of tests are short, not good; whatever the checklist warns of is accepted. */
    Response opening() {
        return asOperator().body(Map.of("acknowledge", WARNINGS)).post(round() + "/open");
    }

    Story closed() {
        asOperator().post(round() + "/close").then().statusCode(200);
        return this;
    }

    Story published() {
        closed();
        publish().then().statusCode(201);
        return this;
    }

    /** The release must no longer be used. */
    Story withdrawn(String reason) {
        asOperator()
                .body(Map.of("reason", reason))
                .post(release() + "/withdrawal")
                .then()
                .statusCode(200);
        return this;
    }

    Response publish() {
        return publish(round(), Map.of("changeNote", "First release."));
    }

    /** Publishes a round, and waits until it is published, or known why not. */
    static Response publish(String round, Map<String, ?> release) {
        return asOperator().header("Prefer", "wait=30").body(release).post(round + "/releases");
    }

    String barometer() {
        return "/v1/barometers/" + slug;
    }

    String round() {
        return barometer() + "/rounds/" + ROUND;
    }

    String dataset() {
        return slug + "-" + ROUND;
    }

    String release() {
        return "/v1/datasets/%s/releases/1".formatted(dataset());
    }

    /** What a resident's front end sends. */
    static Response send(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(path + "/responses");
    }

    Response answer(String municipality, Map<String, ?> answers) {
        return send(round(), Map.of("municipality", municipality, "language", "fi", "answers", answers));
    }

    /** The same of somebody who was invited. */
    Response answer(String municipality, Map<String, ?> answers, String authorization) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", authorization)
                .body(Map.of("municipality", municipality, "language", "fi", "answers", answers))
                .post(round() + "/responses");
    }

    /** Whatever came before, the next answer from Ii is stored. */
    void goesOn() {
        answer("139", Map.of("life", 3)).then().statusCode(201);
    }

    /** Sets a municipality's own questions, as the operator. */
    Response module(String municipality, String... references) {
        return asOperator().body(Map.of("questions", List.of(references))).put(round() + "/modules/" + municipality);
    }

    /** A question that a municipality may ask of its own. */
    static String own() {
        return bank(OWN.formatted(SCALE));
    }

    /** Several residents give the same answers. */
    Story answered(int times, String municipality, Map<String, ?> answers) {
        for (int i = 0; i < times; i++) {
            answer(municipality, answers).then().statusCode(201);
        }
        return this;
    }

    /** Lines of a published CSV. */
    List<CSVRecord> csv(String file) {
        String text = new String(given().get(release() + "/" + file).asByteArray(), UTF_8);
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text))
                    .getRecords();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Lines of the published totals of a question in an area, as {@code answer n count share status}. */
    List<String> totals(String question, String area) {
        return lines(question, area, "_T").toList();
    }

    Stream<String> lines(String question, String area, String breakdown) {
        return csv("data.csv").stream()
                .filter(line -> line.get("question").equals(question)
                        && line.get("area").equals(area)
                        && line.get("breakdown").equals(breakdown))
                .map(line -> String.join(
                        " ",
                        Stream.of("cat1", "answer_class", "n", "count", "share", "obs_status")
                                .map(line::get)
                                .toList()));
    }
}
