package fi.openagenda.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Published figures of one municipality after another, asked for by one client, in turn with the same client reading one of
 * the answers as a file.
 *
 * @param bytes of that answer
 * @param reference milliseconds that nginx took for the file, by turn
 * @param answers milliseconds that the platform took to answer, by turn
 */
record Queries(int bytes, List<Times> reference, List<Times> answers) {
    private static final int WARM_UPS = 20;

    /**
     * How long requests of one turn took.
     *
     * @param millis of each, sorted
     */
    private record Times(List<Double> millis) {

        static Times of(Reader reader, List<String> paths) {
            return new Times(paths.stream()
                    .map(path -> reader.get(path).require(200).seconds() * 1e3)
                    .sorted()
                    .toList());
        }

        /** What so many of a hundred requests took at most. */
        double percentile(int rank) {
            return millis.get((millis.size() - 1) * rank / 100);
        }
    }

    /**
     * @param platform who is asked
     * @param paths what is asked, at least one
     * @param nginx serves an answer
     */
    static Queries measure(Reader platform, List<String> paths, Function<byte[], Nginx> nginx, int turns) {
        var answer = platform.get(paths.get(0)).require(200).answer().body();
        var queries = new Queries(answer.length, new ArrayList<>(), new ArrayList<>());
        try (var file = nginx.apply(answer)) {
            var reader = new Reader(file.url(), "");
            var again = paths.stream().map(path -> "").toList();
            for (var turn = -WARM_UPS; turn < turns; turn++) {
                var reference = Times.of(reader, again);
                var answers = Times.of(platform, paths);
                if (turn >= 0) {
                    queries.reference.add(reference);
                    queries.answers.add(answers);
                }
            }
        }
        return queries;
    }

    /** Lines of a markdown table. */
    String table() {
        return "| `/v1/observations` of one municipality, %d bytes | p50 ms | p99 ms | ratio of p50 |%n"
                        .formatted(bytes)
                + "|---|---|---|---|\n"
                + row("nginx, the same bytes as a file", reference)
                + row("the platform", answers);
    }

    private String row(String name, List<Times> turns) {
        var ratios = new ArrayList<Double>();
        for (var turn = 0; turn < turns.size(); turn++) {
            ratios.add(turns.get(turn).percentile(50) / reference.get(turn).percentile(50));
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                name,
                new Spread(turns.stream().map(times -> times.percentile(50)).toList()).show(2),
                new Spread(turns.stream().map(times -> times.percentile(99)).toList()).show(2),
                new Spread(ratios).show(2));
    }
}
