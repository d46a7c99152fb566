package fi.openagenda.export.tally;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Partitions;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Which answers did residents of each municipality give in a round? Read once, streaming, and counted in memory. */
@ApplicationScoped
public class Tally {

    private static final String CARDS = "select municipality_code, card from %s";

    private static final int ROWS_AT_A_TIME = 1000;

    @Inject
    DataSource database;

    /** Counts all responses of a sealed round. Must run inside a transaction, or the answers are not streamed. */
    public Cube of(Round round) {
        Cube cube = new Cube(variables(round), Geography.of(round));
        Map<String, Codebook> codebooks = codebooks(round, cube.geography());
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CARDS.formatted(Partitions.sealed(round.id)))) {
            select.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String municipality = rows.getString(1);
                    ObjectNode answers = JsonNodeFactory.instance.objectNode();
                    answers.setAll(codebooks.get(municipality).answers(rows.getBytes(2)));
                    cube.add(municipality, answers);
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Counting the answers of round %d failed".formatted(round.id), fault);
        }
        return cube;
    }

    private static Map<String, Codebook> codebooks(Round round, Geography geography) {
        Core core = round.core();
        Map<String, List<Question>> modules = Module.questionsOf(round);
        return geography.municipalities().stream()
                .map(Area::code)
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> Codebook.of(new Questionnaire(core, code, modules.getOrDefault(code, List.of())))));
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
