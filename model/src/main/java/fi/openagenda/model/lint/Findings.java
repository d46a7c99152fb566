package fi.openagenda.model.lint;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    /** Everything that was found, in the order in which it was. */
    List<Finding> all() {
        return List.copyOf(all);
    }

    /**
     * Something of the usual level of its rule.
     *
     * @param message id of the rule, with a dot and a name where it has several messages
     * @param details what stands in the gaps of the message
     */
    void add(String message, Spot spot, Object... details) {
        add(Rules.of(ruleOf(message)).level(), message, spot, details);
    }

    /** Something of a level of its own. */
    void add(Level level, String message, Spot spot, Object... details) {
        Rule rule = Rules.of(ruleOf(message));
        all.add(new Finding(
                rule.id(),
                level,
                spot.language(),
                spot.pointer(),
                spot.question(),
                Messages.of(message, details),
                rule.advice()));
    }

    private static String ruleOf(String message) {
        int dot = message.indexOf('.');
        return dot < 0 ? message : message.substring(0, dot);
    }
}
