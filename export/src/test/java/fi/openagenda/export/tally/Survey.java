package fi.openagenda.export.tally;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Single;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A survey made up for a test: where its respondents live, what they were asked, and what they answered. */
public final class Survey {

    /** Of three municipalities, A, B and C. */
    public static final Area NORTH = new Area(Area.Level.REGION, "01", Words.EMPTY);

    /** Of two municipalities, D and E. */
    public static final Area SOUTH = new Area(Area.Level.REGION, "02", Words.EMPTY);

    /** In the north. */
    public static final Area A = municipality("001");

    /** In the north. */
    public static final Area B = municipality("002");

    /** In the north. */
    public static final Area C = municipality("003");

    /** In the south. */
    public static final Area D = municipality("004");

    /** In the south. */
    public static final Area E = municipality("005");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Breakdown> breakdowns;
    private final List<Crossing> crossings;
    private final List<Variable> variables;
    private final Map<String, List<Variable>> own = new HashMap<>();
    private final List<Answered> answered = new ArrayList<>();
    private Strata.Roles roles = Strata.Roles.NONE;

    /** What so many respondents answered. */
    private record Answered(int times, Area municipality, Map<String, ?> answers) {}

    /** With all pairs of the background questions. */
    public Survey(List<Question> background, Question... questions) {
        breakdowns = Breakdown.of(background);
        crossings = Crossing.of(breakdowns, breakdowns);
        variables = Stream.concat(
                        background.stream().flatMap(question -> Variable.ofBackground(question, crossings).stream()),
                        variables(Optional.empty(), questions))
                .toList();
    }

    /** With questions that one municipality asks of its own. */
    public Survey asking(Area municipality, Question... questions) {
        own.put(
                municipality.code(),
                variables(Optional.of(municipality.code()), questions).toList());
        return this;
    }

    /** With background questions that tell age, gender, and who is spoken of. */
    public Survey weightedBy(Strata.Roles known) {
        roles = known;
        return this;
    }

    /** So many respondents give the same answers, by key of the question; to each background question too. */
    public Survey answered(int times, Area municipality, Map<String, ?> answers) {
        answered.add(new Answered(times, municipality, answers));
        return this;
    }

    /** The respondents come one by one in another order. */
    public Survey shuffled(Random random) {
        List<Answered> ones = answered.stream()
                .flatMap(several ->
                        Collections.nCopies(several.times, new Answered(1, several.municipality, several.answers))
                                .stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(ones, random);
        answered.clear();
        answered.addAll(ones);
        return this;
    }

    /** What is counted. */
    public Cube cube() {
        TreeMap<Area, List<Area>> regions = new TreeMap<>(Comparator.comparing(Area::code));
        regions.put(NORTH, List.of(A, B, C));
        regions.put(SOUTH, List.of(D, E));
        Strata strata = new Strata(breakdowns, crossings, roles);
        Layout layout = new Layout(breakdowns, crossings, strata, variables);
        CubeBuilder counts = new CubeBuilder(layout, new Geography(regions), own);
        for (Answered several : answered) {
            int[] categories = breakdowns.stream()
                    .mapToInt(by -> by.positionOf(several.answers.get(by.key()).toString())
                            .orElseThrow())
                    .toArray();
            Map<Variable, Optional<Integer>> classes = new IdentityHashMap<>();
            counts.of(several.municipality)
                    .layout()
                    .variables()
                    .forEach(variable -> classes.put(variable, classOf(variable, several.answers)));
            for (int i = 0; i < several.times; i++) {
                counts.add(several.municipality, categories, classes);
            }
        }
        return counts.build();
    }

    private static Optional<Integer> classOf(Variable variable, Map<String, ?> answers) {
        return Optional.ofNullable(answers.get(variable.question().key()))
                .map(answer -> JSON.<JsonNode>valueToTree(answer))
                .flatMap(answer -> variable.classification().classify().apply(answer));
    }

    private Stream<Variable> variables(Optional<String> onlyIn, Question... questions) {
        return Stream.of(questions).flatMap(question -> Variable.of(question, crossings, onlyIn).stream());
    }

    /** A question with these options, which are never merged. */
    public static Question single(String key, String... codes) {
        return single(key, List.of(), codes);
    }

    /** A question with these options, and how they are merged. */
    public static Question single(String key, List<List<List<String>>> levels, String... codes) {
        return Question.of(key, Words.EMPTY, new Single(options(codes), false, levels, List.of()), Optional.empty());
    }

    /** A question on a scale from 1, with these codes beside it. */
    public static Question scale(String key, int points, String... beside) {
        return Question.of(
                key,
                Words.EMPTY,
                new Ordinal(new Scale(
                        IntStream.rangeClosed(1, points)
                                .mapToObj(value -> new Scale.Point(value, Words.EMPTY))
                                .toList(),
                        options(beside))),
                Optional.empty());
    }

    /** Options without labels. */
    public static List<Option> options(String... codes) {
        return Stream.of(codes).map(code -> new Option(code, Words.EMPTY)).toList();
    }

    private static Area municipality(String code) {
        return new Area(Area.Level.MUNICIPALITY, code, Words.EMPTY);
    }
}
