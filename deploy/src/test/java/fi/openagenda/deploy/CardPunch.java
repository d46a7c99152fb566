package fi.openagenda.deploy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.deploy.demo.Api;
import fi.openagenda.deploy.demo.Content;
import fi.openagenda.deploy.demo.Crowd;
import fi.openagenda.deploy.resident.Habits;
import fi.openagenda.deploy.resident.Resident;
import fi.openagenda.deploy.resident.Residents;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.DurationClass;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.round.Questionnaire;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Punches the cards of simulated residents as the platform does, and writes them into a table, by the million. Words are
 * left out. No test: deploy/bench runs it.
 */
public final class CardPunch {
    private static final int BLOCK = 20_000;
    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, Machine> machines;

    /** How responses to one questionnaire are punched. */
    private record Machine(AnswerCheck check, Codebook codebook) {

        static Machine of(Questionnaire asked) {
            return new Machine(AnswerCheck.of(asked), Codebook.of(asked));
        }

        byte[] punch(Resident resident) {
            Map<String, JsonNode> answers = resident.answers().properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var paradata = new Paradata(
                    resident.language(),
                    CollectionMode.WEB,
                    Completion.COMPLETE,
                    Optional.of(DurationClass.FROM_5_TO_10),
                    Set.of());
            return codebook.punch(
                    paradata,
                    check.check(answers, Map.of(), Completion.COMPLETE).coded());
        }
    }

    private CardPunch(Set<String> municipalities) {
        var national = Document.national();
        machines = municipalities.stream()
                .collect(Collectors.toMap(code -> code, code -> Machine.of(national.questionnaire(code))));
    }

    /**
     * Punches.
     *
     * @param arguments address of the platform, barometer, key of an open round of it, how many cards, and JDBC address of
     *     the database with the table deck (number, municipality_code, card); its password is in PGPASSWORD
     */
    public static void main(String... arguments) throws IOException, SQLException {
        var api = new Api(arguments[0], "");
        var counts = inProportion(api.get("/v1/municipalities").get("items"), Long.parseLong(arguments[3]));
        var tongues = new Content(Path.of("content")).plan().tongues();
        var residents = Crowd.of(api, arguments[1], arguments[2], counts, tongues, Habits.USUAL)
                .residents();
        var punch = new CardPunch(counts.keySet());
        try (var connection = DriverManager.getConnection(arguments[4], "openagenda", System.getenv("PGPASSWORD"));
                var table = new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy deck from stdin")) {
            punch.punch(residents, table);
        }
    }

    /** So many as live there, of so many in all: rounded so that they add up. */
    private static SortedMap<String, Integer> inProportion(JsonNode municipalities, long all) {
        var population = 0L;
        for (var municipality : municipalities) {
            population += municipality.get("population").asLong();
        }
        var counts = new TreeMap<String, Integer>();
        var before = 0L;
        for (var municipality : municipalities) {
            var upTo = before + municipality.get("population").asLong();
            counts.put(municipality.get("code").asText(), (int) (all * upTo / population - all * before / population));
            before = upTo;
        }
        return counts;
    }

    private void punch(Residents residents, OutputStream table) throws IOException {
        for (var start = 0; start < residents.size(); start += BLOCK) {
            var rows = IntStream.range(start, Math.min(start + BLOCK, residents.size()))
                    .parallel()
                    .mapToObj(number -> row(number, residents.at(number)))
                    .collect(Collectors.joining());
            table.write(rows.getBytes(US_ASCII));
        }
    }

    /** As COPY reads it. */
    private String row(int number, Resident resident) {
        var card = machines.get(resident.municipality()).punch(resident);
        return number + "\t" + resident.municipality() + "\t\\\\x" + HEX.formatHex(card) + "\n";
    }
}
