package fi.openagenda.model.barometer;

import fi.openagenda.model.Fault;
import fi.openagenda.model.language.PlainText;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds every fault of a definition at once, each with a pointer to it. */
public final class DefinitionCheck {

    private static final String SLUG = "[a-z][a-z0-9-]{1,63}";
    private static final String KEY = "[A-Za-z][A-Za-z0-9_-]{0,63}";
    private static final int LONGEST_TEXT = 2000;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Question> earlier = new LinkedHashMap<>();
    private final Definition definition;
    private final Set<String> sectors;

    private DefinitionCheck(Definition definition) {
        this.definition = definition;
        this.sectors =
                new HashSet<>(definition.sectors().stream().map(Sector::code).toList());
    }

    /** What is wrong with a barometer; empty when it is sound. */
    public static List<Fault> faultsOf(Definition definition) {
        DefinitionCheck check = new DefinitionCheck(definition);
        check.frame();
        check.scales();
        check.questions("/background", definition.background());
        check.backgroundIsSingle();
        check.questions("/questions", definition.questions());
        return check.faults;
    }

    /** What is wrong with a municipality's own questions, which may build on the whole barometer. */
    public static List<Fault> faultsOf(Definition definition, List<Question> module) {
        DefinitionCheck check = new DefinitionCheck(definition);
        definition.allQuestions().forEach(question -> check.earlier.put(question.key(), question));
        check.questions("/questions", module);
        return check.faults;
    }

    private void frame() {
        check(definition.slug().matches(SLUG), "/slug", "Must be 2 to 64 small letters, digits and hyphens.");
        check(!definition.languages().isEmpty(), "/languages", "There must be at least one language.");
        for (int i = 0; i < definition.languages().size(); i++) {
            String pointer = "/languages/" + i;
            check(isLanguageTag(definition.languages().get(i)), pointer, "Must be a BCP 47 language tag.");
            check(
                    definition.languages().indexOf(definition.languages().get(i)) == i,
                    pointer,
                    "The same language is there twice.");
        }
        words("/title", definition.title());
        optionalWords("/description", definition.description());
        optionalWords("/privacyNotice", definition.privacyNotice());
        for (int i = 0; i < definition.sectors().size(); i++) {
            Sector sector = definition.sectors().get(i);
            check(sector.code().matches(KEY), "/sectors/" + i + "/code", "Must be a short plain name.");
            words("/sectors/" + i + "/label", sector.label());
        }
        check(sectors.size() == definition.sectors().size(), "/sectors", "The same sector code is there twice.");
        check(!definition.questions().isEmpty(), "/questions", "There must be at least one question.");
    }

    private void scales() {
        definition.scales().forEach((name, scale) -> {
            String pointer = "/scales" + Fault.segment(name);
            check(name.matches(KEY), pointer, "A scale needs a short plain name.");
            scale.labels().forEach((place, label) -> words(pointer + place, label));
            scale.faults().forEach(fault -> add(pointer + fault.pointer(), fault.detail()));
        });
    }

    private void backgroundIsSingle() {
        for (int i = 0; i < definition.background().size(); i++) {
            Question question = definition.background().get(i);
            check(
                    question instanceof Single && question.showIf().isEmpty(),
                    "/background/" + i,
                    "A background question must be of type single and always shown: results are broken down by it.");
        }
    }

    private void questions(String pointer, List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            question(pointer + "/" + i, questions.get(i));
        }
    }

    private void question(String pointer, Question question) {
        String key = question.key();
        check(key.matches(KEY), pointer + "/key", "Must begin with a letter; up to 64 letters, digits, _ and -.");
        check(!earlier.containsKey(key), pointer + "/key", "There is another question “%s”.".formatted(key));
        words(pointer + "/text", question.text());
        question.help().ifPresent(help -> words(pointer + "/help", help));
        question.sector()
                .ifPresent(sector -> check(
                        sectors.contains(sector),
                        pointer + "/sector",
                        "There is no sector “%s” in sectors.".formatted(sector)));
        question.ownFaults(definition.scales())
                .forEach(fault -> faults.add(Fault.at(pointer + fault.pointer(), key, fault.detail())));
        question.labels().forEach((place, label) -> words(pointer + place, label));
        question.showIf().ifPresent(condition -> condition(pointer + "/showIf", condition));
        earlier.putIfAbsent(key, question);
    }

    private void condition(String pointer, Condition condition) {
        if (condition.tests() != 1) {
            add(pointer, "Exactly one of includes, in, notIn, gte and lte must be given.");
            return;
        }
        Question tested = earlier.get(condition.question());
        if (tested == null) {
            add(pointer + "/question", "There is no earlier question “%s”.".formatted(condition.question()));
            return;
        }
        if (!tested.ownFaults(definition.scales()).isEmpty()) {
            return; // its own faults are told; what its codes would be is anybody's guess
        }
        if (condition.comparesNumber()) {
            check(tested.takesNumber(), pointer, "The answer to “%s” is no number.".formatted(tested.key()));
            return;
        }
        condition.codes().stream()
                .filter(code -> !tested.codes(definition.scales()).contains(code))
                .forEach(code -> add(pointer, "The question “%s” has no option “%s”.".formatted(tested.key(), code)));
        check(
                condition.includes().isEmpty() || tested.hasSeveralCodes(),
                pointer + "/includes",
                "Use in: the answer to “%s” is one code.".formatted(tested.key()));
        check(
                condition.includes().isPresent() || !tested.hasSeveralCodes(),
                pointer,
                "Use includes: the answer to “%s” is a list of codes.".formatted(tested.key()));
    }

    private void optionalWords(String pointer, Words words) {
        if (!words.isEmpty()) {
            words(pointer, words);
        }
    }

    private void words(String pointer, Words words) {
        words.byLanguage().forEach((language, text) -> {
            String place = pointer + Fault.segment(language);
            check(isLanguageTag(language), place, "Must be a BCP 47 language tag.");
            PlainText.faultOf(text, LONGEST_TEXT).ifPresent(detail -> add(place, detail));
        });
        definition.languages().stream()
                .findFirst()
                .filter(first -> words.in(first).isEmpty())
                .ifPresent(first -> add(pointer, "The text is missing in “%s”, the first language.".formatted(first)));
    }

    private static boolean isLanguageTag(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException fault) {
            return false;
        }
    }

    private void check(boolean sound, String pointer, String detail) {
        if (!sound) {
            add(pointer, detail);
        }
    }

    private void add(String pointer, String detail) {
        faults.add(Fault.at(pointer, detail));
    }
}
