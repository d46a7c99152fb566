package fi.openagenda.model.question;

import fi.openagenda.model.Fault;
import fi.openagenda.model.language.TextCheck;
import java.util.ArrayList;
import java.util.List;

/** Finds every fault of a question by itself. */
final class QuestionCheck {

    private static final int MOST_TAGS = 20;
    private static final int LONGEST_SOURCE = 500;
    private static final String TAG = "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,49}";

    private final Question question;
    private final List<Fault> faults = new ArrayList<>();

    QuestionCheck(Question question) {
        this.question = question;
    }

    List<Fault> faults() {
        check(
                question.key().matches(Question.KEY),
                "/key",
                "Must begin with a letter; up to 64 letters (a to z), digits, _ and -.");
        check(question.version() >= 1, "/version", "Versions are counted from 1.");
        check(!question.text().isEmpty(), "/text", "There must be a text.");
        question.texts().forEach((pointer, words) -> TextCheck.faultsOf(words)
                .forEach(fault -> check(false, pointer + fault.pointer(), fault.detail())));
        question.answer().faults().forEach(fault -> check(false, "/answer" + fault.pointer(), fault.detail()));
        check(
                !question.required()
                        || question.sensitivity()
                                .filter(Sensitivity.SPECIAL_CATEGORY::equals)
                                .isEmpty(),
                "/required",
                "Nobody can be required to answer on health, religion, politics and the like (GDPR article 9).");
        check(
                !question.required() || question.answer().asked(),
                "/required",
                "Nobody is asked for a calculated value.");
        check(question.tags().size() <= MOST_TAGS, "/tags", "There may be at most %d tags.".formatted(MOST_TAGS));
        for (int i = 0; i < question.tags().size(); i++) {
            check(
                    question.tags().get(i).matches(TAG),
                    "/tags/" + i,
                    "A tag is up to 50 letters, digits and hyphens, without #.");
        }
        question.showIf()
                .ifPresent(condition ->
                        condition.faults().forEach(fault -> check(false, "/showIf" + fault.pointer(), fault.detail())));
        question.source()
                .flatMap(source -> TextCheck.faultOf(source, LONGEST_SOURCE))
                .ifPresent(detail -> check(false, "/source", detail));
        return faults;
    }

    private void check(boolean sound, String pointer, String detail) {
        if (!sound) {
            faults.add(Fault.at(pointer, question.key(), detail));
        }
    }
}
