package fi.openagenda.deploy.demo;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.resident.Habits;
import java.io.PrintStream;
import java.nio.file.Path;

/** Loads the demonstration. It may be interrupted anywhere and run again: it goes on where it was. */
public final class Demo {
    private final Api api;
    private final Content content;
    private final Progress progress;
    private final PrintStream out;

    /**
     * @param api the platform
     * @param content what is loaded
     * @param progressFile where it is kept how far this has come
     * @param out where progress is shown
     */
    public Demo(Api api, Content content, Path progressFile, PrintStream out) {
        this.api = api;
        this.content = content;
        this.progress = new Progress(progressFile);
        this.out = out;
    }

    /**
     * Loads what is missing.
     *
     * @throws Obstacle when the platform refuses something
     */
    public void load() {
        var plan = content.plan();
        for (var series : plan.barometers()) {
            var rounds = Rounds.of(api, content.template(series), series.rounds());
            series.rounds().forEach(round -> run(plan, rounds, round));
        }
    }

    private void run(Plan plan, Rounds rounds, Plan.Round round) {
        if (rounds.state(round.key()).equals("draft")) {
            rounds.open(round.key());
        }
        if (rounds.state(round.key()).equals("open")) {
            answer(plan, rounds, round);
        }
        if (round.publish()) {
            finish(rounds, round.key());
        }
    }

    private void answer(Plan plan, Rounds rounds, Plan.Round round) {
        var name = rounds.dataset(round.key());
        var from = progress.sent(name);
        var total =
                round.residents().values().stream().mapToInt(Integer::intValue).sum();
        if (from < total) {
            var crowd = Crowd.of(api, rounds.slug(), round.key(), round.residents(), plan.tongues(), Habits.USUAL);
            var line = new ProgressLine(out, name, total);
            crowd.send(from, sent -> {
                progress.keep(name, sent);
                line.show(sent);
            });
        }
    }

    private void finish(Rounds rounds, String key) {
        if (rounds.state(key).equals("open")) {
            rounds.close(key);
        }
        if (!rounds.isPublished(key)) {
            var line = new PublicationLine(out, rounds.dataset(key));
            var job = rounds.publish(key, "First release of the demonstration. The residents are simulated.");
            rounds.await(job, line::show);
            out.println("  " + rounds.dataset(key) + ": closed and published");
        }
    }
}
