package fi.openagenda.export.tally;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts respondents one by one. Those of a municipality who are in the same groups share a leaf, where counting takes one
 * step an answer; whenever there are too many leaves to be kept in memory, they are added to the rows of all crossings and
 * forgotten. So memory is bounded by groups and questions, however many respond.
 */
public final class CubeBuilder {

    static final long MOST_COUNTS_IN_LEAVES = 24_000_000;

    private final Layout layout;
    private final Geography geography;
    private final long mostCountsInLeaves;
    private final Map<Area, Margins> margins = new HashMap<>();
    private final Map<Area, Map<IntBuffer, Leaf>> leaves = new HashMap<>();
    private long countsInLeaves;

    /** Respondents of one municipality in the same groups. */
    static final class Leaf {

        private final int[] rows;
        private final int[] counts;
        private final long[] sums;
        private final long[] keys;

        private Leaf(Layout layout, int[] categories) {
            rows = layout.rowsOf(categories);
            counts = new int[layout.width()];
            sums = new long[layout.sums()];
            keys = new long[layout.keys()];
        }

        /** Counts one more respondent. */
        void addRespondent() {
            counts[Layout.RESPONDENTS]++;
        }

        /** Counts an answer of a respondent who has been counted. */
        void add(int[] places) {
            for (int place : places) {
                counts[place]++;
            }
        }

        /** The same, with the key of the respondent. */
        void add(int[] places, long key) {
            add(places);
            for (int place : places) {
                keys[place] += key;
            }
        }

        /** Adds a number that was answered. */
        void add(int sum, long number) {
            sums[sum] += number;
            sums[sum + 1] += number * number;
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
            leaves.put(municipality, new HashMap<>());
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
        Leaf leaf = leaf(municipality, categories);
        leaf.addRespondent();
        leaf.add(classes.entrySet().stream()
                .filter(answer -> answer.getValue().isPresent())
                .mapToInt(answer ->
                        asked.firstPlace(answer.getKey()) + answer.getValue().get())
                .toArray());
    }

    /** Where respondents live. */
    Geography geography() {
        return geography;
    }

    /** What is asked in a municipality. */
    Layout layoutOf(Area municipality) {
        return margins.get(municipality).layout();
    }

    /** Where respondents of a municipality who are in these groups are counted. */
    Leaf leaf(Area municipality, int[] categories) {
        Map<IntBuffer, Leaf> ofMunicipality = leaves.get(municipality);
        Leaf known = ofMunicipality.get(IntBuffer.wrap(categories));
        if (known != null) {
            return known;
        }
        Layout asked = layoutOf(municipality);
        if (countsInLeaves > mostCountsInLeaves) {
            fold();
        }
        countsInLeaves += asked.width();
        Leaf leaf = new Leaf(asked, categories);
        ofMunicipality.put(IntBuffer.wrap(categories.clone()), leaf);
        return leaf;
    }

    /** The counts; nothing can be added afterwards. */
    public Cube build() {
        fold();
        return new Cube(layout, geography, Map.copyOf(margins));
    }

    private void fold() {
        leaves.forEach((municipality, ofMunicipality) -> {
            Margins sum = margins.get(municipality);
            ofMunicipality.values().forEach(leaf -> sum.add(leaf.rows, leaf.counts, leaf.sums, leaf.keys));
            ofMunicipality.clear();
        });
        countsInLeaves = 0;
    }
}
