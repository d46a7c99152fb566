package fi.openagenda.export.attack;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.CubeBuilder;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Layout;
import fi.openagenda.export.tally.Strata;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts a nation as the answers of a round are counted. */
final class Tallied {

    private Tallied() {}

    static Cube cube(RandomNation nation) {
        return cube(nation, Strata.Roles.NONE);
    }

    static Cube cube(RandomNation nation, Strata.Roles roles) {
        Asked asked = nation.asked();
        Strata strata = new Strata(asked.breakdowns(), asked.crossings(), roles);
        CubeBuilder counts = new CubeBuilder(
                new Layout(asked.breakdowns(), asked.crossings(), strata, List.of(asked.answer())),
                geography(nation),
                Map.of());
        List<Area> municipalities = IntStream.range(0, nation.regions().size())
                .mapToObj(Tallied::municipality)
                .toList();
        nation.respondents()
                .forEach(respondent -> counts.add(
                        municipalities.get(respondent.municipality()),
                        respondent.background().stream()
                                .mapToInt(Integer::intValue)
                                .toArray(),
                        Map.of(asked.answer(), Optional.of(respondent.answer() - 1))));
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
}
