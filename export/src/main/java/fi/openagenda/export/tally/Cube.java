package fi.openagenda.export.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Everything counted in a round: for each area, the counts of every variable by every crossing. */
public final class Cube {

    private final Layout layout;
    private final Geography geography;
    private final Map<Area, Margins> margins = new HashMap<>();

    /** The counts of municipalities, added up to regions and nation. */
    Cube(Layout layout, Geography geography, Map<Area, Margins> municipalities) {
        this.layout = layout;
        this.geography = geography;
        margins.putAll(municipalities);
        Margins nation = new Margins(layout);
        geography.regions().forEach((region, parts) -> {
            Margins ofRegion = new Margins(layout);
            parts.forEach(part -> ofRegion.add(municipalities.get(part)));
            margins.put(region, ofRegion);
            nation.add(ofRegion);
        });
        margins.put(Geography.NATION, nation);
    }

    /** What is counted everywhere, and by what. */
    public Layout layout() {
        return layout;
    }

    /** What is counted anywhere: what is asked everywhere first. */
    public List<Variable> variables() {
        return Layout.union(
                geography.areas().stream().map(area -> margins.get(area).layout()));
    }

    /** Where. */
    public Geography geography() {
        return geography;
    }

    /** How many respondents there are in an area. */
    public int respondents(Area area) {
        return margins.get(area).count(layout.firstRow(Crossing.TOTAL), Layout.RESPONDENTS);
    }

    /** How many respondents of an area there are in each group of a breakdown, whatever they answered. */
    public int[] respondents(Breakdown breakdown, Area area) {
        return rows(breakdown)
                .map(row -> margins.get(area).count(row, Layout.RESPONDENTS))
                .toArray();
    }

    /** Sums of the keys of these respondents; of a cube that was counted with keys. */
    public long[] keys(Breakdown breakdown, Area area) {
        return rows(breakdown)
                .mapToLong(row -> margins.get(area).key(row, Layout.RESPONDENTS))
                .toArray();
    }

    private IntStream rows(Breakdown breakdown) {
        Crossing crossing = layout.crossings().stream()
                .filter(by -> by.by().equals(List.of(breakdown)))
                .findFirst()
                .orElseThrow();
        int first = layout.firstRow(crossing);
        return IntStream.range(first, first + crossing.rows());
    }

    /** The numbers of a table; the variable is one that is asked in the area. */
    public Counts of(Variable variable, Crossing crossing, Area area) {
        return new Counts(margins.get(area), variable, crossing);
    }
}
