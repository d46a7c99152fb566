package fi.openagenda.api.problem;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What PostgreSQL or the connection to it said, by SQLSTATE. */
record DatabaseFault(SQLException cause) {

    private static final String UNIQUE_VIOLATION = "23505";

    /** The fault of the database behind an exception that is not simply our mistake. */
    static Optional<DatabaseFault> in(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(DatabaseFault::new)
                .filter(databaseFault -> databaseFault.isConflict() || databaseFault.isOutage())
                .findFirst();
    }

    Problem problem() {
        if (isConflict()) {
            return Problem.of(ProblemType.ALREADY_EXISTS);
        }
        Log.warnf("The database is not available: %s", cause.getMessage());
        return Problem.of(ProblemType.UNAVAILABLE);
    }

    private boolean isConflict() {
        return UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    /** Connection lost (08), out of resources (53), stopped by an operator (57), or no free connection in the pool. */
    private boolean isOutage() {
        String state = cause.getSQLState();
        return state == null
                ? cause.getMessage() != null && cause.getMessage().contains("Acquisition timeout")
                : state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }
}
