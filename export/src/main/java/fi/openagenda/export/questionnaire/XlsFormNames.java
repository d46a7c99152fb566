package fi.openagenda.export.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of a form's rows, each only once. */
final class XlsFormNames {

    private final UniqueNames names = new UniqueNames();
    private final Map<List<String>, String> parts = new HashMap<>();

    /** The name itself if nobody has it, or else one like it. */
    String of(String wished) {
        return names.of(wished);
    }

    /** The name of the row for one of several things that a question asks about; the same whenever it is asked for. */
    String ofPart(String question, String code) {
        return parts.computeIfAbsent(
                List.of(question, code), part -> names.of(question + "_" + code.replace('+', '_')));
    }
}
