package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.local.Database;
import fi.openagenda.deploy.local.Platform;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a response still costs the same when millions are stored: one round is filled with copies of what was answered
 * there, under other ids and receipts, and at each million it is answered, and another one that stays small beside it.
 *
 * @param stored responses in the large round
 * @param large responses a second there
 * @param small responses a second in the small one, right after
 * @param p99 of the large one, milliseconds
 * @param heap MiB that the platform holds after a collection of all garbage
 * @param threads of the platform
 * @param connections to the database
 */
record Growth(long stored, double large, double small, double p99, long heap, long threads, long connections) {
    static final int CLIENTS = 64;
    private static final long MILLION = 1_000_000;

    private static final String COPY_ANSWERS = """
            insert into %1$s (round_id, id, municipality_code, card, fingerprint, receipt_hash)
            select round_id, gen_random_uuid(), municipality_code, card, uuid_send(gen_random_uuid()),
                uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
            from (select * from %1$s limit 10000) as answered, generate_series(1, 100)
            """;

    private static final String COPY_WORDS = """
            insert into %1$s (round_id, id, municipality_code, question_key, text)
            select round_id, gen_random_uuid(), municipality_code, question_key, text
            from (select * from %1$s limit 10000) as written, generate_series(1, 100)
            """;

    static List<Growth> measure(Database database, Platform platform, Wrk large, Wrk small, int millions, int seconds) {
        var steps = new ArrayList<Growth>();
        var sql = new Sql(database);
        var round = round(sql, large.url());
        for (var million = 0; million <= millions; million++) {
            if (million > 0) { // the first time there is nothing yet to copy
                sql.change(COPY_ANSWERS.formatted("response_" + round));
                sql.change(COPY_WORDS.formatted("free_text_" + round));
            }
            var there = large.run(CLIENTS, seconds);
            var beside = small.run(CLIENTS, seconds);
            steps.add(new Growth(
                    sql.ask("select count(*) from response_" + round),
                    there.perSecond(),
                    beside.perSecond(),
                    there.p99(),
                    Machine.liveHeapMegabytes(platform.pid()),
                    Machine.threads(platform.pid()),
                    sql.ask("select count(*) - 1 from pg_stat_activity where backend_type = 'client backend'")));
            System.err.printf(Locale.ROOT, "  %s%n", steps.get(million).line());
        }
        return steps;
    }

    /** Lines of a markdown table. */
    static String table(List<Growth> steps) {
        var lines = new StringBuilder(
                "| millions | responses/s | in a small round | ratio | p99 ms | heap MiB | threads | connections |\n"
                        + "|---|---|---|---|---|---|---|---|\n");
        steps.forEach(step -> lines.append(step.line()).append("\n"));
        return lines.toString();
    }

    private String line() {
        return String.format(
                Locale.ROOT,
                "| %.1f | %.0f | %.0f | %.2f | %.1f | %d | %d | %d |",
                (double) stored / MILLION,
                large,
                small,
                large / small,
                p99,
                heap,
                threads,
                connections);
    }

    /** Id of the round whose responses go to an address. */
    private static long round(Sql sql, String address) {
        var path = URI.create(address).getPath().split("/");
        return sql.round(path[3], path[5]);
    }
}
