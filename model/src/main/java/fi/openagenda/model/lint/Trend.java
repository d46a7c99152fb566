package fi.openagenda.model.lint;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Whether a question that goes by the same version is still the same (F007). */
final class Trend {

    private Trend() {}

    static void check(Core previous, List<Asked> questions, Findings findings) {
        Map<String, Question> before = new HashMap<>();
        previous.allQuestions().forEach(question -> before.putIfAbsent(question.key(), question));
        for (Asked asked : questions) {
            Question now = asked.question();
            Question then = before.get(now.key());
            if (then != null && then.version() == now.version() && hasChanged(then, now)) {
                findings.add("F007.changed", asked.at(""), now.key(), now.version());
            }
        }
    }

    /** In its codes or values, or in words of a language it was in already; a new translation changes nothing. */
    private static boolean hasChanged(Question then, Question now) {
        if (!then.answer().skeleton().equals(now.answer().skeleton())) {
            return true;
        }
        Map<String, Words> before = measuring(then);
        Map<String, Words> after = measuring(now);
        return !before.keySet().equals(after.keySet())
                || before.keySet().stream().anyMatch(place -> differ(before.get(place), after.get(place)));
    }

    /** Its texts but the help, which may be mended. */
    private static Map<String, Words> measuring(Question question) {
        Map<String, Words> texts = new HashMap<>(question.texts());
        texts.remove("/help");
        return texts;
    }

    private static boolean differ(Words then, Words now) {
        Set<String> common = new TreeSet<>(then.byLanguage().keySet());
        common.retainAll(now.byLanguage().keySet());
        return common.stream()
                .anyMatch(language -> !Objects.equals(
                        then.byLanguage().get(language), now.byLanguage().get(language)));
    }
}
