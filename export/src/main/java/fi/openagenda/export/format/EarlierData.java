package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.format.Trend.Shown;
import fi.openagenda.export.tally.Breakdown.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** What {@code data.csv} of an earlier release shows of everybody and of single groups. */
public final class EarlierData implements Earlier {

    private static final String SHOWN = "F";

    private final Map<Cell, Shown> shown = new HashMap<>();
    private final Comparable comparable;
    private final int responses;

    /** Which of its figures say the same as those of today. */
    public interface Comparable {

        /** Whether a question of an area is the same. */
        boolean isSameQuestion(ProtectedTable table);

        /** Whether an area is the same. */
        boolean isSameArea(ProtectedTable table);
    }

    private record Cell(String question, String area, String breakdown, String group, String answer) {}

    private EarlierData(Comparable comparable, int responses) {
        this.comparable = comparable;
        this.responses = responses;
    }

    /**
     * Reads a file as {@link CsvFile} writes it, in codes.
     *
     * @param responsesThen all responses of the round of the file
     * @param responsesNow all responses of the round that is compared with it
     */
    public static EarlierData read(InputStream csv, Comparable comparable, int responsesThen, int responsesNow)
            throws IOException {
        EarlierData data = new EarlierData(comparable, responsesNow);
        for (CSVRecord line : CsvFile.FORMAT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            boolean single = !line.isMapped("cat2") || line.get("cat2").equals(Category.TOTAL.code());
            if (single && line.get("conf_status").equals(SHOWN)) {
                data.shown.put(
                        new Cell(
                                line.get("question"),
                                line.get("area"),
                                line.get("breakdown"),
                                line.get("cat1"),
                                line.get("answer_class")),
                        new Shown(Integer.parseInt(line.get("count")), Integer.parseInt(line.get("n")), responsesThen));
            }
        }
        return data;
    }

    @Override
    public Optional<Trend> trend(ProtectedTable table, int row, int column) {
        List<Category> group = table.rows().get(row);
        if (group.size() > 1 || !comparable.isSameQuestion(table)) {
            return Optional.empty();
        }
        Cell cell = new Cell(
                table.variable().code(),
                table.area().code(),
                table.crossing().key(),
                group.isEmpty() ? Category.TOTAL.code() : group.get(0).code(),
                table.answers().get(column).code());
        return Optional.ofNullable(shown.get(cell)).flatMap(before -> {
            ProtectedTable.Row now = table.shown().orElseThrow().get(row);
            return comparable.isSameArea(table)
                    ? Trend.between(before, new Shown(now.counts().get(column), now.n(), responses))
                    : Optional.of(Trend.BREAK);
        });
    }
}
