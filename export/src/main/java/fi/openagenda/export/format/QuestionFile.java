package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A format that says one question after the other. Tables are kept until the last one of their question has come, so no more
 * than a question or two are in memory.
 */
abstract class QuestionFile implements ObservationFile {

    private final Map<QuestionId, Integer> tablesToCome = new HashMap<>();
    private final Map<QuestionId, List<List<Observation>>> begun = new HashMap<>();

    QuestionFile(Results results) {
        results.tables().forEach(table -> tablesToCome.merge(QuestionId.of(table), 1, Integer::sum));
    }

    @Override
    public final void write(ProtectedTable table, List<Observation> observations) throws IOException {
        QuestionId question = QuestionId.of(table);
        List<List<Observation>> tables = begun.computeIfAbsent(question, first -> new ArrayList<>());
        if (!observations.isEmpty()) {
            tables.add(observations);
        }
        if (tablesToCome.merge(question, -1, Integer::sum) == 0) {
            write(question, begun.remove(question));
        }
    }

    /**
     * Writes a question.
     *
     * @param tables the observations of each of its tables, none of them empty, in the order of the release
     */
    abstract void write(QuestionId question, List<List<Observation>> tables) throws IOException;
}
