package db.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.erdtman.jcs.JsonCanonicalizer;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Moves the questions of barometers and modules, which stood in them until now, into the question bank, and lets rounds
 * refer to them. Where two barometers ask something else under one key, these become two versions.
 */
public class V10__Questions_move_into_the_bank extends BaseJavaMigration {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST = "{\"comparability\": \"same\", \"computed\": \"same\"}";
    private static final String FROM_ELSEWHERE = """
            {"comparability": "broken", "computed": "broken", "differences": [{"pointer": "", "comparability": "broken",
             "explanation": "Asked elsewhere under the same key, before there was a question bank."}]}
            """;

    private final Map<String, List<ObjectNode>> bank = new LinkedHashMap<>();

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        for (JsonNode definition : rows(connection, "select definition from barometer order by slug")) {
            ObjectNode barometer = (ObjectNode) definition;
            moveRounds(connection, barometer);
            update(
                    connection,
                    "update barometer set definition = ?::jsonb where slug = ?",
                    frame(barometer).toString(),
                    barometer.get("slug").textValue());
        }
        storeBank(connection);
    }

    private void moveRounds(Connection connection, ObjectNode barometer) throws SQLException, IOException {
        ArrayNode background = versions(barometer.path("background"), barometer);
        ArrayNode questions = versions(barometer.path("questions"), barometer);
        for (JsonNode round : rows(
                connection,
                "select jsonb_build_object('id', id, 'key', key, 'stage', stage) from round"
                        + " where barometer_slug = ? order by id",
                barometer.get("slug").textValue())) {
            boolean draft = round.get("stage").textValue().equals("DRAFT");
            update(
                    connection,
                    """
                    update round
                    set composition = ?::jsonb,
                        question_references = array(select jsonb_array_elements_text(?::jsonb)),
                        core_document = ?
                    where id = ?::bigint
                    """,
                    asked(barometer, references(background), references(questions))
                            .toString(),
                    references(background).addAll(references(questions)).toString(),
                    draft ? null : core(barometer, round.get("key"), asked(barometer, background, questions)),
                    round.get("id").asText());
            moveModules(connection, barometer, round.get("id").asText());
        }
    }

    private void moveModules(Connection connection, ObjectNode barometer, String round)
            throws SQLException, IOException {
        for (JsonNode module : rows(
                connection,
                "select jsonb_build_object('id', id, 'questions', questions -> 'questions') from module"
                        + " where round_id = ?::bigint order by municipality_code",
                round)) {
            update(
                    connection,
                    """
                    update module set question_references = array(select jsonb_array_elements_text(?::jsonb))
                    where id = ?::bigint
                    """,
                    references(versions(module.get("questions"), barometer)).toString(),
                    module.get("id").asText());
        }
    }

    /** The questions as versions of the bank. */
    private ArrayNode versions(JsonNode questions, ObjectNode barometer) {
        ArrayNode versions = JSON.createArrayNode();
        questions.forEach(old -> {
            ObjectNode question = reshaped((ObjectNode) old, barometer);
            List<ObjectNode> known = bank.computeIfAbsent(question.get("key").textValue(), key -> new ArrayList<>());
            if (!known.contains(question)) {
                known.add(question);
            }
            versions.add(question.deepCopy().put("version", known.indexOf(question) + 1));
        });
        return versions;
    }

    private static ObjectNode reshaped(ObjectNode old, ObjectNode barometer) {
        ObjectNode question = old.deepCopy().retain("key", "text", "help", "showIf");
        ObjectNode answer = old.deepCopy().remove(List.of("key", "text", "help", "sector", "required", "showIf"));
        if (answer.has("scale")) {
            answer.set("scale", barometer.get("scales").get(answer.get("scale").textValue()));
        }
        if (answer.get("type").textValue().equals("ranking")) {
            // They never meant anything there, and are refused by now.
            answer.get("options").forEach(option -> ((ObjectNode) option).remove(List.of("openText", "exclusive")));
        }
        question.set("answer", answer);
        if (old.path("required").asBoolean()) {
            question.put("required", true);
        }
        // By its class a question finds its sector from now on.
        barometer.path("sectors").forEach(sector -> {
            if (sector.get("code").equals(old.get("sector"))
                    && sector.path("serviceClasses").has(0)) {
                question.set("serviceClass", sector.get("serviceClasses").get(0));
            }
        });
        return question;
    }

    private static ArrayNode references(ArrayNode versions) {
        ArrayNode references = JSON.createArrayNode();
        versions.forEach(version -> references.add(
                version.get("key").textValue() + "@" + version.get("version").intValue()));
        return references;
    }

    /** What a round asks: questions for its core, references to them for its composition. */
    private static ObjectNode asked(ObjectNode barometer, ArrayNode background, ArrayNode questions) {
        ObjectNode asked = JSON.createObjectNode();
        ObjectNode section = asked.putArray("sections").addObject().put("key", "questions");
        section.set("title", barometer.get("title"));
        section.set("questions", questions);
        if (!background.isEmpty()) {
            asked.set("background", background);
        }
        return asked.put("backgroundFirst", true);
    }

    private static String core(ObjectNode barometer, JsonNode round, ObjectNode asked) throws IOException {
        ObjectNode core = frame(barometer);
        core.set("barometer", core.remove("slug"));
        core.set("round", round);
        core.setAll(asked);
        return new JsonCanonicalizer(core.toString()).getEncodedString();
    }

    /** A barometer without questions. */
    private static ObjectNode frame(ObjectNode barometer) {
        ObjectNode frame = barometer.deepCopy().remove(List.of("scales", "background", "questions"));
        ObjectNode fallbacks = fallbacks(barometer.get("languages"));
        if (!fallbacks.isEmpty()) {
            frame.set("fallbacks", fallbacks);
        }
        return frame;
    }

    /** Until now a variant such as plain language fell back on its language, and every other one on the first. */
    private static ObjectNode fallbacks(JsonNode languages) {
        List<String> tags = new ArrayList<>();
        languages.forEach(tag -> tags.add(tag.textValue()));
        ObjectNode fallbacks = JSON.createObjectNode();
        for (String tag : tags.subList(1, tags.size())) {
            String whole = Locale.forLanguageTag(tag).getLanguage();
            fallbacks.putArray(tag).add(tags.contains(whole) && !whole.equals(tag) ? whole : tags.get(0));
        }
        return fallbacks;
    }

    private void storeBank(Connection connection) throws SQLException {
        for (Map.Entry<String, List<ObjectNode>> question : bank.entrySet()) {
            int latest = question.getValue().size();
            update(
                    connection,
                    "insert into question (key, organisation_id, latest_version) values (?, 'operator', ?::integer)",
                    question.getKey(),
                    Integer.toString(latest));
            for (int version = 1; version <= latest; version++) {
                ObjectNode document = question.getValue().get(version - 1).put("version", version);
                update(
                        connection,
                        """
                        insert into question_version
                            (question_key, version, document, change, note, created_on, search_text)
                        values (?, ?::integer, ?::jsonb, ?::jsonb, '', current_date, ?)
                        """,
                        question.getKey(),
                        Integer.toString(version),
                        document.toString(),
                        version == 1 ? FIRST : FROM_ELSEWHERE,
                        String.join("\n", texts(document)).toLowerCase(Locale.ROOT));
            }
        }
    }

    private static Set<String> texts(JsonNode question) {
        Set<String> texts = new TreeSet<>();
        for (String name : List.of("text", "help", "label", "lowLabel", "highLabel")) {
            question.findValues(name).forEach(words -> words.forEach(text -> texts.add(text.asText())));
        }
        return texts;
    }

    private static List<JsonNode> rows(Connection connection, String sql, String... parameters)
            throws SQLException, IOException {
        List<JsonNode> documents = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    documents.add(JSON.readTree(rows.getString(1)));
                }
            }
        }
        return documents;
    }

    private static void update(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setString(i + 1, parameters[i]);
            }
            update.executeUpdate();
        }
    }
}
