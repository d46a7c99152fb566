package db.migration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Punches the answers that were documents until now on the cards of their questionnaires. */
public class V13_1__Responses_become_cards extends BaseJavaMigration {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS_AT_A_TIME = 1000;

    private static final String MODULE = """
            select document from module
            cross join lateral unnest(question_references) with ordinality as asked (reference, place)
            join question_version
                on question_key = split_part(reference, '@', 1) and version = split_part(reference, '@', 2)::integer
            where round_id = ? and municipality_code = ?
            order by place
            """;

    private static final String BEFORE = """
            select id, municipality_code, language, answers, receipt_hash from response_document where round_id = ?
            """;

    private static final String AFTER = """
            insert into response (round_id, id, municipality_code, card, fingerprint, receipt_hash)
            values (?, ?, ?, ?, uuid_send(gen_random_uuid()), ?)
            """;

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        for (Map.Entry<Long, Core> round : openedRounds(connection).entrySet()) {
            makePartitions(connection, round.getKey());
            punch(connection, round.getKey(), round.getValue());
        }
        run(connection, """
                insert into free_text (round_id, id, municipality_code, question_key, text)
                select round_id, id, municipality_code, question_key, text from free_text_before
                """);
        run(connection, "drop table response_document, free_text_before");
    }

    private static Map<Long, Core> openedRounds(Connection connection) throws SQLException {
        Map<Long, Core> rounds = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select id, core_document from round where core_document is not null")) {
            while (rows.next()) {
                rounds.put(rows.getLong(1), new Canonical(rows.getString(2)).as(Core.class));
            }
        }
        return rounds;
    }

    private static void makePartitions(Connection connection, long round) throws SQLException {
        for (String table : List.of("response", "free_text")) {
            run(connection, "create table %1$s_%2$d partition of %1$s for values in (%2$d)".formatted(table, round));
        }
    }

    private static void punch(Connection connection, long round, Core core) throws SQLException, IOException {
        Map<String, Codebook> codebooks = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(BEFORE);
                PreparedStatement insert = connection.prepareStatement(AFTER)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            select.setLong(1, round);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String municipality = rows.getString("municipality_code");
                    if (!codebooks.containsKey(municipality)) {
                        List<Question> module = module(connection, round, municipality);
                        codebooks.put(municipality, Codebook.of(new Questionnaire(core, municipality, module)));
                    }
                    Map<String, JsonNode> answers = JSON.readValue(rows.getString("answers"), new TypeReference<>() {});
                    insert.setLong(1, round);
                    insert.setObject(2, rows.getObject("id"));
                    insert.setString(3, municipality);
                    insert.setBytes(
                            4, codebooks.get(municipality).punch(paradata(rows.getString("language")), answers));
                    insert.setBytes(5, rows.getBytes("receipt_hash"));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static Paradata paradata(String language) {
        return new Paradata(language, CollectionMode.WEB, Completion.COMPLETE, Optional.empty(), Set.of());
    }

    private static List<Question> module(Connection connection, long round, String municipality) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(MODULE)) {
            select.setLong(1, round);
            select.setString(2, municipality);
            List<Question> questions = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    questions.add(new Canonical(rows.getString(1)).as(Question.class));
                }
            }
            return questions;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
