package fi.openagenda.api.odata;

import java.util.List;
import java.util.Optional;

/**
 * Some entities of a set.
 *
 * @param rows in the order of the set
 * @param next the skiptoken of the next page; nothing at the end
 */
record Page(List<Row> rows, Optional<String> next) {}
