package fi.openagenda.model.response;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When it is not the statement that is at fault but the database that cannot be reached, or cannot go on. */
public final class Outage {

    private static final int DEEPEST_CAUSE = 20;

    /** The pool gives no state, and not the same words in every version. */
    private static final Pattern NO_CONNECTION = Pattern.compile("acquisition timeout", Pattern.CASE_INSENSITIVE);

    /**
     * SQLSTATEs begin so when a connection is lost (08), a standby is asked to write (25006), nobody is let in (28, 3D,
     * 55000), resources are used up (53), an operator ends it (57), or the operating system fails it (58).
     */
    private static final List<String> STATES = List.of("08", "25006", "28", "3D", "53", "55000", "57", "58");

    private Outage() {}

    /** All that the database, and what stands between, said about one fault: the outermost first. */
    public static Stream<SQLException> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }

    /** Whether trying again later may help, and trying at once will not. */
    public static boolean isOne(Throwable fault) {
        return causes(fault).anyMatch(Outage::isOutage);
    }

    private static boolean isOutage(SQLException said) {
        String state = said.getSQLState();
        return state == null
                ? said.getMessage() != null
                        && NO_CONNECTION.matcher(said.getMessage()).find()
                : STATES.stream().anyMatch(state::startsWith);
    }
}
