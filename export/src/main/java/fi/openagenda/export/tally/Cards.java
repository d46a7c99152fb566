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
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads the punch cards of a round, once and streaming, in PostgreSQL's binary COPY format. */
@ApplicationScoped
public class Cards {

    private static final String COPY =
            "copy (select municipality_code, card from %s where card is not null) to stdout (format binary)";

    private static final int SIGNATURE_AND_FLAGS = 15;
    private static final int MUNICIPALITIES = 1000;

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
     * Reads all cards of a round.
     *
     * @param table the part of a table that they lie in
     */
    public void read(Round round, String table, Reader reader) {
        Map<String, Codebook> codebooks = codebooks(round);
        try (Connection connection = database.getConnection()) {
            CopyOut rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY.formatted(table));
            try {
                read(rows, codebooks, reader);
            } finally {
                if (rows.isActive()) {
                    rows.cancelCopy();
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Reading the cards of round %d failed".formatted(round.id), fault);
        }
    }

    /** The server sends a message for each row; the first one has the head of the file before it, the last one ends it. */
    private static void read(CopyOut rows, Map<String, Codebook> codebooks, Reader reader) throws SQLException {
        String[] codes = new String[MUNICIPALITIES];
        codebooks.keySet().forEach(code -> codes[Integer.parseInt(code)] = code);
        boolean first = true;
        for (byte[] message = rows.readFromCopy(); message != null; message = rows.readFromCopy()) {
            ByteBuffer row = ByteBuffer.wrap(message);
            if (first) {
                int extension = row.getInt(SIGNATURE_AND_FLAGS);
                row.position(SIGNATURE_AND_FLAGS + Integer.BYTES + extension);
                first = false;
            }
            if (row.getShort() == 2) {
                String municipality = codes[number(row)];
                reader.read(municipality, codebooks.get(municipality), field(row));
            }
        }
    }

    /** The three digits of a municipality, which come first. */
    private static int number(ByteBuffer row) {
        int number = 0;
        for (int left = row.getInt(); left > 0; left--) {
            number = number * 10 + row.get() - '0';
        }
        return number;
    }

    private static byte[] field(ByteBuffer row) {
        byte[] field = new byte[row.getInt()];
        row.get(field);
        return field;
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
