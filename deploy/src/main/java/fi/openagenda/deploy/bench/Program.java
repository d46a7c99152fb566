package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs a program of the operating system. */
final class Program {
    private Program() {}

    /**
     * @param name of the program
     * @param debianPackage where it comes from
     * @throws Obstacle when it is not installed
     */
    static void require(String name, String debianPackage) {
        if (!isInstalled(name)) {
            throw Obstacle.toChange("The benchmark needs the program " + name
                    + " and it is not installed: apt-get install " + debianPackage + " (Debian).");
        }
    }

    /** @param name of the program */
    static boolean isInstalled(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /**
     * @param environment added to our own
     * @param command program and arguments
     * @return what it printed
     * @throws Obstacle when its exit code is not 0
     */
    static String run(Map<String, String> environment, List<String> command) {
        return run(Path.of("."), environment, command);
    }

    /** The same in a folder. */
    static String run(Path folder, Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw Obstacle.failed(command.get(0) + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw Obstacle.failed(command.get(0) + " could not be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Obstacle.failed("The benchmark was stopped.");
        }
    }

    /**
     * Runs a program of Java that lies among the tests, which know the model.
     *
     * @param deploy folder of the module, with the tests compiled; the program runs there
     * @param environment added to our own
     * @param command class and arguments
     * @return what it printed
     * @throws Obstacle when its exit code is not 0
     */
    static String runOfTests(Path deploy, Map<String, String> environment, List<String> command) {
        var target = deploy.resolve("target");
        try {
            var classes = String.join(
                    File.pathSeparator,
                    target.resolve("test-classes").toString(),
                    target.resolve("classes").toString(),
                    Files.readString(target.resolve("tests.classpath")).strip());
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var whole = new ArrayList<>(List.of(java, "-cp", classes));
            whole.addAll(command);
            return run(deploy, environment, whole);
        } catch (IOException e) {
            throw Obstacle.failed("The tests are not compiled: " + e.getMessage());
        }
    }
}
