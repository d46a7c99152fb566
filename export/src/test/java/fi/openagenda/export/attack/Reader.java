package fi.openagenda.export.attack;

import fi.openagenda.export.tally.Breakdown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Somebody who has nothing but the published CSV, and knows what its codes mean.
 *
 * @param nation what was asked, and where; nothing of its respondents
 * @param atoms the unknowns
 */
record Reader(RandomNation nation, Atoms atoms) {

    /** Lines of a CSV. */
    static List<CSVRecord> lines(byte[] csv) {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What a file tells of the atoms: each base, count and mean; weights are for those who know the respondents. */
    List<PublishedSum> sums(byte[] csv) {
        return lines(csv).stream()
                .filter(line -> line.get("conf_status").equals("F"))
                .flatMap(this::sums)
                .toList();
    }

    private Stream<PublishedSum> sums(CSVRecord line) {
        int[] row = atoms(line, any -> true);
        int[] cell = atoms(line, answer -> has(line.get("answer_class"), answer));
        long n = Long.parseLong(line.get("n"));
        Stream<PublishedSum> counts =
                Stream.of(PublishedSum.count(row, n), PublishedSum.count(cell, Long.parseLong(line.get("count"))));
        return line.get("mean").isEmpty()
                ? counts
                : Stream.concat(
                        counts,
                        Stream.of(PublishedSum.mean(
                                row,
                                Arrays.stream(row)
                                        .mapToLong(
                                                atom -> atoms.kinds().get(atom).answer())
                                        .toArray(),
                                n,
                                new BigDecimal(line.get("mean"))
                                        .movePointRight(1)
                                        .longValueExact())));
    }

    private int[] atoms(CSVRecord line, IntPredicate answers) {
        List<Integer> by = positions(line.get("breakdown"));
        return IntStream.range(0, atoms.kinds().size())
                .filter(atom -> {
                    Respondent kind = atoms.kinds().get(atom);
                    return isIn(line.get("area_level"), line.get("area"), kind.municipality())
                            && answers.test(kind.answer())
                            && IntStream.range(0, by.size())
                                    .allMatch(i -> has(
                                            line.get(i == 0 ? "cat1" : "cat2"),
                                            kind.background().get(by.get(i))));
                })
                .toArray();
    }

    private boolean isIn(String level, String code, int municipality) {
        return switch (level) {
            case "municipality" -> Integer.parseInt(code) == municipality;
            case "region" -> Integer.parseInt(code) == nation.regions().get(municipality);
            default -> true;
        };
    }

    private static boolean has(String codes, int code) {
        return Set.of(codes.split("\\|")).contains(Integer.toString(code));
    }

    private List<Integer> positions(String crossing) {
        List<String> keys =
                nation.asked().breakdowns().stream().map(Breakdown::key).toList();
        return crossing.equals("_T")
                ? List.of()
                : Stream.of(crossing.split("\\*")).map(keys::indexOf).toList();
    }
}
