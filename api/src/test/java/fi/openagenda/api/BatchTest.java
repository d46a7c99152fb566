package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.access.Key.Role;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.DurationClass;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.round.Questionnaire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Answers that others enter: from paper, or because they asked. */
@QuarkusTest
class BatchTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String RIGHT = "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"life\":3}}";

    /** Without a charset, of which the library would think by itself. */
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final String key = UUID.randomUUID().toString();
    private final KeyHolder collector = KeyHolder.of("ii", Role.COLLECTOR);

    @Inject
    Stored stored;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "openagenda.intake.batches")
    int mostAtATime;

    @TestHTTPResource("/")
    URL address;

    @Test
    void each_line_is_a_response_from_paper() {
        Story story = Story.begin().open("139");
        String lines = """
                {"municipality": "139", "language": "fi", "answers": {"life": 3}}
                {"municipality": "139", "language": "sv", "answers": {"life": 4}, "paradata": {"mode": "assisted",\
                 "completion": "partial", "duration": "5-10"}}
                """;
        assertThat(sends(story, NDJSON, lines))
                .containsExactly(
                        "{\"line\":1,\"status\":\"stored\"}",
                        "{\"line\":2,\"status\":\"stored\"}",
                        "{\"lines\":2,\"stored\":2,\"storedBefore\":0,\"refused\":0}");
        assertThat(paradata(story))
                .containsExactlyInAnyOrder(
                        new Paradata("fi", CollectionMode.PAPER, Completion.COMPLETE, Optional.empty(), Set.of()),
                        new Paradata(
                                "sv",
                                CollectionMode.ASSISTED,
                                Completion.PARTIAL,
                                Optional.of(DurationClass.FROM_5_TO_10),
                                Set.of()));
    }

    @Test
    void csv_says_the_same_of_every_type_of_answer() {
        Story one = Story.begin(List.of(), AnswerTypeTest.Trial.QUESTIONS).open("139");
        Story other = Story.begin(List.of(), AnswerTypeTest.Trial.QUESTIONS).open("139");
        assertThat(sends(one, NDJSON, """
                {"municipality":"139","language":"fi","answers":{"t-car":false,"t-bus":true,"t-streets":{"light":3,"snow":"dk"},\
                "t-moved":"2026-02-28","t-work":"148","t-area":"91100","t-places":["c","a"],"t-few":["a","b"],\
                "t-money":{"a":60,"b":40},"t-spot":"north"}}
                {"municipality":"139","language":"sv","answers":{"t-car":"dk","t-few":["none"],"t-spot":"dk"},\
                "paradata":{"mode":"assisted"}}
                """))
                .last()
                .isEqualTo("{\"lines\":2,\"stored\":2,\"storedBefore\":0,\"refused\":0}");
        assertThat(sends(other, CSV, """
                municipality,language,mode,t-car,t-bus,t-streets.light,t-streets.snow,t-moved,t-work,t-area,t-places,t-few,\
                t-money.a,t-money.b,t-money.c,t-spot
                139,fi,,no,yes,3,dk,2026-02-28,148,91100,c|a,a|b,60,40,,north
                139,sv,assisted,dk,,,,,,,,none,,,,dk
                """))
                .last()
                .isEqualTo("{\"lines\":2,\"stored\":2,\"storedBefore\":0,\"refused\":0}");
        assertThat(cards(other)).isEqualTo(cards(one)).hasSize(2);
    }

    @Test
    void csv_is_read_as_spreadsheets_write_it() {
        Story story = Story.begin().open("139");
        String file = "\uFEFFmunicipality,language,id,completion,duration,visits,visits.other,wish,life\r\n"
                + "139,fi,A-1,,,shop|other,\"Kioski, kesällä\",\"Silta\njoen \"\"yli\"\"\",3\r\n"
                + "\r\n"
                + "139,fi,A-2,partial,under-1,,,,4";
        assertThat(sends(story, CSV, file))
                .containsExactly(
                        "{\"line\":2,\"status\":\"stored\"}",
                        "{\"line\":5,\"status\":\"stored\"}",
                        "{\"lines\":2,\"stored\":2,\"storedBefore\":0,\"refused\":0}");
        assertThat(stored.texts(story)).containsExactlyInAnyOrder("Kioski, kesällä", "Silta\njoen \"yli\"");
        assertThat(paradata(story))
                .contains(new Paradata(
                        "fi", CollectionMode.PAPER, Completion.PARTIAL, Optional.of(DurationClass.UNDER_1), Set.of()));
    }

    @Test
    void a_question_that_is_called_like_another_column_can_be_answered() {
        String language = Story.bank("""
                {"key": "language", "text": {"fi": "Äidinkieli?"}, "answer": {"type": "single", "options": [
                  {"code": "fi", "label": {"fi": "Suomi"}}, {"code": "sv", "label": {"fi": "Ruotsi"}}]}}
                """);
        Story story = Story.begin(List.of(language), Story.begin().questions()).open("139");
        assertThat(sends(story, CSV, "municipality,language,answers.language\n139,fi,sv\n"))
                .first()
                .isEqualTo("{\"line\":2,\"status\":\"stored\"}");
        Codebook codebook = codebook(story);
        assertThat(codebook.answers(HexFormat.of().parseHex(cards(story).get(0)))
                        .get("language")
                        .textValue())
                .isEqualTo("sv");
    }

    @Test
    void a_bad_line_is_refused_as_it_would_be_alone_and_keeps_no_other_back() {
        Story story = Story.begin().open("139");
        List<String> bad = List.of(
                "not json",
                "[]",
                "null",
                "{\"municipality\":\"139\",\"language\":\"fi\"}",
                "{\"municipality\":\"139\",\"language\":\"xx\",\"answers\":{}}",
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"life\":9,\"trust\":11}}",
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{},\"id\":7}",
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{},\"id\":\"\"}",
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{},\"paradata\":{\"mode\":\"web\"}}",
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{},\"paradata\":{\"mode\":\"kiosk\"}}",
                RIGHT + RIGHT,
                "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"wish\":\"" + "x".repeat(256 * 1024)
                        + "\"}}",
                "x".repeat(1024 * 1024));
        List<String> lines = new ArrayList<>();
        bad.forEach(line -> lines.addAll(List.of(RIGHT, line, "")));
        List<String> results = sends(story, NDJSON, String.join("\n", lines));
        assertThat(results).last().isEqualTo("{\"lines\":26,\"stored\":13,\"storedBefore\":0,\"refused\":13}");
        List<JsonNode> refused = read(results).stream()
                .filter(result -> result.path("status").asText().equals("refused"))
                .toList();
        assertThat(refused.stream().map(result -> result.get("line").intValue()))
                .containsExactlyElementsOf(
                        IntStream.range(0, bad.size()).mapToObj(i -> 3 * i + 2).toList());
        assertThat(refused.stream().map(BatchTest::summary))
                .containsExactly(
                        "400 malformed-json",
                        "422 invalid-body #",
                        "422 invalid-body #",
                        "422 invalid-body #/answers",
                        "422 invalid-response #/language",
                        "422 invalid-response #/answers/life #/answers/trust",
                        "422 invalid-body #/id",
                        "422 invalid-response #/id",
                        "422 invalid-response #/paradata/mode",
                        "422 invalid-response #/paradata/mode",
                        "400 malformed-json",
                        "413 too-large",
                        "413 too-large");
        Story.send(story.round(), bad.get(5))
                .then()
                .statusCode(422)
                .body("$", equalTo(json.convertValue(refused.get(5).get("problem"), Map.class)));
        assertThat(stored.rows(story)).isEqualTo(13);
    }

    /** Status and type of the problem with a line, and where it lies. */
    private static String summary(JsonNode result) {
        JsonNode problem = result.get("problem");
        StringBuilder summary = new StringBuilder(problem.get("status").asText() + " "
                + problem.get("type").asText().split("#")[1]);
        problem.path("errors").forEach(error -> summary.append(' ')
                .append(error.get("pointer").asText()));
        return summary.toString();
    }

    @Test
    void a_bad_line_of_csv_is_refused_with_where_it_would_lie_in_json() {
        Story story = Story.begin().open("139");
        byte[] latin = "139,fi,,3,Mökki,\n".getBytes(ISO_8859_1);
        byte[] before = """
                municipality,language,mode,life,wish,nothing
                139,fi,,9,,
                139,fi,,3
                139,,,3,,
                139,fi,web,3,,
                139,fi,phone,3,,
                139,fi,,3,,x
                139,fi,,3,"a"b,
                """.getBytes(UTF_8);
        byte[] after = "139,fi,,3,Mökki,\n139,fi,,3,\"never closed\n139,fi,,3,,\n".getBytes(UTF_8);
        byte[] file = new byte[before.length + latin.length + after.length];
        System.arraycopy(before, 0, file, 0, before.length);
        System.arraycopy(latin, 0, file, before.length, latin.length);
        System.arraycopy(after, 0, file, before.length + latin.length, after.length);
        List<JsonNode> results = read(lines(send(story, collector, CSV, file)));
        assertThat(results.stream()
                        .filter(result -> result.has("problem"))
                        .map(result -> result.get("line") + " " + summary(result)))
                .containsExactly(
                        "2 422 invalid-response #/answers/life",
                        "3 422 invalid-body",
                        "4 422 invalid-body #/language",
                        "5 422 invalid-response #/paradata/mode",
                        "6 422 invalid-body #/paradata/mode",
                        "7 422 invalid-response #/answers/nothing",
                        "8 422 invalid-body",
                        "9 422 invalid-body",
                        "11 422 invalid-body");
        assertThat(stored.texts(story)).containsExactly("Mökki");
    }

    @Test
    void a_stray_quote_takes_no_other_line_with_it() {
        Story story = Story.begin().open("139");
        String file = """
                municipality,language,wish,life
                139,fi,"Silta,3
                139,fi,Tie,3
                "139,fi,Puisto,3
                139,fi,"Kioski
                kesällä",3
                139,fi,"Katu,3
                139,fi,Koulu,"3"
                139,fi,Tori"," tai kauppa,3
                139,fi,Uimahalli,3
                139,fi,"Kirjasto,3
                """ + "139,fi,Metsä,3\n".repeat(50_000);
        List<JsonNode> results = read(sends(story, CSV, file));
        assertThat(results.stream()
                        .filter(result -> result.has("problem"))
                        .map(result -> result.get("line") + " " + summary(result)))
                .containsExactly(
                        "2 422 invalid-body",
                        "4 422 invalid-body",
                        "7 422 invalid-body",
                        "9 422 invalid-body",
                        "11 422 invalid-body");
        assertThat(results.get(results.size() - 1).get("stored").intValue()).isEqualTo(50_004);
        assertThat(stored.texts(story)).contains("Tie", "Kioski\nkesällä", "Koulu", "Uimahalli", "Metsä");
    }

    @Test
    void csv_without_columns_is_refused_whole() {
        Story story = Story.begin().open("139");
        for (String file : List.of(
                "",
                "\n\n",
                "139,fi,3\n",
                "municipality,life\n139,3\n",
                "municipality,language,life,life\n139,fi,3,3\n",
                "municipality,language,\"life\n139,fi,3\n",
                "municipality;language;life\n139;fi;3\n")) {
            send(story, collector, CSV, file.getBytes(UTF_8))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems#invalid-body"));
        }
        assertThat(stored.rows(story)).isZero();
    }

    @Test
    void only_lines_of_its_own_municipality_are_taken_from_a_municipality() {
        Story story = Story.begin().open("139", "148");
        String file = "municipality,language,life\n139,fi,3\n148,fi,3\n999,fi,3\n";
        List<String> results = sends(story, CSV, file);
        assertThat(results).first().isEqualTo("{\"line\":2,\"status\":\"stored\"}");
        assertThat(read(results).subList(1, 3).stream().map(BatchTest::summary))
                .containsExactly("403 forbidden", "403 forbidden");
        assertThat(stored.rows(story)).isEqualTo(1);
        KeyHolder operator = new KeyHolder(Story.operatorKey());
        assertThat(lines(send(story, operator, CSV, file.getBytes(UTF_8))))
                .startsWith("{\"line\":2,\"status\":\"stored-before\"}", "{\"line\":3,\"status\":\"stored\"}")
                .last()
                .isEqualTo("{\"lines\":3,\"stored\":1,\"storedBefore\":1,\"refused\":1}");
        assertThat(lines(send(story, KeyHolder.of("operator", Role.COLLECTOR), CSV, file.getBytes(UTF_8))))
                .last()
                .isEqualTo("{\"lines\":3,\"stored\":0,\"storedBefore\":0,\"refused\":3}");
    }

    @Test
    void nobody_else_enters_answers() {
        Story story = Story.begin().open("139");
        for (Role role : List.of(Role.EDITOR, Role.PUBLISHER, Role.READER)) {
            send(story, KeyHolder.of("ii", role), NDJSON, RIGHT.getBytes(UTF_8))
                    .then()
                    .statusCode(403);
        }
        given().config(AS_IT_IS)
                .contentType(NDJSON)
                .header("Idempotency-Key", key)
                .body(RIGHT.getBytes(UTF_8))
                .post(story.round() + "/responses/batch")
                .then()
                .statusCode(401);
        assertThat(stored.rows(story)).isZero();
    }

    @Test
    void a_batch_has_a_key_and_a_form_and_a_round_that_is_open() throws IOException, InterruptedException {
        Story story = Story.begin().open("139");
        byte[] line = RIGHT.getBytes(UTF_8);
        collector
                .asks()
                .config(AS_IT_IS)
                .contentType(NDJSON)
                .body(line)
                .post(story.round() + "/responses/batch")
                .then()
                .statusCode(400)
                .body("detail", containsString("Idempotency-Key is missing"));
        send(story, collector, "application/json", line).then().statusCode(415);
        send(story, collector, "*/*", line).then().statusCode(415);
        assertThat(sentWithoutType(story, line)).isEqualTo(415);
        send(story, collector, "text/csv; charset=iso-8859-1", line).then().statusCode(415);
        send(new Story("no-such-barometer", List.of(), List.of()), collector, NDJSON, line)
                .then()
                .statusCode(404);
        send(story.closed(), collector, NDJSON, line)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems#round-not-open"));
    }

    @Test
    void a_round_that_invites_takes_nothing_without_an_invitation() {
        Story story = Story.begin().openFor("confidential", "139");
        assertThat(summary(read(sends(story, NDJSON, RIGHT)).get(0))).isEqualTo("403 not-invited");
        assertThat(stored.rows(story)).isZero();
    }

    @Test
    void sent_again_it_is_stored_once() {
        Story story = Story.begin().open("139");
        List<String> file = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            file.add(
                    "{\"municipality\":\"139\",\"language\":\"fi\",\"answers\":{\"distance\":%d,\"wish\":\"Toive %d\"}}"
                            .formatted(i % 100, i));
        }
        String lines = String.join("\n", file);
        assertThat(sends(story, NDJSON, lines)).last().asString().contains("\"stored\":1500,\"storedBefore\":0");
        file.set(7, RIGHT);
        file.add(RIGHT);
        List<String> again = sends(story, NDJSON, String.join("\n", file));
        assertThat(again).last().isEqualTo("{\"lines\":1501,\"stored\":1,\"storedBefore\":1499,\"refused\":1}");
        assertThat(summary(read(again).get(7))).isEqualTo("422 key-reused");
        assertThat(stored.rows(story)).isEqualTo(1501);
        assertThat(stored.texts(story)).hasSize(1500).doesNotHaveDuplicates();
    }

    @Test
    void lines_are_known_by_their_ids_wherever_they_stand() {
        Story story = Story.begin().open("139");
        sends(story, CSV, "municipality,language,id,life\n139,fi,a,1\n139,fi,b,2\n139,fi,,3\n");
        List<String> again = sends(
                story,
                CSV,
                "municipality,language,id,life\n139,fi,b,2\n139,fi,a,1\n139,fi,,3\n139,fi,a,1\n139,fi,b,1\n");
        assertThat(again).last().isEqualTo("{\"lines\":5,\"stored\":0,\"storedBefore\":4,\"refused\":1}");
        assertThat(summary(read(again).get(4))).isEqualTo("422 key-reused");
        assertThat(stored.rows(story)).isEqualTo(3);
    }

    @Test
    void the_same_id_twice_in_a_file_is_the_same_line() {
        Story story = Story.begin().open("139");
        String file = "municipality,language,id,life\n" + "139,fi,a,1\n".repeat(20) + "139,fi,a,2\n";
        assertThat(sends(story, CSV, file))
                .last()
                .isEqualTo("{\"lines\":21,\"stored\":1,\"storedBefore\":19,\"refused\":1}");
        assertThat(stored.rows(story)).isEqualTo(1);
    }

    @Test
    void a_batch_that_broke_off_is_sent_again_and_every_line_is_stored_once() throws IOException {
        Story story = Story.begin().open("139");
        int whole = 50;
        String file = "municipality,language,distance\n"
                + IntStream.range(0, 100).mapToObj(i -> "139,fi,99\n").collect(Collectors.joining());
        int afterHalf = "municipality,language,distance\n".length() + whole * "139,fi,99\n".length();
        // What was sent of the next line is a line as well, with another answer.
        byte[] part = file.substring(0, afterHalf + "139,fi,9".length()).getBytes(UTF_8);
        try (Socket sender = new Socket(address.getHost(), address.getPort())) {
            sender.getOutputStream()
                    .write(head(story, "Content-Length: " + file.length()).getBytes(UTF_8));
            sender.getOutputStream().write(part);
            sender.getOutputStream().flush();
            awaitRows(story, whole);
        }
        assertThat(sends(story, CSV, file))
                .last()
                .isEqualTo("{\"lines\":100,\"stored\":50,\"storedBefore\":50,\"refused\":0}");
        assertThat(stored.rows(story)).isEqualTo(100);
        assertThat(cards(story).stream().distinct()).hasSize(1);
    }

    @Test
    void no_more_than_a_few_are_taken_in_at_a_time() throws IOException {
        Story story = Story.begin().open("139");
        List<Socket> others = new ArrayList<>();
        try {
            for (int i = 0; i < mostAtATime; i++) {
                Socket other = new Socket(address.getHost(), address.getPort());
                others.add(other);
                other.getOutputStream()
                        .write((head(story, "Transfer-Encoding: chunked").replace(key, key + i) + "80\r\n"
                                        + "municipality,language,distance\n139,fi,99\n139,fi,98\n"
                                        + " ".repeat(128 - 52)
                                        + "\r\n")
                                .getBytes(UTF_8));
                other.getOutputStream().flush();
                awaitRows(story, 2 * (i + 1));
            }
            send(story, collector, NDJSON, RIGHT.getBytes(UTF_8))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue());
        } finally {
            for (Socket other : others) {
                other.close();
            }
        }
        Response answer = send(story, collector, NDJSON, RIGHT.getBytes(UTF_8));
        while (answer.statusCode() == 503) {
            answer = send(story, collector, NDJSON, RIGHT.getBytes(UTF_8));
        }
        assertThat(lines(answer)).first().isEqualTo("{\"line\":1,\"status\":\"stored\"}");
    }

    @Test
    void twenty_thousand_lines_have_results_in_their_order() throws IOException, InterruptedException {
        Story story = Story.begin().open("139");
        List<String> file = new ArrayList<>(Collections.nCopies(20_000, RIGHT));
        file.set(12_345, RIGHT.replace("3}", "33}"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + story.round().substring(1) + "/responses/batch"))
                .header("Authorization", "Bearer " + collector.key())
                .header("Idempotency-Key", key)
                .header("Content-Type", NDJSON)
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(String.join("\n", file).getBytes(UTF_8))))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> results = answer.body().lines().toList();
        assertThat(results).hasSize(20_001);
        for (int i = 0; i < 20_000; i++) {
            assertThat(results.get(i))
                    .startsWith("{\"line\":%d,\"status\":\"%s\"".formatted(i + 1, i == 12_345 ? "refused" : "stored"));
        }
        assertThat(results).last().isEqualTo("{\"lines\":20000,\"stored\":19999,\"storedBefore\":0,\"refused\":1}");
        assertThat(stored.rows(story)).isEqualTo(19_999);
    }

    private List<String> sends(Story story, String type, String file) {
        return lines(send(story, collector, type, file.getBytes(UTF_8)));
    }

    private Response send(Story story, KeyHolder sender, String type, byte[] file) {
        return sender.asks()
                .config(AS_IT_IS)
                .contentType(type)
                .header("Idempotency-Key", key)
                .body(file)
                .post(story.round() + "/responses/batch");
    }

    private int sentWithoutType(Story story, byte[] file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + story.round().substring(1) + "/responses/batch"))
                .header("Authorization", "Bearer " + collector.key())
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static List<String> lines(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(NDJSON);
        return answer.asString().lines().toList();
    }

    private List<JsonNode> read(List<String> lines) {
        return lines.stream()
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (JsonProcessingException fault) {
                        throw new IllegalStateException(line, fault);
                    }
                })
                .toList();
    }

    private String head(Story story, String length) {
        return String.join(
                "\r\n",
                "POST " + story.round() + "/responses/batch HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + collector.key(),
                "Idempotency-Key: " + key,
                "Content-Type: " + CSV,
                length,
                "",
                "");
    }

    private void awaitRows(Story story, int rows) {
        while (stored.rows(story) < rows) {
            Thread.onSpinWait();
        }
    }

    private List<String> cards(Story story) {
        return stored.query("""
                select encode(card, 'hex') as hex from response join round on round.id = round_id
                where barometer_slug = ? order by hex
                """, story);
    }

    private List<Paradata> paradata(Story story) {
        Codebook codebook = codebook(story);
        return cards(story).stream()
                .map(card -> codebook.paradata(HexFormat.of().parseHex(card)))
                .toList();
    }

    private static Codebook codebook(Story story) {
        return Codebook.of(new Canonical(given().get(story.round() + "/questionnaire.json?municipality=139")
                        .asString())
                .as(Questionnaire.class));
    }
}
