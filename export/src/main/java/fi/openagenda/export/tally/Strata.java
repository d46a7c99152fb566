package fi.openagenda.export.tally;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Ladder;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * By what respondents are weighted: age and gender as the population register knows them, of those who belong to the
 * population that is spoken of. They are counted like a breakdown beside all others, which is never shown.
 */
public final class Strata {

    /** More age classes than that would be small in most municipalities. */
    private static final int MOST_AGES = 4;

    /** Key of the breakdown, which no question can have. */
    private static final String KEY = "_W";

    private final Breakdown breakdown;
    private final List<Breakdown> breakdowns;
    private final OptionalInt age;
    private final int[][] agePartitions;
    private final int[] ageClassOf;
    private final OptionalInt gender;
    private final int genders;
    private final OptionalInt target;
    private final boolean[] isTarget;
    private final Map<Crossing, Crossing> crossings = new IdentityHashMap<>();

    /**
     * Which of the breakdowns tell age, gender, and who is spoken of.
     *
     * @param age key of the one by age, if there is one
     * @param gender key of the one by gender, if there is one
     * @param target key of the one that tells who belongs to the population; everybody does, if there is none
     * @param targeted codes of its groups that do
     */
    public record Roles(Optional<String> age, Optional<String> gender, Optional<String> target, Set<String> targeted) {

        /** Nothing is known of the population. */
        public static final Roles NONE = new Roles(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    /**
     * Strata made of these breakdowns.
     *
     * @param crossings the tables in which at most one breakdown is crossed with the strata
     */
    public Strata(List<Breakdown> breakdowns, List<Crossing> crossings, Roles roles) {
        this.breakdowns = List.copyOf(breakdowns);
        age = position(breakdowns, roles.age);
        gender = position(breakdowns, roles.gender);
        target = position(breakdowns, roles.target);
        agePartitions =
                age.isPresent() ? partitions(breakdowns.get(age.getAsInt()).ladder()) : new int[][] {{0}};
        ageClassOf = age.isPresent() ? classes(breakdowns.get(age.getAsInt()).ladder()) : new int[0];
        genders = gender.isPresent()
                ? breakdowns.get(gender.getAsInt()).categories().size()
                : 1;
        isTarget = new boolean
                [target.isPresent()
                        ? breakdowns.get(target.getAsInt()).categories().size()
                        : 0];
        for (int group = 0; group < isTarget.length; group++) {
            isTarget[group] = roles.targeted.contains(
                    breakdowns.get(target.getAsInt()).categories().get(group).code());
        }
        List<Breakdown.Category> categories = IntStream.rangeClosed(0, agePartitions[0].length * genders)
                .mapToObj(number -> new Breakdown.Category(Integer.toString(number), Words.EMPTY))
                .toList();
        breakdown = new Breakdown(KEY, Words.EMPTY, categories, Ladder.flat(categories.size()));
        crossings.stream()
                .filter(crossing -> crossing.by().size() < 2)
                .forEach(crossing -> this.crossings.put(crossing, crossing.by(breakdown)));
    }

    /** The strata, ages first, then genders within; the last one is of those outside the population. */
    public Breakdown breakdown() {
        return breakdown;
    }

    /** A table by stratum too, in which the strata of each row follow each other. */
    public Crossing crossing(Crossing crossing) {
        return crossings.get(crossing);
    }

    /** All tables by stratum. */
    List<Crossing> crossings(List<Crossing> of) {
        return of.stream().filter(crossings::containsKey).map(crossings::get).toList();
    }

    /** How many rows the strata make of one: those outside the population too. */
    public int rows() {
        return breakdown.categories().size();
    }

    /** How many strata there are of the population. */
    public int size() {
        return rows() - 1;
    }

    /** The breakdown that tells the age, if there is one. */
    public Optional<Breakdown> age() {
        return age.stream().mapToObj(breakdowns::get).findFirst();
    }

    /** The breakdown that tells the gender, if there is one. */
    public Optional<Breakdown> gender() {
        return gender.stream().mapToObj(breakdowns::get).findFirst();
    }

    /** How many genders there are. */
    public int genders() {
        return genders;
    }

    /** How many age classes there are. */
    public int ages() {
        return agePartitions[0].length;
    }

    /** How age classes are merged further: by partition and class, the number of its block; the first one merges nothing. */
    public int[][] agePartitions() {
        return agePartitions;
    }

    /** Age class of each group of the breakdown by age. */
    public int[] ageClassOf() {
        return ageClassOf;
    }

    /** Stratum of a respondent by the positions of the groups. */
    int of(int[] categories) {
        if (target.isPresent() && !isTarget[categories[target.getAsInt()]]) {
            return size();
        }
        return (age.isPresent() ? ageClassOf[categories[age.getAsInt()]] : 0) * genders
                + (gender.isPresent() ? categories[gender.getAsInt()] : 0);
    }

    private static OptionalInt position(List<Breakdown> breakdowns, Optional<String> key) {
        return IntStream.range(0, breakdowns.size())
                .filter(i -> key.filter(breakdowns.get(i).key()::equals).isPresent())
                .findFirst();
    }

    /** The finest level of a ladder that has few enough age classes. */
    private static int level(Ladder ladder) {
        return IntStream.range(0, ladder.levels().size())
                .filter(level -> ladder.blocks(level).size() <= MOST_AGES)
                .findFirst()
                .orElse(ladder.levels().size() - 1);
    }

    private static int[] classes(Ladder ladder) {
        return ladder.toArrays()[level(ladder)];
    }

    private static int[][] partitions(Ladder ladder) {
        int[][] levels = ladder.toArrays();
        List<List<Integer>> classes = ladder.blocks(level(ladder));
        return IntStream.range(level(ladder), levels.length)
                .mapToObj(level -> classes.stream()
                        .mapToInt(members -> levels[level][members.get(0)])
                        .toArray())
                .toArray(int[][]::new);
    }
}
