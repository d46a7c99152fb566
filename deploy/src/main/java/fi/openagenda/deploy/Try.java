package fi.openagenda.deploy;

import fi.openagenda.deploy.demo.Api;
import fi.openagenda.deploy.demo.Content;
import fi.openagenda.deploy.demo.Demo;
import fi.openagenda.deploy.local.DataFolder;
import fi.openagenda.deploy.local.Database;
import fi.openagenda.deploy.local.FrontEnd;
import fi.openagenda.deploy.local.Leftovers;
import fi.openagenda.deploy.local.Platform;
import fi.openagenda.deploy.local.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the platform on this machine until Ctrl-C: PostgreSQL on a kept data folder, the packaged application, and the
 * demonstration. The script deploy/try builds, explains the options and starts this.
 */
@Command(name = "deploy/try")
public final class Try extends Tool {
    private static final Duration READY = Duration.ofSeconds(90);

    @Option(names = "--port")
    private int port = 8080;

    @Option(names = "--front-end-port")
    private int frontEndPort;

    @Option(names = "--data")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--empty")
    private boolean empty;

    private Try() {
        super(System.out);
    }

    /** @param arguments --port N, --front-end-port N, --data DIR, --empty */
    public static void main(String... arguments) {
        new Try().launch(arguments);
    }

    @Override
    protected int run() throws IOException, InterruptedException {
        var folder = DataFolder.open(data.orElse(home.resolve("deploy/.data")));
        running.add(folder.lock());
        Leftovers.clear(folder);
        var frontEnd = running.add(FrontEnd.start(home.resolve("deploy/front-end"), frontEndPort));
        Ports.requireFree(port);
        // A signal may come while something is being started, before it could be added.
        running.add(() -> Leftovers.stop(folder));
        var platform = start(folder);
        welcome(folder, platform, frontEnd);
        var exitCode = platform.waitFor();
        throw Obstacle.failed(
                "The platform stopped by itself (exit code " + exitCode + "); its log is " + folder.log() + ".");
    }

    private Platform start(DataFolder folder) throws InterruptedException {
        running.stopOnSignal();
        System.out.println("Starting PostgreSQL ...");
        var database = running.add(Database.start(folder));
        System.out.println("Starting the platform ...");
        var jar = home.resolve("api/target/quarkus-app/quarkus-run.jar");
        var platform = running.add(Platform.start(jar, port, database, folder));
        platform.awaitReady(READY, Duration.ofMillis(100));
        return platform;
    }

    private void welcome(DataFolder folder, Platform platform, FrontEnd frontEnd) throws InterruptedException {
        var content = new Content(home.resolve("deploy/content"));
        if (!empty) {
            System.out.println("Loading the demonstration (what is there already stays) ...");
            new Demo(new Api(platform.address(), key(folder)), content, folder.progress(), System.out).load();
        }
        var welcome = new Welcome(platform.address(), frontEnd.address(), folder, content);
        System.out.println(empty ? welcome.empty() : welcome.full());
    }

    /** The application prints its key once, at the first start; the other thread may need a moment to keep it. */
    private static String key(DataFolder folder) throws InterruptedException {
        for (var wait = 0; wait < 50 && folder.operatorKey().read().isEmpty(); wait++) {
            Thread.sleep(100);
        }
        return folder.operatorKey()
                .read()
                .orElseThrow(() -> Obstacle.toChange("The operator key is not in "
                        + folder.operatorKey().file() + " and the platform shows it only once: put it there, delete "
                        + folder.path() + " to begin anew, or start with --empty."));
    }
}
