package fi.openagenda.model.response;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What idempotency keys are hashed with, a salt a day. Without its salt a hash says nothing, not even to whoever knows the
 * key: so keys are remembered for one day to two, and no stored id can be traced to one afterwards.
 *
 * @param byDay 32 random bytes by day (UTC)
 */
record KeySalts(Map<LocalDate, byte[]> byDay) {

    /** How long a key is remembered at most. */
    static final Period LONGEST = Period.ofDays(2);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ADD = "insert into key_salt (day, salt) values (?, ?) on conflict do nothing";
    private static final String FORGET = "delete from key_salt where day < ?";
    private static final String READ = "select day, salt from key_salt";

    static final KeySalts NONE = new KeySalts(Map.of());

    /** The salts as they are to be on a day: that of yesterday, of today, and of tomorrow so that no node has to wait. */
    static KeySalts on(LocalDate today, Connection connection) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD);
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            for (LocalDate day = today; !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
                byte[] salt = new byte[BYTES];
                RANDOM.nextBytes(salt);
                add.setDate(1, Date.valueOf(day));
                add.setBytes(2, salt);
                add.executeUpdate();
            }
            forget.setDate(1, Date.valueOf(today.minusDays(1)));
            forget.executeUpdate();
        }
        Map<LocalDate, byte[]> salts = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(READ)) {
            while (rows.next()) {
                salts.put(rows.getDate("day").toLocalDate(), rows.getBytes("salt"));
            }
        }
        return new KeySalts(Map.copyOf(salts));
    }

    Optional<byte[]> of(LocalDate day) {
        return Optional.ofNullable(byDay.get(day));
    }
}
