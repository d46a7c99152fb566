package fi.openagenda.model.response;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.question.Measure;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Questionnaire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which responses were hardly given with care (insufficient effort responding), so that somebody looks at them again. It
 * flags and never refuses: whoever is refused tries again with more care to hide it. Thread-safe.
 */
public final class Plausibility {

    /**
     * Nobody reads a question and answers it in less: the floor of Huang, Curran, Keeney, Poposki and DeShon (2012),
     * Detecting and Deterring Insufficient Effort Responding to Surveys, Journal of Business and Psychology 27, which Bowling,
     * Huang, Brower and Bragg (2023), The Quick and the Careless, Organizational Research Methods 26, found to hold.
     */
    private static final Duration FASTEST_ANSWER = Duration.ofSeconds(2);

    /**
     * Fewer answers alike prove nothing: where every other neighbour is answered alike, as on services that are equally
     * good, ten are once in 500 times. Of 20 000 simulated residents who answer with care five are flagged.
     */
    private static final int SHORTEST_RUN = 10;

    private final List<String> asked;
    private final Collection<List<Item>> itemsByScale;

    /** One thing that is answered on a scale: a question, or a row of a matrix. */
    private record Item(String question, Optional<String> row) {

        Optional<JsonNode> answerIn(Map<String, JsonNode> answers) {
            Optional<JsonNode> answer = Optional.ofNullable(answers.get(question));
            return row.isPresent() ? answer.map(rows -> rows.get(row.get())) : answer;
        }
    }

    private record Ends(int min, int max) {}

    private Plausibility(Questionnaire questionnaire) {
        asked = questionnaire.allQuestions().stream()
                .filter(question -> question.answer().asked())
                .map(Question::key)
                .toList();
        Map<Ends, List<Item>> items = new LinkedHashMap<>();
        for (Question question : questionnaire.allQuestions()) {
            if (!(question.answer() instanceof Numeric)) { // none and none again are no line
                for (Measure measure : question.answer().measures()) {
                    items.computeIfAbsent(new Ends(measure.min(), measure.max()), ends -> new ArrayList<>())
                            .add(new Item(question.key(), measure.row()));
                }
            }
        }
        itemsByScale = List.copyOf(items.values());
    }

    /** To be kept as long as the questionnaire is in use. */
    public static Plausibility of(Questionnaire questionnaire) {
        return new Plausibility(questionnaire);
    }

    /**
     * The flags that a response earns.
     *
     * @param answers by question, all of them right; words are not looked at
     * @param duration how long the respondent took for them, if it is known
     * @param honeypotFilled whether a field was filled in that people do not see
     */
    public Set<ReviewFlag> flags(
            Map<String, JsonNode> answers, Optional<DurationClass> duration, boolean honeypotFilled) {
        Set<ReviewFlag> flags = EnumSet.noneOf(ReviewFlag.class);
        if (duration.flatMap(DurationClass::most)
                .filter(most -> isTooShort(most, answers))
                .isPresent()) {
            flags.add(ReviewFlag.SPEEDER);
        }
        if (isStraight(answers)) {
            flags.add(ReviewFlag.STRAIGHT_LINER);
        }
        if (honeypotFilled) {
            flags.add(ReviewFlag.HONEYPOT);
        }
        return flags;
    }

    /** Each row of a matrix and each option that got points is an answer of its own. */
    private boolean isTooShort(Duration most, Map<String, JsonNode> answers) {
        int given = 0;
        for (String question : asked) {
            JsonNode answer = answers.get(question);
            if (answer != null) {
                given += answer.isObject() ? answer.size() : 1;
            }
        }
        return most.compareTo(FASTEST_ANSWER.multipliedBy(given)) <= 0;
    }

    /**
     * Whether one answer was given on a scale again and again, points and codes beside them alike, from question to question
     * and from row to row (long string: Johnson (2005), Ascertaining the Validity of Individual Protocols, Journal of Research
     * in Personality 39), and that made half of all that was answered on scales (Curran (2016), Methods for the Detection of
     * Carelessly Invalid Responses in Survey Data, Journal of Experimental Social Psychology 66). What is asked in between in
     * another way, or on another scale, does not interrupt it.
     */
    private boolean isStraight(Map<String, JsonNode> answers) {
        int onScales = 0;
        int longest = 0;
        for (List<Item> items : itemsByScale) {
            Optional<JsonNode> before = Optional.empty();
            int run = 0;
            for (Item item : items) {
                Optional<JsonNode> answer = item.answerIn(answers);
                if (answer.isPresent()) {
                    onScales++;
                    run = answer.equals(before) ? run + 1 : 1;
                    longest = Math.max(longest, run);
                    before = answer;
                }
            }
        }
        return longest >= SHORTEST_RUN && 2 * longest >= onScales;
    }
}
