package fi.openagenda.export.format;

import static fi.openagenda.export.tally.Survey.A;

import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.Settings;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.export.weighting.Register;
import fi.openagenda.export.weighting.Weights;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Band;
import fi.openagenda.model.question.Geometry;
import fi.openagenda.model.question.MapArea;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.round.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small release with everything that a release can have in it. */
final class SampleRelease {

    /** What has gone wrong in somebody's file before. */
    static final List<String> LABELS = List.of(
            "=HYPERLINK(\"http://example.org\",\"1\")",
            "+1",
            "-1",
            "@SUM(A1)",
            "\"Kyllä\", sanoi hän; <b>&amp;",
            "kaksi\nriviä",
            "Anáraš ǩiõll ŋ đ ž",
            "שלום ‏العربية",
            "🚌👩‍👩‍👧 e\u0301");

    private static final List<String> AGES = List.of("15-34", "35-64", "65+");
    private static final List<String> GENDERS = List.of("female", "male");

    private static final List<String> SPOTS = List.of("north", "north", "south", "dk", "north", "south", "south");

    private static final List<Question> BACKGROUND = List.of(
            Survey.single("age", List.of(List.of(List.of("15-34"), List.of("35-64", "65+"))), "15-34", "35-64", "65+"),
            Survey.single("gender", "female", "male"));

    private static final List<Question> QUESTIONS = List.of(
            Survey.scale("satisfaction", 5, "dk"),
            question(
                    "care",
                    new Matrix(
                            List.of(new Matrix.Row("snow", words("Lumi")), new Matrix.Row("parks", words("Puistot"))),
                            ((Ordinal) Survey.scale("s", 3).answer()).scale(),
                            false)),
            question(
                    "services",
                    new Multiple(Survey.options("library", "pool", "bus"), Optional.empty(), Optional.empty(), false)),
            question("years", new Numeric(0, 99, List.of(new Band(0, 1), new Band(2, 9), new Band(10, 99)))),
            question("plan", new Single(options(), false)),
            question(
                    "spot",
                    new MapArea(
                            List.of(
                                    new MapArea.Zone(
                                            "north", words("Pohjoinen"), area(List.of(ring(27, 69, 28, 70, false)))),
                                    new MapArea.Zone(
                                            "south",
                                            words("Etelä"),
                                            area(List.of(
                                                    ring(27, 68, 28, 69, true), ring(27.2, 68.2, 27.8, 68.8, true))))),
                            List.of(new Option("dk", words("En tiedä"))))));

    private static final Question OWN =
            question("own-pool", new Single(options().subList(0, 2), false));

    private SampleRelease() {}

    static Written written() {
        return written(tables(), SampleRelease::trend);
    }

    static Written written(List<ProtectedTable> tables, Earlier earlier) {
        return Written.of(List.of(new Section("s", Words.EMPTY, QUESTIONS)), tables, 836, earlier);
    }

    /** As if there had been a round before, in which A was another area. */
    static Optional<Trend> trend(ProtectedTable table, int row, int column) {
        return !Set.of("satisfaction", "spot").contains(table.variable().code())
                        || table.crossing().by().size() > 1
                ? Optional.empty()
                : table.area().equals(A)
                        ? Optional.of(Trend.BREAK)
                        : Optional.of(new Trend(
                                Optional.of(BigDecimal.valueOf((row + 1) * 12_340L - column * 7, 6)),
                                column == 0 ? Trend.Flag.DOWN : Trend.Flag.NONE));
    }

    /** Of 836 respondents: many in A and B, fewer in C and D, too few in E. */
    static List<ProtectedTable> tables() {
        Random random = new Random(6);
        Survey survey = new Survey(BACKGROUND, QUESTIONS.toArray(Question[]::new))
                .weightedBy(new Strata.Roles(Optional.empty(), Optional.of("gender"), Optional.empty(), Set.of()))
                .asking(A, OWN)
                .asking(Survey.B, OWN);
        Map.of(A, 400, Survey.B, 300, Survey.C, 90, Survey.D, 40, Survey.E, 6).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Area::code)))
                .forEach(area -> IntStream.range(0, area.getValue())
                        .forEach(i -> survey.answered(1, area.getKey(), answers(random))));
        Cube cube = survey.cube();
        Register register = new Register(
                cube.geography(),
                cube.layout().strata(),
                GENDERS.stream().map(SampleRelease::people).toList(),
                Map.of());
        return Disclosure.protect(
                        cube,
                        Weights.of(cube, register, 20, 100),
                        new Settings(new Protection(), area -> Integer.MAX_VALUE))
                .tables();
    }

    private static Map<String, Object> answers(Random random) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("age", AGES.get(Math.min(2, (int) Math.abs(random.nextGaussian() * 1.5))));
        answers.put("gender", GENDERS.get(random.nextInt(2)));
        answers.put("satisfaction", random.nextInt(12) == 0 ? "dk" : 1 + Math.min(4, random.nextInt(9)));
        answers.put("care", Map.of("snow", 1 + random.nextInt(3), "parks", 1 + random.nextInt(2)));
        answers.put(
                "services",
                Stream.of("library", "pool", "bus")
                        .filter(one -> random.nextInt(3) > 0)
                        .toList());
        answers.put("years", random.nextInt(40));
        answers.put("plan", "o" + random.nextInt(LABELS.size()));
        answers.put(OWN.key(), "o" + random.nextInt(2));
        answers.put("spot", SPOTS.get((Integer) answers.get("years") % SPOTS.size()));
        return answers;
    }

    private static List<Option> options() {
        List<Option> options = new ArrayList<>();
        LABELS.forEach(label -> options.add(new Option("o" + options.size(), words(label))));
        return options;
    }

    private static Geometry area(List<List<List<Double>>> rings) {
        return new Geometry("MultiPolygon", List.of(rings));
    }

    private static List<List<Double>> ring(double west, double south, double east, double north, boolean clockwise) {
        List<Double> corner = List.of(west, south);
        List<Double> first = clockwise ? List.of(west, north) : List.of(east, south);
        List<Double> last = clockwise ? List.of(east, south) : List.of(west, north);
        return List.of(corner, first, List.of(east, north), last, corner);
    }

    private static Question question(String key, AnswerType type) {
        return Question.of(key, words(key), type, Optional.empty());
    }

    private static Words words(String text) {
        return Words.of(Map.of("fi", text, "sv", text + " sv"));
    }

    private static Population people(String gender) {
        Population figure = new Population();
        figure.group = new Population.Group(A.code(), 2025, "15-34", gender);
        figure.persons = gender.equals("male") ? 1000 : 1500;
        return figure;
    }
}
