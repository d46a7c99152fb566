package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Counts;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Geography;
import fi.openagenda.export.tally.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Disclosure control by whole tables or nothing. A table is shown only when each of its groups is empty or has at least
 * {@value #MIN_BASE} respondents, each answer in it was given by nobody or by at least {@value #MIN_COUNT}, and no group
 * gave all the same answer. A table of a wider area is also withheld when subtracting the narrower areas shown would
 * leave a table that is not safe, and a question asked only of those who gave a certain answer is withheld wherever that
 * answer is. Nothing is altered.
 */
public final class WholeTables {

    /** Name and version, as releases carry it. */
    public static final String METHOD = "whole-tables-1";

    /** Fewest respondents in a group that is shown (GP Patient Survey, Statistics Finland's output checking). */
    public static final int MIN_BASE = 10;

    /** Fewest respondents behind an answer that is shown: two of them together still cannot single out the third. */
    public static final int MIN_COUNT = 3;

    private record Place(String question, Area area, Breakdown breakdown) {}

    private final Cube cube;
    private final Set<Place> withheld = new HashSet<>();
    private final List<ProtectedTable> tables = new ArrayList<>();

    private WholeTables(Cube cube) {
        this.cube = cube;
    }

    /**
     * Every table of a round, shown or withheld, in the order of questions, breakdowns and areas. Where the total of an
     * area is withheld, everything finer is too, and is not listed.
     */
    public static List<ProtectedTable> protect(Cube cube) {
        WholeTables policy = new WholeTables(cube);
        cube.variables().forEach(policy::protect);
        return policy.tables;
    }

    private void protect(Variable variable) {
        Set<Area> everywhere = new HashSet<>(cube.geography().areas());
        Set<Area> totals = shown(variable, Breakdown.NONE, everywhere);
        for (Breakdown breakdown : variable.breakdowns()) {
            boolean isTotal = breakdown == Breakdown.NONE;
            Set<Area> shown = isTotal ? totals : shown(variable, breakdown, totals);
            for (Area area : cube.geography().areas()) {
                if (variable.isAskedIn(area)) {
                    if (!shown.contains(area)) {
                        withheld.add(new Place(variable.question().key(), area, breakdown));
                    }
                    if (isTotal || totals.contains(area)) {
                        tables.add(table(variable, area, breakdown, shown.contains(area)));
                    }
                }
            }
        }
    }

    private ProtectedTable table(Variable variable, Area area, Breakdown breakdown, boolean shown) {
        return new ProtectedTable(
                variable,
                area,
                breakdown,
                shown ? Optional.of(cube.of(variable, breakdown, below(area))) : Optional.empty());
    }

    /**
     * The areas whose table is shown. Only those whose total is: the groups add up to it, and a total that had to be
     * withheld must not come back as their sum.
     */
    private Set<Area> shown(Variable variable, Breakdown breakdown, Set<Area> allowed) {
        Set<Area> shown = new HashSet<>();
        List<Area> hiddenInNation = new ArrayList<>();
        cube.geography().regions().forEach((region, municipalities) -> {
            List<Area> hiddenInRegion = new ArrayList<>();
            for (Area municipality : municipalities) {
                Counts counts = cube.of(variable, breakdown, List.of(municipality));
                if (allowed.contains(municipality) && mayShow(variable, municipality, breakdown, counts)) {
                    shown.add(municipality);
                } else if (!counts.isEmpty()) {
                    hiddenInRegion.add(municipality);
                }
            }
            if (allowed.contains(region)
                    && mayShow(variable, region, breakdown, cube.of(variable, breakdown, municipalities))
                    && isSafeRemainder(variable, breakdown, hiddenInRegion)) {
                shown.add(region);
            } else {
                hiddenInNation.addAll(hiddenInRegion);
            }
        });
        List<Area> everywhere = cube.geography().municipalities();
        if (allowed.contains(Geography.NATION)
                && mayShow(variable, Geography.NATION, breakdown, cube.of(variable, breakdown, everywhere))
                && isSafeRemainder(variable, breakdown, hiddenInNation)) {
            shown.add(Geography.NATION);
        }
        return shown;
    }

    private boolean mayShow(Variable variable, Area area, Breakdown breakdown, Counts counts) {
        boolean routeIsShown = variable.question()
                .showIf()
                .map(condition -> condition.questions().stream()
                        .noneMatch(question -> withheld.contains(new Place(question, area, breakdown))))
                .orElse(true);
        return routeIsShown && isSafe(variable, counts);
    }

    /** What is left of a wider area after subtracting the narrower ones shown must be nobody, or several and safe. */
    private boolean isSafeRemainder(Variable variable, Breakdown breakdown, List<Area> hidden) {
        return hidden.isEmpty() || hidden.size() > 1 && isSafe(variable, cube.of(variable, breakdown, hidden));
    }

    private static boolean isSafe(Variable variable, Counts counts) {
        return counts.rows().allMatch(row -> isSafeRow(variable, counts, row));
    }

    private static boolean isSafeRow(Variable variable, Counts counts, int row) {
        int base = counts.base(row);
        boolean enough = base == 0 || base >= MIN_BASE;
        boolean noRareAnswer = counts.classes()
                .map(column -> counts.count(row, column))
                .allMatch(count -> count == 0 || count >= MIN_COUNT);
        // That nobody chose an option is no secret; that everybody did tells the answer of each.
        boolean notAllTheSame = base == 0
                || counts.classes()
                        .filter(column ->
                                variable.classification().classes().get(column).listed())
                        .allMatch(column -> counts.count(row, column) < base);
        return enough && noRareAnswer && notAllTheSame;
    }

    private List<Area> below(Area area) {
        return switch (area.level()) {
            case NATION -> cube.geography().municipalities();
            case REGION -> cube.geography().regions().get(area);
            case MUNICIPALITY -> List.of(area);
        };
    }
}
