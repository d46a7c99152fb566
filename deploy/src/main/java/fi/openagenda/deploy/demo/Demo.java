package fi.openagenda.deploy.demo;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.resident.Habits;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;

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
        var rounds = new Rounds(api, content.barometer());
        for (var round : plan.rounds()) {
            var municipalities = round.residents().keySet();
            rounds.create(round.key(), round.title(), round.opensBy(OffsetDateTime.now()), municipalities);
            if (!rounds.state(round.key()).matches("open|closed")) {
                rounds.putModules(round.key(), content.modules(), municipalities);
                rounds.open(round.key());
            }
            if (rounds.state(round.key()).equals("open")) {
                answer(plan, rounds, round);
            }
            if (round.publish()) {
                finish(rounds, round.key());
            }
        }
    }

    private void answer(Plan plan, Rounds rounds, Plan.Round round) {
        var from = progress.sent(round.key());
        var total =
                round.residents().values().stream().mapToInt(Integer::intValue).sum();
        if (from < total) {
            var crowd = Crowd.of(api, rounds.slug(), round.key(), round.residents(), plan.tongues(), Habits.USUAL);
            var line = new ProgressLine(out, round.key(), total);
            crowd.send(from, sent -> {
                progress.keep(round.key(), sent);
                line.show(sent);
            });
        }
    }

    private void finish(Rounds rounds, String key) {
        if (rounds.state(key).equals("open")) {
            rounds.close(key);
        }
        if (!rounds.isPublished(key)) {
            rounds.publish(key, "First release of the demonstration. The residents are simulated.");
            out.println("  " + key + ": closed and published");
        }
    }
}
