package fi.openagenda.export.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts respondents one by one. Those of a municipality who are in the same groups of a {@link Space} share a leaf, where
 * counting takes one step an answer; whenever there are too many leaves to be kept in memory, they are added to the rows of all crossings and
 * forgotten. So memory is bounded by groups and questions, however many respond.
 */
public final class CubeBuilder {

    static final long MOST_COUNTS_IN_LEAVES = 24_000_000;

    private final Layout layout;
    private final Geography geography;
    private final long mostCountsInLeaves;
    private final Map<Area, Margins> margins = new HashMap<>();
    private final Map<Area, List<Map<Long, Leaf>>> leaves = new HashMap<>();
    private long countsInLeaves;

    /** Respondents of one municipality in the same groups. */
    static final class Leaf {

        private final int[] rows;
        private final int[] counts;
        private final long[] sums;
        private final long[] keys;

        private Leaf(Layout layout, int[] rows) {
            this.rows = rows;
            counts = new int[layout.width()];
            sums = new long[layout.sums()];
            keys = new long[layout.keys()];
        }

        void add(Response response) {
            counts[Layout.RESPONDENTS]++;
            for (int i = 0; i < response.answers; i++) {
                counts[response.places[i]]++;
            }
            if (keys.length > 0) {
                for (int i = 0; i < response.answers; i++) {
                    keys[response.places[i]] += response.key;
                }
            }
            for (int i = 0; i < response.numbers; i++) {
                long number = response.number[i];
                sums[response.sum[i]] += number;
                sums[response.sum[i] + 1] += number * number;
            }
        }
    }

    /**
     * Nobody is counted yet.
     *
     * @param layout of what is asked everywhere
     * @param own the own questions of municipalities, by code
     */
    public CubeBuilder(Layout layout, Geography geography, Map<String, List<Variable>> own) {
        this(layout, geography, own, MOST_COUNTS_IN_LEAVES);
    }

    /** The same with more or less memory. */
    CubeBuilder(Layout layout, Geography geography, Map<String, List<Variable>> own, long mostCountsInLeaves) {
        this.layout = layout;
        this.geography = geography;
        this.mostCountsInLeaves = mostCountsInLeaves;
        geography.municipalities().forEach(municipality -> {
            margins.put(municipality, new Margins(layout.with(own.getOrDefault(municipality.code(), List.of()))));
            leaves.put(
                    municipality,
                    layout.spaces().stream()
                            .<Map<Long, Leaf>>map(space -> new HashMap<>())
                            .toList());
        });
    }

    /**
     * Counts a respondent.
     *
     * @param categories position of the group in each breakdown of the layout
     * @param classes for each variable, the class of the answer; nothing when outside its base
     */
    public void add(Area municipality, int[] categories, Map<Variable, Optional<Integer>> classes) {
        Layout asked = layoutOf(municipality);
        Response response = new Response(asked);
        classes.forEach((variable, position) ->
                position.ifPresent(column -> response.give(asked.firstPlace(variable) + column)));
        add(municipality, categories, response);
    }

    /** Counts what a respondent answered. */
    void add(Area municipality, int[] categories, Response response) {
        Layout asked = layoutOf(municipality);
        int[] all = asked.withStratum(categories);
        List<Map<Long, Leaf>> ofMunicipality = leaves.get(municipality);
        for (int space = 0; space < asked.spaces().size(); space++) {
            leaf(ofMunicipality.get(space), asked, asked.spaces().get(space), all)
                    .add(response);
        }
    }

    /** Where respondents live. */
    Geography geography() {
        return geography;
    }

    /** What is asked in a municipality. */
    Layout layoutOf(Area municipality) {
        return margins.get(municipality).layout();
    }

    private Leaf leaf(Map<Long, Leaf> leavesOfSpace, Layout asked, Space space, int[] categories) {
        Long combination = space.combination(categories);
        Leaf known = leavesOfSpace.get(combination);
        if (known != null) {
            return known;
        }
        if (countsInLeaves > mostCountsInLeaves) {
            fold();
        }
        countsInLeaves += asked.width();
        Leaf leaf = new Leaf(asked, space.rows(categories));
        leavesOfSpace.put(combination, leaf);
        return leaf;
    }

    /** The counts; nothing can be added afterwards. */
    public Cube build() {
        fold();
        return new Cube(layout, geography, Map.copyOf(margins));
    }

    private void fold() {
        leaves.forEach((municipality, spaces) -> {
            Margins sum = margins.get(municipality);
            spaces.forEach(ofSpace -> {
                ofSpace.values().forEach(leaf -> sum.add(leaf.rows, leaf.counts, leaf.sums, leaf.keys));
                ofSpace.clear();
            });
        });
        countsInLeaves = 0;
    }
}
