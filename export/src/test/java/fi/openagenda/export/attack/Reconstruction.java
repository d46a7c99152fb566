package fi.openagenda.export.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.constraints.Constraint;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;

/**
 * Database reconstruction (R9): who must live in a block for all its published statistics to be right. After Garfinkel,
 * Abowd and Martindale, "Understanding Database Reconstruction Attacks on Public Data", ACM Queue 16(5), 2018.
 *
 * <p>People are numbered by age, so that the same block in another order is no other solution. A group is told by attributes:
 * sex (F, M), race (B, W), marital (M, S), adult (true) and age (such as {@code <18}).
 */
final class Reconstruction {

    private static final int OLDEST = 125;
    private static final int ADULT = 15;

    private final Model model = new Model();
    private final IntVar[] ages;
    private final BoolVar[] female;
    private final BoolVar[] black;
    private final BoolVar[] married;

    Reconstruction(int people) {
        ages = model.intVarArray(people, 0, OLDEST);
        female = model.boolVarArray(people);
        black = model.boolVarArray(people);
        married = model.boolVarArray(people);
        IntVar[] order = model.intVarArray(people, 0, 8 * OLDEST + 7);
        for (int i = 0; i < people; i++) {
            IntVar[] attributes = {ages[i], female[i], black[i], married[i]};
            model.scalar(attributes, new int[] {8, 4, 2, 1}, "=", order[i]).post();
            model.ifThen(married[i], model.arithm(ages[i], ">=", ADULT));
        }
        model.increasing(order, 0).post();
    }

    /**
     * What is told of a group.
     *
     * @param median of an even number, the middle between the two in the middle
     * @param tenths the mean age times ten, rounded
     */
    void publish(Map<String, String> group, int count, int median, long tenths) {
        BoolVar[] members = members(group);
        model.sum(members, "=", count).post();

        IntVar[] years = IntStream.range(0, members.length)
                .mapToObj(i -> ages[i].mul(members[i]).intVar())
                .toArray(IntVar[]::new);
        model.sum(years, ">=", (int) Math.ceil((2 * tenths - 1) * count / 20.0)).post();
        model.sum(years, "<=", (int) Math.floor((2 * tenths + 1) * count / 20.0))
                .post();

        model.arithm(age(members, (count + 1) / 2), "+", age(members, count / 2 + 1), "=", 2 * median)
                .post();
    }

    /** A group of which nothing is told, because it has fewer than three people. */
    void suppress(Map<String, String> group) {
        model.sum(members(group), "<", 3).post();
    }

    /** Some blocks that it can be, each a list of people as {@code age sex race marital}. */
    List<List<String>> solutions(int most) {
        List<List<String>> solutions = new ArrayList<>();
        while (solutions.size() < most && model.getSolver().solve()) {
            solutions.add(IntStream.range(0, ages.length).mapToObj(this::person).toList());
        }
        return solutions;
    }

    private String person(int i) {
        return String.join(
                " ",
                Integer.toString(ages[i].getValue()),
                female[i].getValue() == 1 ? "F" : "M",
                black[i].getValue() == 1 ? "B" : "W",
                married[i].getValue() == 1 ? "M" : "S");
    }

    private BoolVar[] members(Map<String, String> group) {
        return IntStream.range(0, ages.length)
                .mapToObj(i -> group.entrySet().stream()
                        .map(attribute -> has(i, attribute.getKey(), attribute.getValue()))
                        .toArray(Constraint[]::new))
                .map(attributes -> attributes.length == 0
                        ? model.boolVar(true)
                        : model.and(attributes).reify())
                .toArray(BoolVar[]::new);
    }

    private Constraint has(int i, String attribute, String value) {
        return switch (attribute) {
            case "sex" -> model.arithm(female[i], "=", value.equals("F") ? 1 : 0);
            case "race" -> model.arithm(black[i], "=", value.equals("B") ? 1 : 0);
            case "marital" -> model.arithm(married[i], "=", value.equals("M") ? 1 : 0);
            case "adult" -> model.arithm(ages[i], ">=", ADULT);
            case "age" -> {
                String years = value.replaceAll("\\D", "");
                yield model.arithm(ages[i], value.replace(years, ""), Integer.parseInt(years));
            }
            default -> throw new IllegalArgumentException(attribute);
        };
    }

    /** How old the member is who comes at a rank, from 1 for the youngest. */
    private IntVar age(BoolVar[] members, int rank) {
        IntVar age = model.intVar(0, OLDEST);
        for (int i = 0; i < members.length; i++) {
            BoolVar ranked = model.sum(Arrays.copyOf(members, i + 1), "=", rank).reify();
            model.ifThen(model.and(members[i], ranked), model.arithm(ages[i], "=", age));
        }
        return age;
    }
}
