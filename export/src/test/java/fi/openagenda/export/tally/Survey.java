package fi.openagenda.export.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.noise.CellKey;
import fi.openagenda.model.Hmac;
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

    /** All of them. */
    public static final Geography GEOGRAPHY = geography();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Hmac SECRET = new Hmac("secret".getBytes(UTF_8));

    private final List<Breakdown> breakdowns;
    private final List<Crossing> crossings;
    private final List<Variable> variables;
    private final Map<String, List<Variable>> own = new HashMap<>();
    private final List<Answered> answered = new ArrayList<>();
    private Strata.Roles roles = Strata.Roles.NONE;
    private boolean keyed;

    /** What so many respondents answered. */
    private record Answered(int times, Area municipality, Map<String, ?> answers) {}

    private static Geography geography() {
        TreeMap<Area, List<Area>> regions = new TreeMap<>(Comparator.comparing(Area::code));
        regions.put(NORTH, List.of(A, B, C));
        regions.put(SOUTH, List.of(D, E));
        return new Geography(regions);
    }

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

    /** With a key of each respondent, in the order in which they answer. */
    public Survey keyed() {
        keyed = true;
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
        Strata strata = new Strata(breakdowns, crossings, roles);
        Layout layout = new Layout(breakdowns, crossings, strata, keyed, variables);
        CubeBuilder counts = new CubeBuilder(layout, GEOGRAPHY, own);
        int respondents = 0;
        for (Answered several : answered) {
            int[] categories = breakdowns.stream()
                    .mapToInt(by -> by.positionOf(several.answers.get(by.key()).toString())
                            .orElseThrow())
                    .toArray();
            Layout asked = counts.of(several.municipality).layout();
            int[] places = places(asked, several.answers);
            for (int i = 0; i < several.times; i++) {
                byte[] respondent = Integer.toString(respondents++).getBytes(UTF_8);
                counts.add(several.municipality, categories, leaf -> {
                    leaf.count(places);
                    addNumbers(leaf, asked, several.answers);
                    if (keyed) {
                        leaf.addKey(places, CellKey.ofRecord(SECRET, respondent));
                        leaf.addKey(new int[] {Layout.RESPONDENTS}, CellKey.ofRecord(SECRET, respondent));
                    }
                });
            }
        }
        return counts.build();
    }

    private static int[] places(Layout asked, Map<String, ?> answers) {
        return asked.variables().stream()
                .flatMap(variable -> answer(variable, answers)
                        .flatMap(variable.classification().classify())
                        .map(position -> asked.firstPlace(variable) + position)
                        .stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void addNumbers(Leaves.Leaf leaf, Layout asked, Map<String, ?> answers) {
        asked.variables().stream().filter(Variable::isMagnitude).forEach(variable -> answer(variable, answers)
                .ifPresent(number -> leaf.addNumber(asked.firstSum(variable), number.longValue())));
    }

    private static Optional<JsonNode> answer(Variable variable, Map<String, ?> answers) {
        return Optional.ofNullable(answers.get(variable.question().key())).map(JSON::valueToTree);
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
