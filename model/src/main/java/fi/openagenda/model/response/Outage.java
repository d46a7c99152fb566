package fi.openagenda.model.response;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When it is not the statement that is at fault but the database that cannot be reached, or cannot go on. */
public final class Outage {

    private static final int DEEPEST_CAUSE = 20;

    /** The pool gives no state, and not the same words in every version. */
    private static final Pattern NO_CONNECTION = Pattern.compile("acquisition timeout", Pattern.CASE_INSENSITIVE);

    private Outage() {}

    /** What the database said, if it said something, however deep in an exception. */
    public static Optional<SQLException> cause(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    /** Whether trying again later may help, and trying at once will not. */
    public static boolean isOne(Throwable fault) {
        return cause(fault).filter(Outage::isOutage).isPresent();
    }

    /** Connection lost (08), out of resources (53), stopped by an operator (57), or no free connection in the pool. */
    private static boolean isOutage(SQLException said) {
        String state = said.getSQLState();
        return state == null
                ? said.getMessage() != null
                        && NO_CONNECTION.matcher(said.getMessage()).find()
                : state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }
}
