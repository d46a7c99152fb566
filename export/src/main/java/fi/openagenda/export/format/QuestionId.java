package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.tally.Variable;
import java.util.Optional;

/**
 * Which question lines are of. Two municipalities may call questions of their own alike.
 *
 * @param code what data calls it
 * @param onlyIn code of the municipality whose own question it is
 */
record QuestionId(String code, Optional<String> onlyIn) {

    static QuestionId of(ProtectedTable table) {
        return of(table.variable());
    }

    static QuestionId of(Variable variable) {
        return new QuestionId(variable.code(), variable.onlyIn());
    }

    /** As a file is named for it: {@code library}, {@code pool@148}; no code holds an {@code @}. */
    String fileName() {
        return code + onlyIn.map(municipality -> "@" + municipality).orElse("");
    }
}
