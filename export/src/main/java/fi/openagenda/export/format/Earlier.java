package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import java.util.Optional;

/** What was published of the round before. */
@FunctionalInterface
public interface Earlier {

    /** Nothing. */
    Earlier NOTHING = (table, row, column) -> Optional.empty();

    /** How a share has changed since; nothing where it was not shown, or the question is another one. */
    Optional<Trend> trend(ProtectedTable table, int row, int column);
}
