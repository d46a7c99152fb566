package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AllOf;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a SurveyJS survey of somebody else's: pages become sections, panels are opened, and each question becomes one of
 * ours where there is a type for it. Nothing gets lost in silence: whatever does not come along, or not as it was, is
 * named with its place in the survey.
 */
public final class SurveyJsImport {

    private static final int LONGEST_TITLE = 200;

    private final List<Loss> losses = new ArrayList<>();
    private final ImportedText texts;
    private final UniqueNames sectionKeys = new UniqueNames();
    private final UniqueNames keys = new UniqueNames();
    private final Map<String, Question> byName = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final ImportedTests tests = new ImportedTests(byName, codes);

    private SurveyJsImport(String language) {
        texts = new ImportedText(language);
    }

    /**
     * Reads a survey.
     *
     * @param survey the survey's JSON
     * @param language of the texts that name none (BCP 47)
     */
    public static Imported read(JsonNode survey, String language) {
        return new SurveyJsImport(language).read(survey, language, new ArrayList<>());
    }

    private Imported read(JsonNode json, String language, List<Section> sections) {
        Place survey = new Place(json, losses);
        survey.ignore(List.of("locale", "maxCommentLength"));
        if (!survey.text("clearInvisibleValues").startsWith("onHidden")) {
            survey.lost("An answer is forgotten as soon as its question is hidden.");
        }
        if (survey.has("elements")) {
            sections.add(section(survey, "page1", Words.EMPTY));
        }
        for (Place page : survey.at("pages").each()) {
            Words title = texts.read(page.at("title"), LONGEST_TITLE);
            sections.add(section(page, page.text("name"), title));
            page.lostRest();
        }
        survey.lostRest();
        Set<String> languages = new LinkedHashSet<>(List.of(language));
        languages.addAll(texts.languages());
        return new Imported(sections, List.copyOf(languages), losses);
    }

    private Section section(Place page, String name, Words title) {
        List<Question> questions = new ArrayList<>();
        elements(page, List.of(), questions);
        String key = sectionKeys.of(ImportedName.key(name));
        return new Section(key, title.isEmpty() ? texts.ofDefault(page, key) : title, questions);
    }

    /** The questions of a page or a panel, shown only under its conditions. */
    private void elements(Place container, List<Place> outer, List<Question> questions) {
        List<Place> conditions = new ArrayList<>(outer);
        if (container.has("visibleIf")) {
            conditions.add(container.at("visibleIf"));
        }
        for (Place element : container.at("elements").each()) {
            if (element.text("type").equals("panel")) {
                element.ignore(List.of("name"));
                elements(element, conditions, questions);
            } else {
                question(element, conditions).ifPresent(questions::add);
            }
            element.lostRest();
        }
    }

    private Optional<Question> question(Place element, List<Place> outer) {
        String name = element.text("name");
        Map<String, String> values = new HashMap<>();
        Optional<AnswerType> type = new ImportedType(element, texts, values).read();
        if (type.isEmpty()) {
            element.node().fieldNames().forEachRemaining(part -> element.ignore(List.of(part)));
            return Optional.empty();
        }
        Words title = texts.read(element.at("title"), TextCheck.LONGEST);
        Words help = texts.read(element.at("description"), TextCheck.LONGEST);
        boolean required = element.isTrue("isRequired");
        List<Place> conditions = new ArrayList<>(outer);
        if (element.has("visibleIf")) {
            conditions.add(element.at("visibleIf"));
        }
        Optional<Condition> showIf = showIf(conditions);
        boolean readable = conditions.isEmpty() || showIf.isPresent();
        Question question = new Question(
                keys.of(ImportedName.key(name)),
                1,
                title.isEmpty() ? texts.ofDefault(element, name) : title,
                help.isEmpty() ? Optional.empty() : Optional.of(help),
                type.get(),
                required && readable,
                showIf,
                null,
                null,
                null,
                null);
        if (!isSound(element, question)) {
            return Optional.empty();
        }
        if (!question.key().equals(name)) {
            element.lost("The name “%s” became the key “%s”.".formatted(name, question.key()));
        }
        byName.put(name, question);
        codes.put(name, values);
        return Optional.of(question);
    }

    /** All conditions together. One that cannot be read would hide a question wrongly; it is asked of everybody then. */
    private Optional<Condition> showIf(List<Place> places) {
        List<Condition> conditions = new ArrayList<>();
        for (Place place : places) {
            try {
                conditions.add(ImportedExpression.read(place.node().asText(), tests));
            } catch (Unreadable reason) {
                place.lost("The question is asked of everybody, and nobody must answer: " + reason.getMessage());
                return Optional.empty();
            }
        }
        return conditions.size() < 2 ? conditions.stream().findFirst() : Optional.of(new AllOf(conditions));
    }

    private boolean isSound(Place element, Question question) {
        List<Fault> faults = Stream.concat(
                        question.faults().stream(),
                        question.showIf().map(condition -> condition.faults(byKey())).orElse(List.of()).stream())
                .toList();
        faults.stream()
                .distinct()
                .forEach(fault ->
                        element.lost("The question was left out: %s %s".formatted(fault.pointer(), fault.detail())));
        return faults.isEmpty();
    }

    private Map<String, Question> byKey() {
        Map<String, Question> questions = new HashMap<>();
        byName.values().forEach(question -> questions.put(question.key(), question));
        return questions;
    }
}
