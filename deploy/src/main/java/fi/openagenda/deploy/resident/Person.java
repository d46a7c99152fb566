package fi.openagenda.deploy.resident;

import java.util.Map;
import java.util.Optional;

/**
 * Who a resident is.
 *
 * @param municipality three digits
 * @param ageGroup as in the population statistics
 * @param years lower end of the age group
 * @param gender female or male in the statistics
 * @param tongue mother tongue
 */
record Person(String municipality, String ageGroup, int years, String gender, String tongue) {

    static Person draw(Place place, Dice dice) {
        var group = place.margins().draw(dice);
        return new Person(place.code(), group.ageGroup(), group.fromAge(), group.gender(), place.drawTongue(dice));
    }

    /**
     * What the person says about itself, where the barometer asks in the words of the national one. Another background
     * question is answered like any question.
     */
    Optional<String> says(String question, Dice dice) {
        return Optional.ofNullable(
                switch (question) {
                    case "age" -> dice.happens(0.01) ? "no_answer" : ageGroup;
                    case "gender" -> dice.happens(0.02) ? weigh(dice, Map.of("no_answer", 3.0, "other", 2.0)) : gender;
                    case "language" -> dice.happens(0.01) ? "no_answer" : tongue;
                    case "resident" ->
                        weigh(dice, Map.of("permanent", 92.0, "seasonal", 4.0, "worker", 3.0, "other", 1.0));
                    case "situation" -> weigh(dice, situations());
                    case "years" -> weigh(dice, Map.of("lt2", 9.0, "y2_5", 17.0, "y6_10", 16.0, "gt10", 18.0 + years));
                    default -> null;
                });
    }

    private Map<String, Double> situations() {
        if (years < 18) {
            return Map.of("student", 1.0);
        }
        if (years < 25) {
            return Map.of("student", 45.0, "employed", 42.0, "unemployed", 9.0, "entrepreneur", 2.0, "other", 2.0);
        }
        if (years < 65) {
            return Map.of(
                    "employed",
                    70.0,
                    "entrepreneur",
                    11.0,
                    "unemployed",
                    9.0,
                    "carer",
                    5.0,
                    "student",
                    3.0,
                    "other",
                    2.0);
        }
        return Map.of("retired", 94.0, "employed", 3.0, "entrepreneur", 3.0);
    }

    private static String weigh(Dice dice, Map<String, Double> weights) {
        return dice.pick(weights.keySet().stream().sorted().toList(), weights::get);
    }
}
