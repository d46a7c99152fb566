package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.tally.Area;
import fi.openagenda.model.question.Classification;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Whom the responses of each area represent: by group, how many responded beside how many live there, and whether the group is
 * missing, the silent majority. In the dialect of {@link CsvFile}; a number that is withheld is empty.
 */
public final class RepresentativenessFile {

    /** A group is missing when its share of the responses is below this part of its share of the population. */
    private static final BigDecimal MISSING = new BigDecimal("0.8");

    private static final int DECIMALS = 4;

    private static final List<String> COLUMNS = List.of(
            "round",
            "release",
            "area",
            "area_level",
            "breakdown",
            "cat1",
            "responses",
            "response_share",
            "population",
            "population_share",
            "ratio",
            "missing",
            "area_responses",
            "area_population",
            "response_rate",
            "design_effect",
            "population_year",
            "obs_status");

    private RepresentativenessFile() {}

    /**
     * What is known of an area.
     *
     * @param tables who responded, protected
     * @param population who lives there
     */
    public record Representation(List<ProtectedTable> tables, People population) {}

    /** Who lives where, as far as it is known. */
    public interface People {

        /** People of the ages that are asked; nothing where it is not known. */
        OptionalInt of(Area area);

        /** The same of each group of what a table is of, before any are merged; nothing where it is not known. */
        Optional<int[]> groups(ProtectedTable table);

        /** What unequal weights cost, two decimals; nothing where nobody is weighted. */
        Optional<BigDecimal> designEffect(Area area);

        /** The figures are of 31 December of this year. */
        OptionalInt year();
    }

    /** Writes the results. */
    public static void write(Results results, OutputStream out) throws IOException {
        CsvTable csv = new CsvTable(COLUMNS, out);
        for (ProtectedTable table : results.representation().tables()) {
            for (int group = 0; group < table.answers().size(); group++) {
                csv.line(line(results, table, group));
            }
        }
        csv.end();
    }

    private static List<Object> line(Results results, ProtectedTable table, int group) {
        People people = results.representation().population();
        AnswerClass answer = table.answers().get(group);
        Optional<ProtectedTable.Row> row = table.shown().map(rows -> rows.get(0));
        Optional<BigDecimal> share = row.flatMap(shown -> ratio(shown.counts().get(group), shown.n()));
        Optional<int[]> known = people.groups(table).map(groups -> merged(table, groups, answer));
        Optional<BigDecimal> populationShare = known.flatMap(of -> ratio(of[0], of[1]));
        Optional<BigDecimal> representation = share.flatMap(of -> populationShare
                .filter(part -> part.signum() > 0)
                .map(part -> of.divide(part, 2, RoundingMode.HALF_UP)));
        OptionalInt inhabitants = people.of(table.area());
        return List.of(
                results.core().round(),
                results.release(),
                table.area().code(),
                table.area().level().code(),
                table.variable().code(),
                answer.code(),
                text(row.map(shown -> shown.counts().get(group))),
                text(share.map(BigDecimal::toPlainString)),
                text(known.map(of -> of[0])),
                text(populationShare.map(BigDecimal::toPlainString)),
                text(representation.map(BigDecimal::toPlainString)),
                text(representation.map(of -> of.compareTo(MISSING) < 0)),
                text(row.map(ProtectedTable.Row::n)),
                inhabitants.isPresent() ? inhabitants.getAsInt() : "",
                text(row.flatMap(shown -> inhabitants.isPresent()
                        ? ratio(shown.n(), inhabitants.getAsInt()).map(BigDecimal::toPlainString)
                        : Optional.empty())),
                text(row.flatMap(shown -> people.designEffect(table.area())).map(BigDecimal::toPlainString)),
                people.year().isPresent() ? people.year().getAsInt() : "",
                row.isPresent() ? "A" : "Q");
    }

    /** People of the groups that are merged into one, and of all groups. */
    private static int[] merged(ProtectedTable table, int[] groups, AnswerClass merged) {
        List<AnswerClass> classes = table.variable().classification().classes();
        List<String> parts = List.of(merged.code().split(Pattern.quote(Classification.AND)));
        int those = 0;
        int all = 0;
        for (int i = 0; i < groups.length; i++) {
            all += groups[i];
            those += parts.contains(classes.get(i).code()) ? groups[i] : 0;
        }
        return new int[] {those, all};
    }

    private static Optional<BigDecimal> ratio(int part, int whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
