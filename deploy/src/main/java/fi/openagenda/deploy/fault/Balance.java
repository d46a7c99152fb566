package fi.openagenda.deploy.fault;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.local.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What is in the database beside what was acknowledged: responses, receipts and texts.
 *
 * @param lost how many of them are not there
 * @param surplus how many are there twice, or were never sent
 */
record Balance(int lost, int surplus) {
    static final Balance EVEN = new Balance(0, 0);

    /** The number ends the punch card, as the last question that has a column. */
    private static final String RESPONSES = """
            select encode(substring(card from length(card) - 2), 'hex') from response
            where round_id = (select id from round where barometer_slug = ?)
            """;

    private static final String RECEIPTS = """
            select encode(receipt_hash, 'hex') from response
            where receipt_hash is not null and round_id = (select id from round where barometer_slug = ?)
            """;

    private static final String TEXTS = """
            select text from free_text where round_id = (select id from round where barometer_slug = ?)
            """;

    /** Looks at the one round of a barometer, of whose responses numbers 1 to so many were acknowledged. */
    static Balance of(Database database, String slug, int acknowledged) {
        try (var connection = database.connect()) {
            return of(column(connection, RESPONSES, slug), acknowledged, Balance::onCard)
                    .and(of(column(connection, RECEIPTS, slug), acknowledged, Numbered::receipt))
                    .and(of(column(connection, TEXTS, slug), acknowledged, Numbered::text));
        } catch (SQLException e) {
            throw Obstacle.failed("The responses could not be read: " + e.getMessage());
        }
    }

    /** How many responses there are. */
    static int stored(Database database, String slug) {
        try (var connection = database.connect()) {
            return column(connection, RESPONSES, slug).size();
        } catch (SQLException e) {
            throw Obstacle.failed("The responses could not be read: " + e.getMessage());
        }
    }

    private static Optional<String> onCard(Numbered response) {
        return Optional.of("%06x".formatted(response.number()));
    }

    private static Balance of(List<String> found, int acknowledged, Function<Numbered, Optional<String>> expectation) {
        var there = new HashSet<>(found);
        var expected = IntStream.rangeClosed(1, acknowledged)
                .mapToObj(Numbered::new)
                .map(expectation)
                .flatMap(Optional::stream)
                .toList();
        var present = (int) expected.stream().filter(there::contains).count();
        return new Balance(expected.size() - present, found.size() - present);
    }

    private static List<String> column(Connection connection, String query, String slug) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            select.setString(1, slug);
            var values = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    private Balance and(Balance other) {
        return new Balance(lost + other.lost, surplus + other.surplus);
    }
}
