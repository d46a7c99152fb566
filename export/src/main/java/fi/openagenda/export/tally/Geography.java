package fi.openagenda.export.tally;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Municipality;
import fi.openagenda.model.round.Round;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The municipalities that take part in a round, below their regions, below the nation. Areas that cross each other cannot be
 * said: the difference of two of them would be an area that nobody has looked at.
 *
 * @param regions the municipalities of each region; both by code
 */
public record Geography(SortedMap<Area, List<Area>> regions) {

    /** All of Finland. */
    public static final Area NATION = new Area(
            Area.Level.NATION, "FI", Words.of(Map.of("fi", "Koko maa", "sv", "Hela landet", "en", "Whole country")));

    public Geography {
        Set<Area> seen = new HashSet<>();
        for (Area municipality : regions.values().stream().flatMap(List::stream).toList()) {
            if (!seen.add(municipality)) {
                throw new IllegalArgumentException(municipality.code() + " is in two regions");
            }
        }
    }

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

    /**
     * The areas that are not what they were in an earlier round: other municipalities were asked in them, or they have been
     * enlarged since. This is the geography of the later one.
     */
    public Set<Area> changed(Round previous, Round round) {
        Set<String> enlarged = Municipality.enlarged(day(previous.opensAt), day(round.opensAt));
        Geography before = of(previous);
        Set<Area> changed = new HashSet<>();
        for (Area area : areas()) {
            List<Area> now = municipalities(area);
            boolean same = area.level() == Area.Level.NATION || before.regions.containsKey(area)
                    ? now.equals(before.municipalities(area))
                    : area.level() == Area.Level.MUNICIPALITY;
            if (!same || area.level() == Area.Level.MUNICIPALITY && enlarged.contains(area.code())) {
                changed.add(area);
            }
        }
        return changed;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Every area, wide before narrow. */
    public List<Area> areas() {
        List<Area> areas = new ArrayList<>(List.of(NATION));
        areas.addAll(regions.keySet());
        areas.addAll(municipalities());
        return areas;
    }

    /** The areas that make up an area, one level below. */
    public List<Area> parts(Area area) {
        return switch (area.level()) {
            case NATION -> List.copyOf(regions.keySet());
            case REGION -> regions.get(area);
            case MUNICIPALITY -> List.of();
        };
    }

    /** All areas within an area, on any level below. */
    public List<Area> within(Area area) {
        return parts(area).stream()
                .flatMap(part -> Stream.concat(Stream.of(part), within(part).stream()))
                .toList();
    }

    /** The municipalities that make up an area. */
    public List<Area> municipalities(Area area) {
        return switch (area.level()) {
            case NATION -> municipalities();
            case REGION -> regions.get(area);
            case MUNICIPALITY -> List.of(area);
        };
    }

    /** The municipalities, region by region. */
    public List<Area> municipalities() {
        return regions.values().stream().flatMap(List::stream).toList();
    }
}
