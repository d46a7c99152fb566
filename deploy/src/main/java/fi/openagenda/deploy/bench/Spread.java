package fi.openagenda.deploy.bench;

import java.util.List;
import java.util.Locale;

/**
 * Several measurements of one thing.
 *
 * @param values at least one, in any order
 */
record Spread(List<Double> values) {
    Spread {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A spread needs at least one measurement.");
        }
    }

    double median() {
        var middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** "median (least - most)" with this many decimals. */
    String show(int decimals) {
        var format = "%." + decimals + "f (%." + decimals + "f - %." + decimals + "f)";
        return String.format(Locale.ROOT, format, median(), values.get(0), values.get(values.size() - 1));
    }
}
