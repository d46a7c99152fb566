package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.CubeBuilder;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Layout;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.export.weighting.Register;
import fi.openagenda.export.weighting.Weights;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Single;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A nation of twelve municipalities in two regions, made up for implementations to be compared. */
final class Barometer12 {

    static final Path FOLDER = Path.of(System.getProperty("shared")).resolve("fixtures/barometer12");

    /** A line of the expected tables. */
    record Line(String area, String table, String row, String answers, int count, int base) {}

    private static final List<Breakdown> BREAKDOWNS = List.of(
            by(
                    "age",
                    List.of("15-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+"),
                    List.of(
                            List.of(
                                    List.of("15-24", "25-34"),
                                    List.of("35-44", "45-54"),
                                    List.of("55-64"),
                                    List.of("65-74", "75+")),
                            List.of(
                                    List.of("15-24", "25-34"),
                                    List.of("35-44", "45-54"),
                                    List.of("55-64", "65-74", "75+")),
                            List.of(List.of("15-24", "25-34", "35-44", "45-54"), List.of("55-64", "65-74", "75+")))),
            by("gender", List.of("F", "M"), List.of()),
            by("language", List.of("fi", "sv", "other"), List.of(List.of(List.of("fi"), List.of("sv", "other")))),
            by("resident", List.of("permanent", "summer"), List.of()));

    private static final List<Crossing> CROSSINGS = Crossing.of(BREAKDOWNS, BREAKDOWNS);

    private static final Variable VARIABLE = Variable.of(
                    Question.of(
                            "answer",
                            Words.EMPTY,
                            new Ordinal(new Scale(
                                    IntStream.rangeClosed(1, 5)
                                            .mapToObj(value -> new Scale.Point(value, Words.EMPTY))
                                            .toList(),
                                    List.of())),
                            Optional.empty()),
                    CROSSINGS,
                    Optional.empty())
            .get(0);

    private Barometer12() {}

    static Cube cube() throws IOException {
        List<CSVRecord> responses = read("microdata.csv");
        SortedMap<Area, List<Area>> regions = new TreeMap<>(Comparator.comparing(Area::code));
        for (CSVRecord response : responses) {
            List<Area> municipalities = regions.computeIfAbsent(
                    area(Area.Level.REGION, response.get("region")), region -> new ArrayList<>());
            Area municipality = area(Area.Level.MUNICIPALITY, response.get("municipality"));
            if (!municipalities.contains(municipality)) {
                municipalities.add(municipality);
            }
        }
        CubeBuilder counts = new CubeBuilder(
                new Layout(
                        BREAKDOWNS, CROSSINGS, new Strata(BREAKDOWNS, CROSSINGS, Strata.Roles.NONE), List.of(VARIABLE)),
                new Geography(regions),
                Map.of());
        for (CSVRecord response : responses) {
            counts.add(
                    area(Area.Level.MUNICIPALITY, response.get("municipality")),
                    BREAKDOWNS.stream()
                            .mapToInt(by -> by.categories().stream()
                                    .map(Category::code)
                                    .toList()
                                    .indexOf(response.get(by.key())))
                            .toArray(),
                    Map.of(VARIABLE, Optional.of(Integer.parseInt(response.get("answer")) - 1)));
        }
        return counts.build();
    }

    /** Protected as usual, and weighted to nothing. */
    static List<ProtectedTable> protect(Cube cube, Remainders remainders) {
        Register nobody = new Register(cube.geography(), cube.layout().strata(), List.of(), Map.of());
        return Disclosure.protect(
                        cube,
                        Weights.of(cube, nobody, 20, 100),
                        new Settings(new Protection(), area -> Integer.MAX_VALUE, remainders))
                .tables();
    }

    static List<Line> expected(String file) throws IOException {
        return read(file).stream()
                .map(line -> new Line(
                        line.get("area"),
                        line.get("table"),
                        line.get("row"),
                        line.get("answers"),
                        Integer.parseInt(line.get("count")),
                        Integer.parseInt(line.get("row_base"))))
                .toList();
    }

    /** The tables that are shown, line by line. */
    static List<Line> lines(List<ProtectedTable> tables) {
        return tables.stream()
                .filter(table -> table.shown().isPresent())
                .flatMap(Barometer12::lines)
                .toList();
    }

    private static Stream<Line> lines(ProtectedTable table) {
        return IntStream.range(0, table.rows().size()).boxed().flatMap(row -> IntStream.range(
                        0, table.answers().size())
                .mapToObj(answer -> new Line(
                        table.area().level() == Area.Level.NATION
                                ? "nat"
                                : table.area().code(),
                        table.crossing() == Crossing.TOTAL
                                ? "total"
                                : table.crossing().key(),
                        table.rows().get(row).stream()
                                .map(category -> category.code().replace(Category.AND, "+"))
                                .collect(Collectors.joining(" | ")),
                        table.answers().get(answer).code().replace(Category.AND, "+"),
                        table.shown().orElseThrow().get(row).counts().get(answer),
                        table.shown().orElseThrow().get(row).n())));
    }

    private static Area area(Area.Level level, String code) {
        return new Area(level, code, Words.EMPTY);
    }

    private static Breakdown by(String key, List<String> codes, List<List<List<String>>> levels) {
        return Breakdown.by(Question.of(
                key,
                Words.EMPTY,
                new Single(
                        codes.stream()
                                .map(code -> new Option(code, Words.EMPTY))
                                .toList(),
                        false,
                        levels,
                        List.of()),
                Optional.empty()));
    }

    private static List<CSVRecord> read(String file) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(FOLDER.resolve(file)))
                .getRecords();
    }
}
