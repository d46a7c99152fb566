package fi.openagenda.api;

import static fi.openagenda.api.Story.asOperator;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.access.Key.Role;
import fi.openagenda.openapi.Document;
import fi.openagenda.openapi.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks every operation in every role, of every organisation, and expects what openapi/ACCESS.md says. */
@QuarkusTest
class AccessTest {

    private static final Path TABLE = Path.of("../openapi/ACCESS.md");

    /** Whose things are asked for: those of Ii. The other one is a municipality, too. */
    private static final String OWN = "ii";

    private static final String FOREIGN = "inari";
    private static final String PLATFORM = "operator";

    /** What comes before 401 and 403 is not reached; what comes after says that the door was open. */
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403);

    @Test
    void every_operation_that_needs_a_key_is_in_the_table_and_nothing_else() throws IOException {
        assertThat(Document.published().operations().stream()
                        .filter(AccessTest::needsKey)
                        .map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    static List<String> operations() throws IOException {
        return List.copyOf(table().keySet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_role_may_do_what_the_table_says(String operation) throws IOException {
        Requests requests = Requests.instance();
        Map<Role, String> allowed = table().get(operation);
        assertThat(requests.send(operation, given().contentType("application/json"))
                        .statusCode())
                .as("anonymous " + operation)
                .isEqualTo(401);
        for (Role role : Role.values()) {
            String rule = allowed.get(role);
            for (String organisation : role == Role.OPERATOR ? List.of(PLATFORM) : List.of(OWN, FOREIGN, PLATFORM)) {
                boolean mayDo = rule.equals("all")
                        || rule.contains("own") && organisation.equals(OWN)
                        || rule.contains("platform") && organisation.equals(PLATFORM);
                Response answer = requests.send(
                        operation, KeyHolder.of(organisation, role).asks());
                assertThat(isLetIn(operation, answer))
                        .as("%s as %s of %s: %s", operation, role, organisation, answer.asString())
                        .isEqualTo(mayDo);
            }
        }
    }

    /** What one may not see is not there. */
    private static boolean isLetIn(String operation, Response answer) {
        return !TURNED_AWAY.contains(answer.statusCode()) && !(operation.endsWith("Key") && answer.statusCode() == 404);
    }

    private static boolean needsKey(Operation operation) {
        return !operation.node().path("security").isEmpty();
    }

    private static Map<String, Map<Role, String>> table() throws IOException {
        List<String[]> rows = Files.readAllLines(TABLE).stream()
                .filter(line ->
                        line.startsWith("| `") && line.split("\\|").length == 7 || line.startsWith("| operation"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toArray(String[]::new))
                .toList();
        List<String> columns = Arrays.asList(rows.get(0));
        Map<String, Map<Role, String>> table = new LinkedHashMap<>();
        rows.stream()
                .skip(1)
                .forEach(row -> table.put(
                        row[1],
                        Arrays.stream(Role.values())
                                .collect(toMap(
                                        role -> role,
                                        role -> row[columns.indexOf(role.name().toLowerCase(Locale.ROOT))]))));
        return table;
    }

    /** A sound request for each operation, about things of Ii and of a barometer of its own. */
    private static final class Requests {

        private static Requests instance;

        private final Story story = Story.begin().draft("139", "148");
        private final Story alone = Story.begin().draftFor("confidential", "139");
        private final String question;
        private final KeyHolder colleague = KeyHolder.of(OWN, Role.READER);

        private Requests() {
            question = "access-" + story.slug();
            asOperator()
                    .body("{\"owner\": \"ii\", \"question\": %s}".formatted(yesNo(question)))
                    .post("/v1/questions")
                    .then()
                    .statusCode(201);
            asOperator()
                    .body(decision("\"ii\""))
                    .post(alone.barometer() + "/stewardship")
                    .then()
                    .statusCode(201);
        }

        static synchronized Requests instance() {
            if (instance == null) {
                instance = new Requests();
            }
            return instance;
        }

        Response send(String operation, RequestSpecification caller) {
            Object plan = story.plan("another", "2026-03-02T08:00", "2026-04-02T08:00", "139");
            return switch (operation) {
                case "submitBatch" ->
                    caller.contentType("text/csv; charset=utf-8")
                            .header("Idempotency-Key", "the-batch-of-a-test")
                            .body("municipality,language\n".getBytes(UTF_8))
                            .post(story.round() + "/responses/batch");
                case "createBarometer" ->
                    caller.body(Story.definition(story.slug())).post("/v1/barometers");
                case "putBarometer" ->
                    caller.body(Story.definition(story.slug())).put(story.barometer());
                case "importBarometer" -> caller.body(document()).post("/v1/barometers/import");
                case "validateBarometer" -> caller.body(document()).post("/v1/barometers/validate");
                case "createQuestion" ->
                    caller.body("{\"owner\": \"ii\", \"question\": %s}".formatted(yesNo(question)))
                            .post("/v1/questions");
                case "addQuestionVersion" ->
                    caller.body("{\"question\": %s}".formatted(yesNo(question)))
                            .post("/v1/questions/%s/versions".formatted(question));
                case "createRound" -> caller.body(plan).post(story.barometer() + "/rounds");
                case "putRound" -> caller.body(plan).put(story.round());
                case "deleteRound" -> caller.delete(story.round());
                case "openRound" ->
                    caller.body(Map.of("acknowledge", List.of())).post(story.round() + "/open");
                case "closeRound" -> caller.post(story.round() + "/close");
                case "archiveRound" -> caller.post(story.round() + "/archive");
                case "extractResponses" -> caller.post(story.round() + "/extract");
                case "putArchiveCertificate" ->
                    caller.body(Map.of("certificate", "none")).put(alone.barometer() + "/archive-certificate");
                case "makeInvitations" -> caller.body(Map.of("count", 1)).post(alone.round() + "/invitations");
                case "getInvitationCount" -> caller.get(alone.round() + "/invitations");
                case "replaceInvitation" ->
                    caller.body(Map.of("code", "0000-0000-0000-0000")).post(alone.round() + "/invitations/replacement");
                case "getReview" -> caller.get(story.round() + "/review");
                case "publishRelease" -> caller.body(Map.of("changeNote", "x")).post(story.round() + "/releases");
                case "withdrawRelease" ->
                    caller.body(Map.of("reason", "x"))
                            .post("/v1/datasets/%s/releases/1/withdrawal".formatted(story.dataset()));
                case "putModule" -> caller.body(Map.of("questions", List.of())).put(story.round() + "/modules/139");
                case "putParticipation" ->
                    caller.body(Map.of("state", "adopted")).put(story.round() + "/municipalities/139");
                case "recordStewardshipDecision" ->
                    caller.body(decision("null")).post(story.barometer() + "/stewardship");
                case "putContactPoints" -> caller.body("{\"items\": []}").put("/v1/municipalities/139/contact-points");
                case "createOrganisation" ->
                    caller.body("{\"id\": \"ii\", \"name\": {\"fi\": \"Ii\"}, \"kind\": \"developer\"}")
                            .post("/v1/organisations");
                case "putOrganisation" ->
                    caller.body(given().get("/v1/organisations/ii").asString()).put("/v1/organisations/ii");
                case "listKeys" -> caller.get("/v1/keys");
                case "getOwnKey" -> caller.get("/v1/keys/self");
                case "getKey" -> caller.get(colleague.url());
                case "issueKey" ->
                    caller.body(Map.of("name", "x", "organisation", "ii", "roles", List.of("reader")))
                            .post("/v1/keys");
                case "revokeKey" -> caller.delete(colleague.url());
                default -> throw new IllegalArgumentException("Say how to ask for " + operation);
            };
        }

        /** Names an organisation as responsible, or none. */
        private static String decision(String organisation) {
            return """
                    {"stage": "trial", "form": "contract", "reviewOn": "2027-01-02",
                     "responsible": {"name": {"fi": "Kunta"}, "organisation": %s, "contact": "https://example.org"},
                     "decision": {"title": {"fi": "Päätös"}, "decidedOn": "2026-01-02", "decidedBy": "Kunnanhallitus"}}
                    """.formatted(organisation);
        }

        private String document() {
            return """
                    {"format": "open-agenda-barometer-1", "questions": [],
                     "barometer": {"slug": "%s", "title": {"fi": "X"}, "languages": ["fi"]}}
                    """.formatted(story.slug());
        }

        private static String yesNo(String key) {
            return "{\"key\": \"%s\", \"text\": {\"fi\": \"X?\"}, \"answer\": {\"type\": \"yes-no\"}}".formatted(key);
        }
    }
}
