package fi.openagenda.export.audit;

import static fi.openagenda.export.tally.Survey.single;

import fi.openagenda.export.attack.RandomNation;
import fi.openagenda.export.attack.Respondent;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.CubeBuilder;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Layout;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts the respondents of random nations: what they think on a scale of five, and of those who do not agree, whether they
 * will stay, which most of the older ones will.
 */
final class Nations {

    private static final List<Breakdown> BREAKDOWNS = Stream.of(
                    single(
                            "age",
                            List.of(
                                    List.of(List.of("a", "b"), List.of("c", "d"), List.of("e"), List.of("f", "g")),
                                    List.of(List.of("a", "b"), List.of("c", "d"), List.of("e", "f", "g")),
                                    List.of(List.of("a", "b", "c", "d"), List.of("e", "f", "g"))),
                            "a",
                            "b",
                            "c",
                            "d",
                            "e",
                            "f",
                            "g"),
                    single("gender", "f", "m"),
                    single("language", List.of(List.of(List.of("fi"), List.of("sv", "other"))), "fi", "sv", "other"),
                    single("resident", "permanent", "summer"))
            .map(Breakdown::by)
            .toList();

    private static final List<Crossing> CROSSINGS = Crossing.of(BREAKDOWNS, BREAKDOWNS);
    private static final int DISAGREEMENT = 3;

    private static final Variable OPINION = variable(Survey.scale("opinion", 5));

    private static final Variable STAYS = variable(Question.of(
            "stays",
            Words.EMPTY,
            single("stays", "yes", "no").answer(),
            Optional.of(new AnswerTest(
                    "opinion", Optional.empty(), null, null, Optional.empty(), Optional.of(DISAGREEMENT)))));

    private Nations() {}

    static Cube cube(RandomNation nation) {
        List<Area> municipalities = IntStream.range(0, nation.regions().size())
                .mapToObj(number -> new Area(Area.Level.MUNICIPALITY, "%03d".formatted(number), Words.EMPTY))
                .toList();
        SortedMap<Area, List<Area>> regions = new TreeMap<>(Comparator.comparing(Area::code));
        for (int number = 0; number < municipalities.size(); number++) {
            regions.computeIfAbsent(
                            new Area(
                                    Area.Level.REGION,
                                    "%02d".formatted(nation.regions().get(number)),
                                    Words.EMPTY),
                            region -> new ArrayList<>())
                    .add(municipalities.get(number));
        }
        CubeBuilder counts = new CubeBuilder(
                new Layout(
                        BREAKDOWNS,
                        CROSSINGS,
                        new Strata(BREAKDOWNS, CROSSINGS, Strata.Roles.NONE),
                        List.of(OPINION, STAYS)),
                new Geography(regions),
                Map.of());
        nation.respondents()
                .forEach(one -> counts.add(
                        municipalities.get(one.municipality()),
                        one.background().stream().mapToInt(Integer::intValue).toArray(),
                        classes(one)));
        return counts.build();
    }

    private static Map<Variable, Optional<Integer>> classes(Respondent one) {
        Map<Variable, Optional<Integer>> classes = new IdentityHashMap<>();
        classes.put(OPINION, Optional.of(one.answer() - 1));
        classes.put(
                STAYS,
                one.answer() > DISAGREEMENT
                        ? Optional.empty()
                        : Optional.of(one.background().get(0) > one.answer() ? 0 : 1));
        return classes;
    }

    private static Variable variable(Question question) {
        return Variable.of(question, CROSSINGS, Optional.empty()).get(0);
    }
}
