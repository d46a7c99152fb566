package fi.openagenda.model.response;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When it is not the statement that is at fault but the database that cannot be reached, or cannot go on. */
public final class Outage {

    private static final int MOST_CAUSES = 50;

    /** The pool gives no state, and not the same words in every version. */
    private static final Pattern NO_CONNECTION = Pattern.compile("acquisition timeout", Pattern.CASE_INSENSITIVE);

    /**
     * SQLSTATEs begin so when a connection is lost (08), a standby is asked to write (25006), nobody is let in (28, 3D,
     * 55000), resources are used up (53), an operator ends it (57), or the operating system fails it (58).
     */
    private static final List<String> STATES = List.of("08", "25006", "28", "3D", "53", "55000", "57", "58");

    private Outage() {}

    /**
     * All that the database, and what stands between, said about one fault: the outermost first. Whoever manages the
     * transaction tells only beside the fault why it could not be committed.
     */
    public static Stream<SQLException> causes(Throwable fault) {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        Queue<Throwable> next = new ArrayDeque<>(List.of(fault));
        List<SQLException> causes = new ArrayList<>();
        while (!next.isEmpty() && told.size() < MOST_CAUSES) {
            Throwable cause = next.remove();
            if (told.add(cause)) {
                if (cause instanceof SQLException said) {
                    causes.add(said);
                }
                Optional.ofNullable(cause.getCause()).ifPresent(next::add);
                next.addAll(List.of(cause.getSuppressed()));
            }
        }
        return causes.stream();
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
