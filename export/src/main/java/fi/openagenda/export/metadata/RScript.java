package fi.openagenda.export.metadata;

import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code data.R}: reads {@code data.csv} in R, each column with the type that it has, whatever is in it. */
final class RScript {

    private RScript() {}

    /**
     * The script.
     *
     * @param language in which labels are
     */
    static String of(String language) throws IOException {
        return Template.filled(
                "data.R",
                Map.of(
                        "language",
                        language,
                        "columns",
                        Dictionary.data().stream()
                                .map(column -> "  %s = \"%s\"".formatted(column.name(), type(column)))
                                .collect(Collectors.joining(",\n"))));
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case INTEGER, YEAR -> "integer";
            case DECIMAL -> "numeric";
            case BOOLEAN -> "logical";
            case STRING, DATETIME -> "character";
        };
    }
}
