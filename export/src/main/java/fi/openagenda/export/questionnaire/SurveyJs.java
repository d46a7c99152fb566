package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.round.Questionnaire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A questionnaire for SurveyJS (survey-core 2 and 3): a page for each section, one for the municipality's own questions
 * and one for those about the respondent. What the library gives back in {@code survey.data},
 * {@link SurveyJsAnswers} reads.
 *
 * <p>What SurveyJS cannot say, and the platform's check decides:
 *
 * <ul>
 *   <li>an empty choice: a multiple choice without a tick is unanswered, so a required one needs a tick;
 *   <li>codes that differ only in the case of letters or in how a number is written ({@code a} and {@code A}, {@code 1}
 *       and {@code 1e0}) are alike to its conditions;
 *   <li>a text that holds the key of a question in braces shows the answer in that place;
 *   <li>lengths are counted in UTF-16 units there, so what it lets pass is never too long;
 *   <li>that points divided among options are whole numbers;
 *   <li>which options are non-substantive and how they are merged, the geometry of zones, versions, service classes,
 *       tags, sensitivity and sources.
 * </ul>
 */
public final class SurveyJs {

    /** As it is served. */
    public static final String MEDIA_TYPE = "application/vnd.surveyjs+json";

    private SurveyJs() {}

    /** The survey, in all languages of the questionnaire. */
    public static ObjectNode of(Questionnaire questionnaire) {
        Wording wording = Wording.of(questionnaire);
        SurveyJsText texts = new SurveyJsText(wording);
        Map<String, Question> questions = new LinkedHashMap<>();
        questionnaire.allQuestions().forEach(question -> questions.put(question.key(), question));

        ObjectNode survey = Nodes.object().put("locale", wording.firstLanguage());
        texts.put(survey, "title", questionnaire.core().title());
        texts.put(survey, "description", questionnaire.core().description());
        // A hidden answer is none: it must neither be tested nor sent.
        survey.put("clearInvisibleValues", "onHidden");
        survey.put(
                "maxCommentLength", longestComment(questions.values().stream().toList()));
        ArrayNode pages = survey.putArray("pages");
        for (Page page : Page.of(questionnaire)) {
            ObjectNode node = pages.addObject().put("name", page.key());
            texts.put(node, "title", page.title());
            if (pages.size() == 1) {
                texts.put(node, "description", questionnaire.core().privacyNotice());
            }
            ArrayNode elements = node.putArray("elements");
            page.questions()
                    .forEach(question ->
                            elements.add(question.answer().accept(new SurveyJsElement(question, texts, questions))));
        }
        return survey;
    }

    /** Room for the words beside each option, so that those beside all options of a question fit together. */
    private static int longestComment(List<Question> questions) {
        int most = questions.stream()
                .map(Question::answer)
                .filter(AnswerType::hasSeveralCodes)
                .mapToInt(type -> type.openTextCodes().size())
                .max()
                .orElse(0);
        return most < 2 ? AnswerCheck.LONGEST_OTHER_TEXT : Math.max(1, (AnswerCheck.LONGEST_OTHER_TEXT + 1) / most - 1);
    }

    /** Options as SurveyJS lists them. */
    static ArrayNode choices(List<Option> options, SurveyJsText texts) {
        return Nodes.array(options.stream()
                .map(option -> {
                    ObjectNode choice = Nodes.object().put("value", SurveyJsCode.valueOf(option));
                    texts.put(choice, "text", option.label());
                    if (option.openText()) {
                        choice.put("showCommentArea", true);
                    }
                    return choice;
                })
                .toList());
    }
}
