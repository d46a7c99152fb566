package fi.openagenda.model.bank;

import fi.openagenda.model.question.Question;
import java.util.Optional;

/** How far answers to any two versions of a question of the bank may be compared: what joining rounds goes by. */
public final class Trend {

    private Trend() {}

    /**
     * The change from one version to another, older or newer. What is computed is computed between the two; what was
     * declared of any version between them counts too.
     */
    public static Change between(Question one, Question other) {
        Change change = Comparison.of(one, other);
        int from = Math.min(one.version(), other.version());
        int to = Math.max(one.version(), other.version());
        Optional<Comparability> strictest = QuestionVersion.between(one.key(), from, to).stream()
                .flatMap(version -> version.change.declared().stream())
                .reduce(Comparability::or);
        return strictest.map(change::declaredAs).orElse(change);
    }

    /** Whether a version breaks the series of another one without anybody having said so. */
    public static boolean isUndeclaredBreak(Question before, Question after) {
        Change change = between(before, after);
        return change.computed() == Comparability.BROKEN
                && change.declared().filter(Comparability.BROKEN::equals).isEmpty();
    }
}
