package fi.openagenda.model.round;

import fi.openagenda.model.Fault;
import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.protection.ProtectionCheck;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds every fault of what a round asks at once: of its questions together, each with a pointer to the reference. */
public final class RoundCheck {

    private static final int MOST_QUESTIONS = 1000;
    private static final int MOST_BACKGROUND = 12;
    private static final int LONGEST_TITLE = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Question> earlier = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Core core;

    private RoundCheck(Core core) {
        this.core = core;
    }

    /** What is wrong with what is asked everywhere; pointers are into the core. */
    public static List<Fault> faultsOf(Core core) {
        RoundCheck check = new RoundCheck(core);
        check.sections();
        check.background();
        check.protection();
        check.inOrder();
        return check.faults;
    }

    /**
     * What is wrong with a municipality's own questions, which come after the common ones: conditions may test those, and
     * the background where that comes first. No key may be there twice, wherever.
     */
    public static List<Fault> faultsOf(Core core, List<Question> module) {
        RoundCheck check = new RoundCheck(core);
        core.allQuestions().forEach(question -> check.taken.add(question.key()));
        (core.backgroundFirst() ? core.allQuestions() : core.questions())
                .forEach(question -> check.earlier.putIfAbsent(question.key(), question));
        check.questions("/questions", module);
        check.check(
                core.allQuestions().size() + module.size() <= MOST_QUESTIONS,
                "/questions",
                "There may be at most %d questions in all.".formatted(MOST_QUESTIONS));
        return check.faults;
    }

    /** The same, in a round that lets a municipality add so many. */
    public static List<Fault> faultsOf(Core core, List<Question> module, int most) {
        List<Fault> faults = new ArrayList<>();
        if (module.size() > most) {
            faults.add(
                    Fault.at("/questions", "The round lets a municipality add at most %d questions.".formatted(most)));
        }
        faults.addAll(faultsOf(core, module));
        return faults;
    }

    private void inOrder() {
        if (core.backgroundFirst()) {
            questions("/background", core.background());
        }
        for (int i = 0; i < core.sections().size(); i++) {
            questions("/sections/" + i + "/questions", core.sections().get(i).questions());
        }
        if (!core.backgroundFirst()) {
            questions("/background", core.background());
        }
    }

    private void sections() {
        check(!core.questions().isEmpty(), "/sections", "There must be at least one question.");
        check(
                core.allQuestions().size() <= MOST_QUESTIONS,
                "/sections",
                "There may be at most %d questions.".formatted(MOST_QUESTIONS));
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < core.sections().size(); i++) {
            Section section = core.sections().get(i);
            String pointer = "/sections/" + i;
            check(
                    section.key().matches(Question.KEY),
                    pointer + "/key",
                    "Must begin with a letter; up to 64 letters (a to z), digits, _ and -.");
            check(keys.add(section.key()), pointer + "/key", "There is another section of this key.");
            heading(pointer + "/title", section.title());
        }
    }

    private void heading(String pointer, Words title) {
        TextCheck.faultsOf(title, LONGEST_TITLE)
                .forEach(fault -> faults.add(Fault.at(pointer + fault.pointer(), fault.detail())));
        check(
                !title.in(first()).isEmpty(),
                pointer,
                "The text is missing in “%s”, the barometer's first language.".formatted(first()));
    }

    private void background() {
        check(
                core.background().size() <= MOST_BACKGROUND,
                "/background",
                "There may be at most %d: results are broken down by each.".formatted(MOST_BACKGROUND));
        for (int i = 0; i < core.background().size(); i++) {
            Question question = core.background().get(i);
            if (!(question.answer() instanceof Single) || question.showIf().isPresent()) {
                add(
                        "/background/" + i,
                        question,
                        "A background question must be of type single and always shown: results are broken down by it.");
            }
        }
    }

    /** What the barometer says of background questions holds for those of the round. */
    private void protection() {
        Map<String, Question> background = new HashMap<>();
        core.background().forEach(question -> background.putIfAbsent(question.key(), question));
        ProtectionCheck.faultsOf(core.protection(), background)
                .forEach(fault -> faults.add(Fault.at(
                        "/background", "The barometer's protection%s: %s".formatted(fault.pointer(), fault.detail()))));
    }

    private void questions(String pointer, List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String place = pointer + "/" + i;
            if (!taken.add(question.key())) {
                add(place, question, "There is another question of this key.");
            }
            question.showIf().ifPresent(condition -> condition
                    .faults(earlier)
                    .forEach(fault -> add(place, question, "showIf%s: %s".formatted(fault.pointer(), fault.detail()))));
            question.answer()
                    .faultsAfter(earlier)
                    .forEach(fault -> add(place, question, "answer%s: %s".formatted(fault.pointer(), fault.detail())));
            question.texts().forEach((within, words) -> {
                if (!words.isEmpty() && words.in(first()).isEmpty()) {
                    add(
                            place,
                            question,
                            "%s: The text is missing in “%s”, the barometer's first language."
                                    .formatted(within.substring(1), first()));
                }
            });
            earlier.putIfAbsent(question.key(), question);
        }
    }

    private String first() {
        return core.languages().isEmpty() ? "" : core.languages().get(0);
    }

    private void check(boolean sound, String pointer, String detail) {
        if (!sound) {
            faults.add(Fault.at(pointer, detail));
        }
    }

    private void add(String pointer, Question question, String detail) {
        faults.add(Fault.at(pointer, question.key(), detail));
    }
}
