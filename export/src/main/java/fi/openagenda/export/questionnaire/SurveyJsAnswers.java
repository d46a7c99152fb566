package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Questionnaire;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a SurveyJS survey of ours gives back, as a response; still to be checked. The library keeps words beside an
 * option with the option, {@code {"value": "other", "comment": "snow"}}: they become other texts of the question, those
 * of several options on lines of their own. A text of blanks alone is no answer. Everything else passes unchanged, so
 * that the check names what is wrong, members that are no question's too.
 *
 * @param answers by question key
 * @param otherTexts words beside an option with open text, by question key
 */
public record SurveyJsAnswers(Map<String, JsonNode> answers, Map<String, String> otherTexts) {

    /**
     * Reads {@code survey.data} as it is.
     *
     * @param surveyData an object
     */
    public static SurveyJsAnswers read(Questionnaire questionnaire, JsonNode surveyData) {
        Map<String, Question> questions = questionnaire.allQuestions().stream()
                .collect(Collectors.toMap(Question::key, Function.identity(), (first, second) -> first));
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        Map<String, String> otherTexts = new LinkedHashMap<>();
        surveyData.properties().forEach(member -> {
            String key = member.getKey();
            SurveyJsValue value = Optional.ofNullable(questions.get(key))
                    .map(question -> SurveyJsValue.of(question.answer(), member.getValue()))
                    .orElse(SurveyJsValue.asIs(member.getValue()));
            if (!isBlank(value.answer())) {
                answers.put(key, value.answer());
            }
            if (!value.words().isBlank()) {
                otherTexts.put(key, value.words());
            }
        });
        return new SurveyJsAnswers(answers, otherTexts);
    }

    private static boolean isBlank(JsonNode answer) {
        return answer.isMissingNode()
                || answer.isTextual() && answer.textValue().isBlank();
    }
}
