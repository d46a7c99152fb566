package fi.openagenda.api.problem;

import fi.openagenda.model.response.Outage;
import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.util.Optional;

/** What PostgreSQL or the connection to it said, by SQLSTATE. */
record DatabaseFault(SQLException cause) {

    private static final String UNIQUE_VIOLATION = "23505";

    /** The fault of the database behind an exception that is not simply our mistake. */
    static Optional<DatabaseFault> in(Throwable fault) {
        return Outage.causes(fault)
                .map(DatabaseFault::new)
                .filter(databaseFault -> databaseFault.isConflict() || Outage.isOne(databaseFault.cause()))
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
}
