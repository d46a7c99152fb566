package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.export.weighting.Weights;
import fi.openagenda.model.protection.Protection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Disclosure control by method BLOCK: for each question, area and breakdown the whole table is shown, if need be with groups
 * and answers merged, or nothing. Exact, additive and the same each time; what is shown is never altered.
 *
 * @param tables every table of a round, shown or withheld, in the order of questions, crossings and areas. Where the total of
 *     an area is withheld everything finer is too, and is not listed; nor is a pair that is withheld
 * @param reasons how many tables are withheld or merged, and why
 */
public record Disclosure(List<ProtectedTable> tables, Map<Reason, Integer> reasons) {

    /** Name and version, as releases carry it. */
    public static final String METHOD = "block-1";

    /** The same with the mode: {@code block-1}, {@code block-1-strict}, {@code block-1-noisy}. */
    public static String methodOf(Protection protection) {
        return protection.mode() == Protection.Mode.EXACT
                ? METHOD
                : METHOD + "-" + protection.mode().name().toLowerCase(Locale.ROOT);
    }

    /** Protects what was counted. */
    public static Disclosure protect(Cube cube, Weights weights, Settings settings) {
        Method method = new Method(cube, weights, settings);
        Family.of(cube.variables()).forEach(method::protect);
        return new Disclosure(method.protectedTables, method.reasons);
    }

    private static final class Method {

        private final Cube cube;
        private final Weights weights;
        private final Settings settings;
        private final Tree tree;
        private final Tables tables;
        private final Set<String> leading;
        private final Map<Optional<String>, Map<String, Map<Variable, Decided>>> decided = new HashMap<>();
        private final List<ProtectedTable> protectedTables = new ArrayList<>();
        private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);

        Method(Cube cube, Weights weights, Settings settings) {
            this.cube = cube;
            this.weights = weights;
            this.settings = settings;
            tree = new Tree(cube.geography());
            tables = new Tables(cube, tree, settings);
            leading = cube.variables().stream()
                    .flatMap(variable -> variable.question().showIf().stream())
                    .flatMap(condition -> condition.questions().stream())
                    .collect(Collectors.toSet());
        }

        void protect(Family family) {
            Variable first = family.first();
            Map<String, Map<Variable, Decided>> earlier = earlier(first.onlyIn());
            List<Shape> shapes = first.crossings().stream()
                    .map(crossing -> new Shape(crossing, family))
                    .toList();
            Table[][] all = tables.of(family, shapes, Route.isHidden(first.question(), earlier));
            Block.Floor floor = withoutPairs(Route.to(first.question(), earlier), all);
            Block block = new Block(tree, shapes, all, floor);
            block.protect(settings.remainders());
            if (leading.contains(first.question().key())) {
                family.members().forEach(member -> decided.computeIfAbsent(first.onlyIn(), place -> new HashMap<>())
                        .computeIfAbsent(first.question().key(), question -> new LinkedHashMap<>())
                        .put(member, new Decided(block, family.firstClass(member))));
            }
            family.members().forEach(member -> list(family, member, block));
            count(first.listed(), block, floor);
        }

        /** What has been decided of the questions before one that is asked everywhere, or in one municipality. */
        private Map<String, Map<Variable, Decided>> earlier(Optional<String> onlyIn) {
            Map<String, Map<Variable, Decided>> earlier =
                    new HashMap<>(decided.getOrDefault(Optional.empty(), Map.of()));
            onlyIn.ifPresent(place -> earlier.putAll(decided.getOrDefault(onlyIn, Map.of())));
            return earlier;
        }

        /** Where an area has too few answers for pairs, it has none, whatever the route. */
        private Block.Floor withoutPairs(Block.Floor floor, Table[][] all) {
            return (area, crossing) -> crossing.by().size() < 2 || settings.allowsPairs(all[area][0].size())
                    ? floor.of(area, crossing)
                    : Optional.empty();
        }

        private void list(Family family, Variable member, Block block) {
            for (Crossing crossing : member.listed()) {
                for (int area = 0; area < tree.areas(); area++) {
                    Table table = block.table(area, crossing);
                    if (table != null && isListed(table, block.table(area, Crossing.TOTAL))) {
                        protectedTables.add(protectedTable(family, member, tree.area(area), table));
                    }
                }
            }
        }

        private static boolean isListed(Table table, Table total) {
            return table == total
                    || table.shown().isPresent()
                    || total.shown().isPresent()
                            && table.shape().crossing().by().size() == 1;
        }

        private ProtectedTable protectedTable(Family family, Variable member, Area area, Table table) {
            Resolution listed = table.shown().orElse(table.shape().finest());
            return new ProtectedTable(
                    member,
                    area,
                    table.shape().crossing(),
                    table.shape().groups(listed),
                    table.shape().answers(family, member, listed),
                    table.shown(),
                    table.shown()
                            .map(shown -> new Estimates(settings, weights, cube, family, member, area, table).rows()));
        }

        private void count(List<Crossing> listed, Block block, Block.Floor floor) {
            for (Crossing crossing : listed) {
                for (int area = 0; area < tree.areas(); area++) {
                    int place = area;
                    Optional.ofNullable(block.table(area, crossing))
                            .flatMap(table -> reason(table, floor.of(place, crossing)))
                            .ifPresent(reason -> reasons.merge(reason, 1, Integer::sum));
                }
            }
        }

        private static Optional<Reason> reason(Table table, Optional<List<Integer>> floor) {
            Resolution finest = table.shape().finest();
            if (table.size() == 0 || table.shown().filter(finest::equals).isPresent()) {
                return Optional.empty();
            }
            if (!floor.equals(Optional.of(finest.rowLevels()))) {
                return Optional.of(Reason.S_ROUTING);
            }
            return Optional.of(
                    switch (table.faultAt(finest)) {
                        case BASE -> Reason.P_BASE;
                        case COUNT -> Reason.P_COUNT;
                        case HOMOGENEOUS -> Reason.P_HOMOGENEOUS;
                        case NONE -> Reason.S_REMAINDER;
                    });
        }
    }
}
