package fi.openagenda.model.round;

import fi.openagenda.model.Fault;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds references to what is not there. */
public final class References {

    private References() {}

    /** Faults of a composition's references that are not among these questions, with pointers into the composition. */
    public static List<Fault> unknown(Composition composition, Map<Reference, Question> known) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < composition.sections().size(); i++) {
            faults.addAll(unknown(composition.sections().get(i).questions(), known, "/sections/" + i + "/questions"));
        }
        faults.addAll(unknown(composition.background(), known, "/background"));
        return faults;
    }

    /** Faults of references that are not among these questions. */
    public static List<Fault> unknown(List<Reference> references, Map<Reference, Question> known, String pointer) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            if (!known.containsKey(references.get(i))) {
                faults.add(Fault.at(pointer + "/" + i, "The question bank has no “%s”.".formatted(references.get(i))));
            }
        }
        return faults;
    }
}
