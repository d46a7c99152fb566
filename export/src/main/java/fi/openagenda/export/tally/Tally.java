package fi.openagenda.export.tally;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Which answers did residents of each municipality give in a round? Read once, streaming, and counted in memory. */
@ApplicationScoped
public class Tally {

    private static final String ANSWERS = """
            select municipality_code, answers
            from response
            where round_id = ?
            """;

    private static final int ROWS_AT_A_TIME = 1000;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    /** Counts all responses of a round. Must run inside a transaction, or the answers are not streamed. */
    public Cube of(Round round) {
        Cube cube = new Cube(variables(round), Geography.of(round));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ANSWERS)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            select.setLong(1, round.id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    cube.add(rows.getString("municipality_code"), json.readTree(rows.getString("answers")));
                }
            }
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("Counting the answers of round %d failed".formatted(round.id), fault);
        }
        return cube;
    }

    private static List<Variable> variables(Round round) {
        Core core = round.core();
        List<Breakdown> breakdowns = Stream.concat(
                        Stream.of(Breakdown.NONE), core.background().stream().map(Breakdown::by))
                .toList();
        List<Variable> variables = new ArrayList<>();
        core.background()
                .forEach(question -> variables.addAll(of(question, List.of(Breakdown.NONE), Optional.empty())));
        core.questions().forEach(question -> variables.addAll(of(question, breakdowns, Optional.empty())));
        Module.questionsOf(round)
                .forEach((municipality, questions) -> questions.forEach(
                        question -> variables.addAll(of(question, breakdowns, Optional.of(municipality)))));
        return variables;
    }

    private static List<Variable> of(Question question, List<Breakdown> breakdowns, Optional<String> onlyIn) {
        return question.answer().classifications().stream()
                .map(classification -> new Variable(question, classification, breakdowns, onlyIn))
                .toList();
    }
}
