package fi.openagenda.export.tally;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Municipality;
import fi.openagenda.model.round.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The municipalities that take part in a round, below their regions, below the nation.
 *
 * @param regions the municipalities of each region; both by code
 */
public record Geography(SortedMap<Area, List<Area>> regions) {

    /** All of Finland. */
    public static final Area NATION = new Area(
            Area.Level.NATION, "FI", Words.of(Map.of("fi", "Koko maa", "sv", "Hela landet", "en", "Whole country")));

    /** The places of a round. */
    public static Geography of(Round round) {
        SortedMap<Area, List<Area>> regions = new TreeMap<>(Comparator.comparing(Area::code));
        Municipality.inForce(Optional.empty(), Optional.empty()).stream()
                .filter(municipality -> round.includes(municipality.code))
                .forEach(municipality -> regions.computeIfAbsent(
                                new Area(Area.Level.REGION, municipality.region.code, municipality.region.name),
                                region -> new ArrayList<>())
                        .add(new Area(Area.Level.MUNICIPALITY, municipality.code, municipality.name)));
        return new Geography(regions);
    }

    /** Every area, wide before narrow. */
    public List<Area> areas() {
        List<Area> areas = new ArrayList<>(List.of(NATION));
        areas.addAll(regions.keySet());
        areas.addAll(municipalities());
        return areas;
    }

    /** The municipalities, region by region. */
    public List<Area> municipalities() {
        return regions.values().stream().flatMap(List::stream).toList();
    }
}
