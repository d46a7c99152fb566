package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A questionnaire read again and again, measured in turn: nginx with the same bytes as a file, the platform, and the
 * platform asked by those who have it already.
 *
 * @param bytes of the questionnaire
 * @param reference answers of nginx
 * @param answers of the platform
 * @param unchanged of the platform, to {@code If-None-Match}
 */
record Serving(int bytes, List<Wrk.Run> reference, List<Wrk.Run> answers, List<Wrk.Run> unchanged) {
    static final int CONNECTIONS = 64;

    /**
     * @param questionnaire what the platform answers
     * @param wrk asks the platform for it
     * @param nginx asks nginx for the same bytes
     */
    static Serving measure(Reader.Timed questionnaire, Wrk wrk, Wrk nginx, int pairs, int seconds) {
        var length = questionnaire.answer().body().length;
        var serving = new Serving(length, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var pair = 1; pair <= pairs; pair++) {
            serving.reference.add(whole(nginx.run(CONNECTIONS, seconds), length));
            serving.answers.add(whole(wrk.run(CONNECTIONS, seconds), length));
            serving.unchanged.add(empty(wrk.knowing(questionnaire.etag()).run(CONNECTIONS, seconds), length));
            System.err.printf(
                    Locale.ROOT,
                    "  pair %d: nginx %.0f/s, questionnaire %.0f/s, If-None-Match %.0f/s%n",
                    pair,
                    serving.reference.get(pair - 1).perSecond(),
                    serving.answers.get(pair - 1).perSecond(),
                    serving.unchanged.get(pair - 1).perSecond());
        }
        return serving;
    }

    /** A run whose answers were whole. */
    static Wrk.Run whole(Wrk.Run run, int length) {
        if (run.bytesEach() < length) {
            throw Obstacle.failed("BENCHMARK FAILED: some answers were shorter than what is read.");
        }
        return run;
    }

    /** A run whose answers had no body. */
    static Wrk.Run empty(Wrk.Run run, int length) {
        if (run.bytesEach() >= length) {
            throw Obstacle.failed("BENCHMARK FAILED: If-None-Match was answered with everything.");
        }
        return run;
    }

    /** Lines of a markdown table. */
    String table() {
        return "| the national questionnaire in one language, %d bytes | answers/s | p50 ms | p99 ms | ratio |%n"
                        .formatted(bytes)
                + "|---|---|---|---|---|\n"
                + row("nginx, the same bytes as a file", reference, reference)
                + row("the platform", answers, reference)
                + row("the platform, `If-None-Match` (304); beside the same without", unchanged, answers);
    }

    /** A line of a table of runs beside others. */
    static String row(String name, List<Wrk.Run> runs, List<Wrk.Run> beside) {
        var ratios = new ArrayList<Double>();
        for (var pair = 0; pair < runs.size(); pair++) {
            ratios.add(runs.get(pair).perSecond() / beside.get(pair).perSecond());
        }
        return "| %s | %s | %s | %s | %s |%n"
                .formatted(
                        name,
                        spread(runs, Wrk.Run::perSecond).show(0),
                        spread(runs, Wrk.Run::p50).show(2),
                        spread(runs, Wrk.Run::p99).show(2),
                        new Spread(ratios).show(2));
    }

    private static Spread spread(List<Wrk.Run> runs, Function<Wrk.Run, Double> figure) {
        return new Spread(runs.stream().map(figure).toList());
    }
}
