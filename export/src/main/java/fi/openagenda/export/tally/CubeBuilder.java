package fi.openagenda.export.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts respondents, pile by pile or one by one. Memory is bounded by groups and questions, however many respond. */
public final class CubeBuilder {

    private final Layout layout;
    private final Geography geography;
    private final Map<Area, Margins> margins = new HashMap<>();

    /**
     * Nobody is counted yet.
     *
     * @param layout of what is asked everywhere
     * @param own the own questions of municipalities, by code
     */
    public CubeBuilder(Layout layout, Geography geography, Map<String, List<Variable>> own) {
        this.layout = layout;
        this.geography = geography;
        geography
                .municipalities()
                .forEach(municipality -> margins.put(
                        municipality, new Margins(layout.with(own.getOrDefault(municipality.code(), List.of())))));
    }

    /**
     * Counts a respondent.
     *
     * @param categories position of the group in each breakdown of the layout
     * @param classes for each variable, the class of the answer; nothing when outside its base
     */
    public void add(Area municipality, int[] categories, Map<Variable, Optional<Integer>> classes) {
        Layout asked = margins.get(municipality).layout();
        int[] places = classes.entrySet().stream()
                .flatMap(answer -> answer.getValue().stream().map(column -> asked.firstPlace(answer.getKey()) + column))
                .mapToInt(Integer::intValue)
                .toArray();
        add(municipality, categories, leaf -> leaf.count(places));
    }

    /** Counts a respondent by what is added to each leaf. */
    void add(Area municipality, int[] categories, Consumer<Leaves.Leaf> answers) {
        Margins counted = margins.get(municipality);
        int[] all = counted.layout().withStratum(categories);
        for (Space space : counted.layout().spaces()) {
            Leaves one = new Leaves(counted.layout(), space);
            answers.accept(one.of(all));
            one.addTo(counted);
        }
    }

    /** Where respondents live. */
    Geography geography() {
        return geography;
    }

    /** What was counted of a municipality so far. */
    Margins of(Area municipality) {
        return margins.get(municipality);
    }

    /** The counts; nothing can be added afterwards. */
    public Cube build() {
        return new Cube(layout, geography, Map.copyOf(margins));
    }
}
