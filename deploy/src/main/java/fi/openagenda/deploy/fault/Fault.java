package fi.openagenda.deploy.fault;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.Tool;
import fi.openagenda.deploy.local.DataFolder;
import fi.openagenda.deploy.local.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Breaks the packaged platform and its PostgreSQL under load, and counts what is lost. */
@Command(name = "deploy/fault")
public final class Fault extends Tool {
    private static final int MOST_CONTROLS = 5;
    private static final int MOST_ERRORS = 50;
    private static final Pattern ERROR = Pattern.compile(" ERROR |^\\s*(Caused by|Suppressed): ");

    /** What breaks. */
    enum Scenario {
        APPLICATION(1, Breakages::application),
        DATABASE(1, Breakages::database),
        BOTH(10, Breakages::both),
        STOP(4, Breakages::stop),
        RESTART(10, Breakages::restart),
        POOL(10, Breakages::pool),
        DISK(20, Breakages::disk),
        NODES(10, Breakages::nodes),
        HANG_UP(20, Breakages::hangUp),
        PUBLICATION(4, Breakages::publication),
        CONTROL(1, Breakages::database);

        private final int seldom;
        private final Kind kind;

        /** @param seldom in how many rounds it gets one */
        Scenario(int seldom, Kind kind) {
            this.seldom = seldom;
            this.kind = kind;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What happens in a round. */
    @FunctionalInterface
    private interface Kind {
        void happen(Breakages breakages, Trial trial) throws InterruptedException;
    }

    @Option(names = "--only", split = ",")
    private Set<Scenario> asked = EnumSet.allOf(Scenario.class);

    @Option(names = "--rounds")
    private int rounds = 20;

    private final List<Trial> trials = new ArrayList<>();

    private Fault() {
        super(System.err);
    }

    /** @param arguments --only FAULT, --rounds N */
    public static void main(String... arguments) {
        new Fault().launch(arguments);
    }

    @Override
    protected int run() throws IOException, InterruptedException {
        running.stopOnSignal();
        try {
            breakAll();
        } catch (Obstacle obstacle) {
            running.pauseIfStopping();
            tell();
            throw obstacle;
        }
        return tell();
    }

    private int tell() {
        System.out.println(Trial.head());
        trials.forEach(trial -> System.out.println(trial.line()));
        var faults = trials.stream().flatMap(trial -> trial.faults().stream()).toList();
        faults.forEach(fault -> System.err.println("FAULT TEST FAILED: " + fault));
        return faults.isEmpty() ? 0 : Obstacle.FAILED;
    }

    private void breakAll() throws IOException, InterruptedException {
        // Not in the folder for temporary files: where that lies in memory, nothing would be durable.
        var folder = folder();
        var database = running.add(Database.start(folder));
        var node = running.add(Node.start(home, database, folder));
        var breakages = new Breakages(folder, database, List.of(node));
        for (var scenario : asked) {
            switch (scenario) {
                case DISK -> onSmallDisk(scenario);
                case NODES -> onTwoNodes(scenario, breakages);
                case CONTROL -> control(scenario, breakages);
                default -> repeat(scenario, breakages);
            }
        }
    }

    private DataFolder folder() throws IOException {
        var folder = DataFolder.open(Files.createTempDirectory(home.resolve("deploy/target"), "fault"));
        running.add(folder::delete);
        return folder;
    }

    private void repeat(Scenario scenario, Breakages breakages) throws InterruptedException {
        var trial = begin(scenario, breakages);
        for (var round = 0; round < Math.max(1, rounds / scenario.seldom); round++) {
            scenario.kind.happen(breakages, trial);
        }
        if (!trial.faults().isEmpty()) {
            tellErrors(breakages.folder());
        }
    }

    /** What the platform said of its own mistakes: the log goes with the folder. */
    private static void tellErrors(DataFolder folder) {
        try (var lines = Files.lines(folder.log())) {
            lines.filter(line -> ERROR.matcher(line).find()).limit(MOST_ERRORS).forEach(System.err::println);
        } catch (IOException e) {
            throw Obstacle.failed("The log could not be read: " + e.getMessage());
        }
    }

    private Trial begin(Scenario scenario, Breakages breakages) {
        System.err.println(scenario + " ...");
        var trial = Trial.of(scenario.toString(), breakages.database(), breakages.nodes());
        trials.add(trial);
        return trial;
    }

    private void onTwoNodes(Scenario scenario, Breakages breakages) throws IOException, InterruptedException {
        var folder = folder();
        try (var second = Node.start(home, breakages.database(), folder)) {
            var nodes = List.of(breakages.nodes().get(0), second);
            repeat(scenario, new Breakages(breakages.folder(), breakages.database(), nodes));
        }
    }

    private void onSmallDisk(Scenario scenario) throws IOException, InterruptedException {
        var folder = folder();
        SmallDisk disk;
        try {
            disk = SmallDisk.mount(folder.postgres());
        } catch (Obstacle notRoot) {
            System.err.println(scenario + " is skipped: " + notRoot.getMessage());
            return;
        }
        running.add(disk);
        var database = running.add(Database.start(folder));
        var node = running.add(Node.start(home, database, folder));
        repeat(scenario, new Breakages(folder, database, List.of(node)));
    }

    /** As long as nothing is lost: a commit that does not wait for the disk may be lucky. */
    private void control(Scenario scenario, Breakages breakages) throws InterruptedException {
        var trial = begin(scenario, breakages);
        commits(breakages.database(), "set synchronous_commit = off");
        for (var round = 0; round < MOST_CONTROLS && trial.balance().lost() == 0; round++) {
            scenario.kind.happen(breakages, trial);
        }
        commits(breakages.database(), "reset synchronous_commit");
        trial.requireLoss();
    }

    /** Changes how commits are made, on every connection. */
    private static void commits(Database database, String how) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + Database.NAME + " " + how);
        } catch (SQLException e) {
            throw Obstacle.failed("PostgreSQL could not be told how to commit: " + e.getMessage());
        }
        database.stop();
        database.restart();
    }
}
