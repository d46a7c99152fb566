package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A date; what people are asked about was mostly not long ago.
 *
 * @param head what all questions have
 * @param earliest first date that may be answered
 * @param latest last date that may be answered
 */
record Day(Question.Head head, LocalDate earliest, LocalDate latest) implements Question {

    static Day of(Head head, JsonNode answer) {
        return new Day(
                head,
                LocalDate.parse(answer.path("earliest").asText()),
                LocalDate.parse(answer.path("latest").asText()));
    }

    @Override
    public Optional<JsonNode> answer(Mind mind) {
        // To the fourth, so that half of them fall in the last sixteenth of the time.
        var back =
                ChronoUnit.DAYS.between(earliest, latest) * Math.pow(mind.dice().share(), 4);
        return Optional.of(TextNode.valueOf(latest.minusDays((long) back).toString()));
    }
}
