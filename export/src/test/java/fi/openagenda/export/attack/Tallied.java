package fi.openagenda.export.attack;

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
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Ladder;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts a nation as the answers of a round are counted. Codes of groups are the numbers of their categories. */
final class Tallied {

    /** Age, gender, language and kind of resident, with the ladders of the fixture {@code barometer12}. */
    static final List<Breakdown> BREAKDOWNS = List.of(
            by(
                    "age",
                    List.of(
                            List.of(0, 1, 2, 3, 4, 5, 6),
                            List.of(0, 0, 1, 1, 2, 3, 3),
                            List.of(0, 0, 1, 1, 2, 2, 2),
                            List.of(0, 0, 0, 0, 1, 1, 1))),
            by("gender", List.of(List.of(0, 1))),
            by("language", List.of(List.of(0, 1, 2), List.of(0, 1, 1))),
            by("resident", List.of(List.of(0, 1))));

    private static final List<Crossing> CROSSINGS = Crossing.of(BREAKDOWNS, BREAKDOWNS);

    /** The one question there is. */
    static final Variable ANSWER = Variable.of(
                    Question.of(
                            "answer",
                            Words.EMPTY,
                            new Ordinal(new Scale(
                                    IntStream.rangeClosed(1, RandomNation.ANSWERS)
                                            .mapToObj(value -> new Scale.Point(value, Words.EMPTY))
                                            .toList(),
                                    List.of())),
                            Optional.empty()),
                    CROSSINGS,
                    Optional.empty())
            .get(0);

    private static final List<Map<Variable, Optional<Integer>>> ANSWERS = IntStream.range(0, RandomNation.ANSWERS)
            .mapToObj(answer -> Map.of(ANSWER, Optional.of(answer)))
            .toList();

    private Tallied() {}

    static Cube cube(RandomNation nation) {
        return cube(nation, Strata.Roles.NONE);
    }

    static Cube cube(RandomNation nation, Strata.Roles roles) {
        CubeBuilder counts = new CubeBuilder(
                new Layout(BREAKDOWNS, CROSSINGS, new Strata(BREAKDOWNS, CROSSINGS, roles), false, List.of(ANSWER)),
                geography(nation),
                Map.of());
        nation.respondents()
                .forEach(respondent -> counts.add(
                        municipality(respondent.municipality()),
                        respondent.background().stream()
                                .mapToInt(Integer::intValue)
                                .toArray(),
                        ANSWERS.get(respondent.answer() - 1)));
        return counts.build();
    }

    private static Geography geography(RandomNation nation) {
        SortedMap<Area, List<Area>> regions = new TreeMap<>(Comparator.comparing(Area::code));
        for (int number = 0; number < nation.regions().size(); number++) {
            regions.computeIfAbsent(
                            area(Area.Level.REGION, "%02d", nation.regions().get(number)), none -> new ArrayList<>())
                    .add(municipality(number));
        }
        return new Geography(regions);
    }

    static Area municipality(int number) {
        return area(Area.Level.MUNICIPALITY, "%03d", number);
    }

    private static Area area(Area.Level level, String format, int number) {
        return new Area(level, format.formatted(number), Words.EMPTY);
    }

    private static Breakdown by(String key, List<List<Integer>> levels) {
        return new Breakdown(
                key,
                Words.EMPTY,
                levels.get(0).stream()
                        .map(category -> new Category(category.toString(), Words.EMPTY))
                        .toList(),
                new Ladder(levels));
    }
}
