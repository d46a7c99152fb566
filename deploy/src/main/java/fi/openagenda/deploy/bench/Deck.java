package fi.openagenda.deploy.bench;

import fi.openagenda.deploy.local.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The cards of simulated residents of all municipalities, no two of them the same person, in a table from which rounds are
 * filled past HTTP: over it, a million of them would take a quarter of an hour for each round.
 *
 * @param sql where it lies
 */
record Deck(Sql sql) {
    /** Its columns are number, municipality and card; in the order of the numbers, municipalities are mixed. */
    private static final String TABLE = "create unlogged table deck (number int, municipality_code text, card bytea)";

    /** Everybody has a receipt, which is the most that a release can have of them. */
    private static final String FILL = """
            insert into response_%1$d (round_id, id, municipality_code, card, fingerprint, receipt_hash)
            select %1$d, gen_random_uuid(), municipality_code, card, uuid_send(gen_random_uuid()),
                uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
            from deck where number < %2$d
            """;

    /**
     * Punches the cards.
     *
     * @param deploy folder of the module, with the tests compiled: those know how cards are punched
     * @param database where they go
     * @param address of the platform
     * @param barometer whose questions they answer
     * @param round an open round of it
     * @param size how many
     */
    static Deck punch(Path deploy, Database database, String address, String barometer, String round, long size) {
        var sql = new Sql(database);
        sql.change(TABLE);
        Program.runOfTests(
                deploy,
                Map.of("PGPASSWORD", database.password()),
                List.of(
                        "fi.openagenda.deploy.CardPunch",
                        address,
                        barometer,
                        round,
                        String.valueOf(size),
                        database.jdbcUrl()));
        return new Deck(sql);
    }

    /** Fills a round with the first cards. */
    void fill(long round, long responses) {
        sql.change(FILL.formatted(round, responses));
    }
}
