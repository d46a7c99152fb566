package fi.openagenda.export.tally;

import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads the punch cards of a round, once and streaming. */
@ApplicationScoped
public class Cards {

    private static final String CARDS = "select municipality_code, card from %s where card is not null";

    private static final int ROWS_AT_A_TIME = 1000;

    /** Whoever looks at each. */
    @FunctionalInterface
    public interface Reader {

        /** One card, and how it is read. */
        void read(String municipality, Codebook codebook, byte[] card);
    }

    @Inject
    DataSource database;

    /** Codes of the municipalities of today that take part. */
    public List<String> municipalities(Round round) {
        return Atlas.municipalities().stream().filter(round::includes).toList();
    }

    /**
     * Reads all cards of a round. Must run inside a transaction, or they are not streamed.
     *
     * @param table the part of a table that they lie in
     */
    public void read(Round round, String table, Reader reader) {
        Map<String, Codebook> codebooks = codebooks(round);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CARDS.formatted(table))) {
            select.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String municipality = rows.getString(1);
                    reader.read(municipality, codebooks.get(municipality), rows.getBytes(2));
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Reading the cards of round %d failed".formatted(round.id), fault);
        }
    }

    private Map<String, Codebook> codebooks(Round round) {
        Core core = round.core();
        Map<String, List<Question>> modules = Module.questionsOf(round);
        return municipalities(round).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> Codebook.of(new Questionnaire(core, code, modules.getOrDefault(code, List.of())))));
    }
}
