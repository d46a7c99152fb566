package fi.openagenda.deploy.fault;

import fi.openagenda.deploy.demo.Plan;
import fi.openagenda.deploy.demo.Rounds;
import fi.openagenda.deploy.local.Database;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** One thing that breaks, over and over, while answers come in to a round of its own; and what became of them. */
final class Trial {
    private static final String ROUND = "fault";
    private static final int SHORTEST_LOAD_MILLIS = 300;
    private static final int LONGEST_LOAD_MILLIS = 1500;

    /** Breaks something while others write, and mends it. */
    @FunctionalInterface
    interface Breakage {
        void happen(Writers writers) throws InterruptedException;
    }

    private final String name;
    private final Database database;
    private final List<URI> addresses;
    private final Ledger ledger = new Ledger();
    private final SortedMap<String, Duration> longest = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Balance balance = Balance.EVEN;
    private boolean lossWanted;
    private int rounds;

    private Trial(String name, Database database, List<URI> addresses) {
        this.name = name;
        this.database = database;
        this.addresses = addresses;
    }

    /**
     * Opens the round.
     *
     * @param nodes to all of which everything is sent
     */
    static Trial of(String name, Database database, List<Node> nodes) {
        var barometer = Numbered.barometer("fault-" + name);
        var nobodyYet = new TreeMap<>(Map.of(Numbered.MUNICIPALITY, 0));
        var round = new Plan.Round(ROUND, Map.of("fi", "Vikakoe"), "2026-03-02T08:00:00+02:00", nobodyYet, false);
        Rounds.of(nodes.get(0).api(), barometer, List.of(round)).open(ROUND);
        var path = "/v1/barometers/" + barometer.slug() + "/rounds/" + ROUND + "/responses";
        return new Trial(
                barometer.slug(),
                database,
                nodes.stream().map(node -> URI.create(node.address() + path)).toList());
    }

    /** Lets something break once, at a random moment under load, and looks afterwards what is in the database. */
    void round(Breakage breakage) throws InterruptedException {
        try (var writers = Writers.start(addresses, ledger)) {
            writers.awaitMore();
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_LOAD_MILLIS, LONGEST_LOAD_MILLIS));
            breakage.happen(writers);
            took("until written again", writers.awaitMore());
        }
        rounds++;
        balance = Balance.of(database, name, ledger.acknowledgements());
        System.err.printf(
                Locale.ROOT,
                "  %s, round %d: %d acknowledged, %d lost, %d too many%n",
                name,
                rounds,
                ledger.acknowledgements(),
                balance.lost(),
                balance.surplus());
    }

    /** How many responses are in the database. */
    int stored() {
        return Balance.stored(database, name);
    }

    /** Where responses are posted to. */
    List<URI> addresses() {
        return addresses;
    }

    Ledger ledger() {
        return ledger;
    }

    Balance balance() {
        return balance;
    }

    /** Notes how long something took; the longest is told. */
    void took(String what, Duration time) {
        longest.merge(what, time, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** Notes something to be told. */
    void remark(String words) {
        remarks.add(words);
    }

    /** Notes a fault, unless all is as it must be. */
    void require(boolean asItMustBe, String otherwise) {
        if (!asItMustBe) {
            faults.add(otherwise);
        }
    }

    /** Nothing but a loss is what is wanted: a test that finds none here proves nothing. */
    void requireLoss() {
        lossWanted = true;
    }

    /** What was not as it must be. */
    List<String> faults() {
        return Stream.of(faults.stream(), ledger.surprises().stream(), imbalance().stream())
                .flatMap(found -> found)
                .map(fault -> name + ": " + fault)
                .toList();
    }

    private Optional<String> imbalance() {
        if (lossWanted) {
            return balance.lost() > 0 ? Optional.empty() : Optional.of("nothing is lost, so this test proves nothing");
        }
        return balance.equals(Balance.EVEN)
                ? Optional.empty()
                : Optional.of(balance.lost() + " lost, " + balance.surplus() + " too many");
    }

    /** Lines of a markdown table above {@link #line}. */
    static String head() {
        return "| | rounds | acknowledged | lost | too many | 503 | 409 | broken off | longest answer, s | |\n"
                + "|---|---|---|---|---|---|---|---|---|---|";
    }

    /** A line of a markdown table. */
    String line() {
        var besides = Stream.of(
                        longest.entrySet().stream().map(each -> each.getKey() + " " + seconds(each.getValue()) + " s"),
                        remarks.stream())
                .flatMap(each -> each)
                .toList();
        return "| %s | %d | %d | %d | %d | %d | %d | %d | %s | %s |"
                .formatted(
                        name.substring(name.indexOf('-') + 1),
                        rounds,
                        ledger.acknowledgements(),
                        balance.lost(),
                        balance.surplus(),
                        ledger.unavailabilities(),
                        ledger.conflicts(),
                        ledger.breaks(),
                        seconds(ledger.slowest()),
                        String.join("; ", besides));
    }

    private static String seconds(Duration time) {
        return "%.2f".formatted(time.toNanos() / 1e9);
    }
}
