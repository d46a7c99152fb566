package fi.openagenda.export.estimate;

import static fi.openagenda.export.SharedFile.csv;
import static fi.openagenda.export.SharedFile.number;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/** The synthetic barometer of the oracle: a round of it, respondent by respondent, with the weights that R gave them. */
final class Barometer {

    final List<CSVRecord> responses;
    private final List<CSVRecord> weights;

    Barometer(String round) {
        responses = ofRound(csv("oracle/barometer.csv"), round);
        weights = ofRound(csv("oracle/barometer_weights.csv"), round);
    }

    private static List<CSVRecord> ofRound(List<CSVRecord> lines, String round) {
        return lines.stream().filter(line -> line.get("round").equals(round)).toList();
    }

    /** Everybody by himself, counting as one. */
    Weighting unweighted() {
        return Weighting.equal(IntStream.range(0, responses.size()).map(i -> 1).toArray());
    }

    /** As R computed them; {@code unit} are ones. */
    double[] weights(String column) {
        return column.equals("unit")
                ? unweighted().weights()
                : weights.stream().mapToDouble(line -> number(line, column)).toArray();
    }

    /** Respondents of a domain by their weight and by the class of their answer; other answers, and none, are left out. */
    SortedMap<Double, int[]> counts(
            String weighted, Predicate<CSVRecord> domain, String question, List<String> classes) {
        double[] each = weights(weighted);
        SortedMap<Double, int[]> counts = new TreeMap<>();
        for (int i = 0; i < each.length; i++) {
            int answer = classes.indexOf(responses.get(i).get(question));
            if (answer >= 0 && domain.test(responses.get(i))) {
                counts.computeIfAbsent(each[i], weight -> new int[classes.size()])[answer]++;
            }
        }
        return counts;
    }

    /** The estimate from counts by weight, answers seen as numbers. */
    Estimate estimate(SortedMap<Double, int[]> counts, double... values) {
        List<Group> groups = counts.entrySet().stream()
                .map(group -> Group.ofClasses(group.getKey(), group.getValue(), values))
                .toList();
        return Estimate.of(groups, responses.size()).orElseThrow();
    }

    /** Whom a line of the expectations is of. */
    static Predicate<CSVRecord> domain(CSVRecord expected) {
        String domain = expected.get("domain");
        return domain.equals("nation")
                ? response -> true
                : response -> response.get(domain).equals(expected.get("code"));
    }

    /** The margins that R raked to. */
    List<Margin> margins() {
        return List.of(
                margin("cell_ma", "oracle/barometer_margin_mun_age3.csv"),
                margin("cell_mg", "oracle/barometer_margin_mun_gender.csv"));
    }

    /** People by the categories of a column of the weights. */
    Margin margin(String column, String file) {
        return margin(
                weights,
                respondent -> respondent.get(column),
                csv(file).stream().collect(toMap(line -> line.get(0), line -> number(line, "Freq"))));
    }

    /** A margin, from what each unit is called and how many people are called so. */
    static Margin margin(List<CSVRecord> units, Function<CSVRecord, String> category, Map<String, Double> people) {
        List<String> names = people.keySet().stream().sorted().toList();
        return new Margin(
                String.join("/", names),
                units.stream().map(category).mapToInt(names::indexOf).toArray(),
                names.stream().mapToDouble(people::get).toArray());
    }
}
