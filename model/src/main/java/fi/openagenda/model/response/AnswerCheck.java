package fi.openagenda.model.response;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.language.PlainText;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Checks answers against a questionnaire, the whole of them at once. Thread-safe. */
public final class AnswerCheck {

    /** Most characters of the words beside an option (Unicode code points). */
    public static final int LONGEST_OTHER_TEXT = 200;

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<String> inOwnWords;

    private AnswerCheck(Questionnaire questionnaire) {
        questionnaire.allQuestions().forEach(question -> questions.put(question.key(), question));
        inOwnWords = questions.values().stream()
                .filter(question -> question.answer().inOwnWords())
                .map(Question::key)
                .toList();
    }

    /** To be kept as long as the questionnaire is in use. */
    public static AnswerCheck of(Questionnaire questionnaire) {
        return new AnswerCheck(questionnaire);
    }

    /**
     * The answers of one complete response; see {@link #check(Map, Map, Completion, List)}.
     *
     * @throws Refusal with a fault for each answer that is not right
     */
    public static Answers check(
            Questionnaire questionnaire, Map<String, JsonNode> answers, Map<String, String> otherTexts) {
        return of(questionnaire).check(answers, otherTexts, Completion.COMPLETE);
    }

    /** The answers of a response in which nothing else is wrong; see {@link #check(Map, Map, Completion, List)}. */
    public Answers check(Map<String, JsonNode> answers, Map<String, String> otherTexts, Completion completion) {
        return check(answers, otherTexts, completion, List.of());
    }

    /**
     * The answers, if every one is right, none was given to a hidden question, and none is missing that is required, unless
     * the respondent did not come to the end.
     *
     * @param answers by question key
     * @param otherTexts words beside an option with open text, by question key
     * @param others what is wrong with the rest of the response, to be told with what is wrong here
     * @throws Refusal with those, and a fault for each answer that is not right
     */
    public Answers check(
            Map<String, JsonNode> answers, Map<String, String> otherTexts, Completion completion, List<Fault> others) {
        Checked checked = new Checked(answers, otherTexts, completion);
        checked.faults.addAll(others);
        checked.unknownQuestions();
        questions.values().forEach(checked::question);
        checked.otherTexts();
        Refusal.ifAny(checked.faults, Refusal.Reason.INVALID_RESPONSE, "The answers do not fit the questionnaire.");
        return checked.split();
    }

    /** One response while it is checked. */
    private final class Checked {

        private final Map<String, JsonNode> answers;
        private final Map<String, String> otherTexts;
        private final Completion completion;
        private final Map<String, JsonNode> accepted = new LinkedHashMap<>();
        private final List<Fault> faults = new ArrayList<>();

        private Checked(Map<String, JsonNode> answers, Map<String, String> otherTexts, Completion completion) {
            this.answers = answers;
            this.otherTexts = otherTexts;
            this.completion = completion;
        }

        private void unknownQuestions() {
            for (String key : answers.keySet()) {
                if (!questions.containsKey(key)) {
                    add(key, "The questionnaire has no such question.");
                }
            }
        }

        private void question(Question question) {
            JsonNode answer = answers.get(question.key());
            boolean shown =
                    question.showIf().isEmpty() || question.showIf().get().holds(accepted);
            if (answer != null && !shown) {
                add(
                        question.key(),
                        "The question is hidden, because of the answer to “%s”; leave it out."
                                .formatted(String.join(
                                        "”, “", question.showIf().orElseThrow().questions())));
            } else if (answer != null) {
                given(question, answer);
            } else if (shown) {
                notGiven(question);
            }
        }

        private void given(Question question, JsonNode answer) {
            List<String> wrong = question.answer().faultsOf(answer);
            if (wrong.isEmpty()) {
                accepted.put(question.key(), answer);
            } else {
                wrong.forEach(detail -> add(question.key(), detail));
            }
        }

        private void notGiven(Question question) {
            if (question.answer() instanceof Calculated calculated) {
                calculated.valueOf(accepted, questions).ifPresent(value -> accepted.put(question.key(), value));
            } else if (question.required() && completion == Completion.COMPLETE) {
                add(question.key(), "An answer is required.");
            }
        }

        private void otherTexts() {
            otherTexts.forEach((key, text) -> {
                List<String> openCodes = Optional.ofNullable(questions.get(key))
                        .map(question -> question.answer().openTextCodes())
                        .orElse(List.of());
                if (chosen(key).stream().noneMatch(openCodes::contains)) {
                    addOther(key, "No option was chosen beside which words may be written.");
                }
                PlainText.faultOf(text, LONGEST_OTHER_TEXT).ifPresent(detail -> addOther(key, detail));
            });
        }

        private List<String> chosen(String key) {
            return Optional.ofNullable(accepted.get(key))
                    .map(answer -> answer.isArray()
                            ? StreamSupport.stream(answer.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .toList()
                            : List.of(answer.asText()))
                    .orElse(List.of());
        }

        private Answers split() {
            Map<String, String> texts = new TreeMap<>(otherTexts);
            for (String key : inOwnWords) {
                Optional.ofNullable(accepted.remove(key)).ifPresent(text -> texts.put(key, text.textValue()));
            }
            return new Answers(accepted, texts);
        }

        private void add(String key, String detail) {
            faults.add(Fault.at("/answers" + Fault.segment(key), key, detail));
        }

        private void addOther(String key, String detail) {
            faults.add(Fault.at("/otherTexts" + Fault.segment(key), key, detail));
        }
    }
}
