package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.format.Trend.Shown;
import fi.openagenda.export.tally.Breakdown.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVRecord;

/** What {@code data.csv} of an earlier release shows of everybody and of single groups. */
public final class EarlierData implements Earlier {

    private static final String SHOWN = "F";

    private final Map<Place, List<Line>> shown = new HashMap<>();
    private final Comparable comparable;
    private final int responsesThen;
    private final int responses;

    /** Which of its figures say the same as those of today. */
    public interface Comparable {

        /** Whether a question of an area is the same. */
        boolean isSameQuestion(ProtectedTable table);

        /** Whether an area is the same. */
        boolean isSameArea(ProtectedTable table);
    }

    /** Where a table is. */
    private record Place(String question, String area, String breakdown) {}

    /** What it shows: millions of lines are kept in memory, so no two of their codes that are equal are kept twice. */
    private record Line(String group, String answer, int count, int n) {}

    private EarlierData(Comparable comparable, int responsesThen, int responses) {
        this.comparable = comparable;
        this.responsesThen = responsesThen;
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
        EarlierData data = new EarlierData(comparable, responsesThen, responsesNow);
        Map<String, String> codes = new HashMap<>();
        for (CSVRecord line : CsvFile.FORMAT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            boolean single = !line.isMapped("cat2") || line.get("cat2").equals(Category.TOTAL.code());
            if (single && line.get("conf_status").equals(SHOWN)) {
                UnaryOperator<String> code = column -> codes.computeIfAbsent(line.get(column), first -> first);
                data.shown
                        .computeIfAbsent(
                                new Place(code.apply("question"), code.apply("area"), code.apply("breakdown")),
                                first -> new ArrayList<>())
                        .add(new Line(
                                code.apply("cat1"),
                                code.apply("answer_class"),
                                Integer.parseInt(line.get("count")),
                                Integer.parseInt(line.get("n"))));
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
        String category = group.isEmpty() ? Category.TOTAL.code() : group.get(0).code();
        String answer = table.answers().get(column).code();
        Place place = new Place(
                table.variable().code(), table.area().code(), table.crossing().key());
        return shown.getOrDefault(place, List.of()).stream()
                .filter(line -> line.group.equals(category) && line.answer.equals(answer))
                .findFirst()
                .flatMap(before -> trend(before, table, row, column));
    }

    private Optional<Trend> trend(Line before, ProtectedTable table, int row, int column) {
        return comparable.isSameArea(table)
                ? Trend.between(
                        new Shown(before.count, before.n, responsesThen),
                        new Shown(table.count(row, column), table.n(row), responses))
                : Optional.of(Trend.BREAK);
    }
}
