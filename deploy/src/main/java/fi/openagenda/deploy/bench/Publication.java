package fi.openagenda.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Publishing rounds of the national barometer in all municipalities, each beside reading the same rows for nothing.
 *
 * @param turns the publications of rounds of one size, at least one
 */
record Publication(List<Turn> turns) {

    /**
     * One of them.
     *
     * @param copy seconds that the driver of the platform takes to copy the rows out of PostgreSQL
     * @param psql seconds that psql takes for the same
     * @param phases what the platform took
     * @param whole seconds until the job was done, as its reader saw it
     */
    record Turn(double copy, double psql, Phases phases, double whole) {

        /** Reading and tallying, beside reading alone. */
        double ratio() {
            return phases.counting() / copy;
        }
    }

    long responses() {
        return turns.get(0).phases.responses();
    }

    Spread spread(ToDoubleFunction<Turn> of) {
        return new Spread(turns.stream().mapToDouble(of).boxed().toList());
    }

    /** Lines of a markdown table. */
    static String table(List<Publication> publications) {
        var lines = new StringBuilder("| responses | lines | COPY, s | psql, s | counted, s | ratio to COPY"
                + " | protected, s | written, s | in all, s |\n|---|---|---|---|---|---|---|---|---|\n");
        for (var each : publications) {
            lines.append("| %d | %d | %s | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            each.responses(),
                            each.turns.get(0).phases.lines(),
                            each.spread(Turn::copy).show(2),
                            each.spread(Turn::psql).show(2),
                            each.spread(turn -> turn.phases.counting()).show(2),
                            each.spread(Turn::ratio).show(2),
                            each.spread(turn -> turn.phases.protection()).show(2),
                            each.spread(turn -> turn.phases.writing()).show(2),
                            each.spread(Turn::whole).show(2)));
        }
        return lines.toString();
    }

    /** How cost grows with responses, from the last but one size to the last. */
    static String slopes(List<Publication> publications) {
        var larger = publications.get(publications.size() - 1);
        var smaller = publications.get(publications.size() - 2);
        var told = new ArrayList<String>();
        told.add(larger.slope("COPY", smaller, Turn::copy));
        told.add(larger.slope("counted", smaller, turn -> turn.phases.counting()));
        told.add(larger.slope("protected", smaller, turn -> turn.phases.protection()));
        return "Slope from %d to %d responses, 1 being linear: %s."
                .formatted(smaller.responses(), larger.responses(), String.join(", ", told));
    }

    /** The exponent of growth: by how many powers of ten the cost grows where responses grow by one. */
    private String slope(String name, Publication smaller, ToDoubleFunction<Turn> cost) {
        var growth = Math.log(spread(cost).median() / smaller.spread(cost).median());
        return String.format(
                Locale.ROOT, "%s %.2f", name, growth / Math.log((double) responses() / smaller.responses()));
    }
}
