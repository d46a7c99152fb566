package fi.openagenda.deploy.resident;

import java.util.List;
import java.util.Map;

/**
 * Where simulated residents live.
 *
 * @param code municipality, three digits
 * @param margins its population
 * @param tongues share of each mother tongue (fi, sv, se, smn, sms, other), adding up to about 1
 */
public record Place(String code, Margins margins, Map<String, Double> tongues) {

    /** Refuses a place without tongues and copies the map. */
    public Place {
        if (tongues.isEmpty()) {
            throw new IllegalArgumentException("Municipality " + code + " needs at least one mother tongue.");
        }
        tongues = Map.copyOf(tongues);
    }

    String drawTongue(Dice dice) {
        // Sorted, because the order of a map is not the same in every run.
        return dice.pick(List.copyOf(tongues.keySet()).stream().sorted().toList(), tongues::get);
    }
}
