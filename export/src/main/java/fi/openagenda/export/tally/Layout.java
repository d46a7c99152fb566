package fi.openagenda.export.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where everything stands in the counts of an area. A row is a group of respondents: one of everybody, then those of each
 * crossing. In each row the first place counts the respondents, and after it come the classes of each variable; the sums of
 * numbers, and of their squares, stand apart in the same order.
 */
public final class Layout {

    /** Place of the number of respondents of a row. */
    static final int RESPONDENTS = 0;

    private final List<Breakdown> breakdowns;
    private final List<Crossing> crossings;
    private final Strata strata;
    private final boolean keyed;
    private final List<Variable> variables;
    private final List<Space> spaces;
    private final int[] firstRow;
    private final Map<Crossing, Integer> numbers = new IdentityHashMap<>();
    private final int rows;
    private final Map<Variable, Integer> firstPlace = new IdentityHashMap<>();
    private final Map<Variable, Integer> firstSum = new IdentityHashMap<>();
    private final int width;
    private final int sums;

    /**
     * A layout.
     *
     * @param breakdowns in the order in which the categories of a respondent are given
     * @param crossings of these breakdowns
     * @param strata of these breakdowns, by which they are counted besides
     * @param keyed whether the keys of respondents are added up beside the counts
     * @param variables those that are the same in every area first
     */
    public Layout(
            List<Breakdown> breakdowns,
            List<Crossing> crossings,
            Strata strata,
            boolean keyed,
            List<Variable> variables) {
        this.breakdowns = List.copyOf(breakdowns);
        this.crossings = List.copyOf(crossings);
        this.strata = strata;
        this.keyed = keyed;
        this.variables = List.copyOf(variables);
        List<Breakdown> all = Stream.concat(breakdowns.stream(), Stream.of(strata.breakdown()))
                .toList();
        List<Crossing> tables = Stream.concat(crossings.stream(), strata.crossings(crossings).stream())
                .toList();
        firstRow = new int[tables.size()];
        int row = 0;
        for (int i = 0; i < tables.size(); i++) {
            numbers.put(tables.get(i), i);
            firstRow[i] = row;
            row += tables.get(i).rows();
        }
        spaces = Space.of(all, tables, firstRow);
        rows = row;
        int place = RESPONDENTS + 1;
        int sum = 0;
        for (Variable variable : variables) {
            firstPlace.put(variable, place);
            place += variable.classes();
            if (variable.isMagnitude()) {
                firstSum.put(variable, sum);
                sum += 2;
            }
        }
        width = place;
        sums = sum;
    }

    /** A layout without keys. */
    public Layout(List<Breakdown> breakdowns, List<Crossing> crossings, Strata strata, List<Variable> variables) {
        this(breakdowns, crossings, strata, false, variables);
    }

    /** The same with the own questions of a municipality after all others. */
    Layout with(List<Variable> own) {
        return own.isEmpty()
                ? this
                : new Layout(
                        breakdowns,
                        crossings,
                        strata,
                        keyed,
                        Stream.concat(variables.stream(), own.stream()).toList());
    }

    /** By what respondents are grouped. */
    public List<Breakdown> breakdowns() {
        return breakdowns;
    }

    /** The breakdown with this key. */
    public Breakdown breakdown(String key) {
        return breakdowns.stream()
                .filter(breakdown -> breakdown.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Into which tables. */
    public List<Crossing> crossings() {
        return crossings;
    }

    /** By what they are weighted. */
    public Strata strata() {
        return strata;
    }

    /** What is counted. */
    public List<Variable> variables() {
        return variables;
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    /** How many counts a row has. */
    int width() {
        return width;
    }

    /** How many sums of keys a row has: one for each count, or none. */
    int keys() {
        return keyed ? width : 0;
    }

    /** Whether the keys of respondents are added up. */
    boolean isKeyed() {
        return keyed;
    }

    /** How many sums a row has. */
    int sums() {
        return sums;
    }

    /** Number of the first row of a crossing. */
    int firstRow(Crossing crossing) {
        return firstRow[numbers.get(crossing)];
    }

    /** Place of the first class of a variable. */
    int firstPlace(Variable variable) {
        return firstPlace.get(variable);
    }

    /** Place of the sum of a variable, whose sum of squares follows; only of one that is a magnitude. */
    int firstSum(Variable variable) {
        return firstSum.get(variable);
    }

    /** In which groups respondents are told apart while they are counted. */
    List<Space> spaces() {
        return spaces;
    }

    /** The groups of a respondent, and after them the stratum. */
    int[] withStratum(int[] categories) {
        int[] all = Arrays.copyOf(categories, breakdowns.size() + 1);
        all[breakdowns.size()] = strata.of(categories);
        return all;
    }

    /** All variables of several layouts, those that they share once. */
    static List<Variable> union(Stream<Layout> layouts) {
        Map<Variable, Boolean> seen = new IdentityHashMap<>();
        List<Variable> all = new ArrayList<>();
        layouts.flatMap(layout -> layout.variables.stream())
                .filter(variable -> seen.put(variable, true) == null)
                .forEach(all::add);
        return all;
    }
}
