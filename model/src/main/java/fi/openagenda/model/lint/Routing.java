package fi.openagenda.model.lint;

import fi.openagenda.model.Fault;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Question;
import java.util.List;
import java.util.Map;

/** Whether conditions can be met (F006). */
final class Routing {

    /** Where a test names a question that has not been asked. */
    private static final String QUESTION = "/question";

    private Routing() {}

    /**
     * Of questions in the order in which they are asked.
     *
     * @param earlier what has been asked before them, by key; they are added to it
     */
    static void check(List<Asked> questions, Map<String, Question> earlier, Findings findings) {
        for (Asked asked : questions) {
            asked.question().showIf().ifPresent(condition -> check(asked, condition, earlier, findings));
            earlier.putIfAbsent(asked.question().key(), asked.question());
        }
    }

    private static void check(Asked asked, Condition condition, Map<String, Question> earlier, Findings findings) {
        List<String> pointers =
                condition.faults(earlier).stream().map(Fault::pointer).toList();
        List<String> unknown = condition.questions().stream()
                .filter(key -> !earlier.containsKey(key))
                .toList();
        pointers.stream()
                .filter(pointer -> pointer.endsWith(QUESTION))
                .findFirst()
                .ifPresent(
                        pointer -> findings.add("F006.question", asked.at("/showIf" + pointer), Excerpt.of(unknown)));
        pointers.stream()
                .filter(pointer -> !pointer.endsWith(QUESTION))
                .forEach(pointer -> findings.add("F006.test", asked.at("/showIf" + pointer)));
    }
}
