package fi.openagenda.export.tally;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.question.Classification;
import fi.openagenda.model.question.Question;
import java.util.List;
import java.util.Optional;

/**
 * What is counted: one classification of the answers to one question.
 *
 * @param question the question
 * @param classification how its answers are counted
 * @param breakdowns what it is broken down by, the total first
 * @param onlyIn code of the municipality whose own question it is
 */
public record Variable(
        Question question, Classification classification, List<Breakdown> breakdowns, Optional<String> onlyIn) {

    /** Whether the question was asked in an area; a municipality's own question is not one of its region. */
    public boolean isAskedIn(Area area) {
        return onlyIn.map(code ->
                        area.level() == Area.Level.MUNICIPALITY && area.code().equals(code))
                .orElse(true);
    }

    /** What data calls it: the question's key, and after a dot the one thing of several that is counted. */
    public String code() {
        return classification.codeIn(question.key());
    }

    /** Position of the class of the respondent who gave these answers; nothing when outside the base. */
    Optional<Integer> classOf(JsonNode answers) {
        JsonNode answer = answers.path(question.key());
        return answer.isMissingNode()
                ? Optional.empty()
                : classification.classify().apply(answer);
    }
}
