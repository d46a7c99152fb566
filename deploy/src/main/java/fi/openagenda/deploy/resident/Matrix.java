package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Several things judged on one scale, each by itself; some residents leave one out.
 *
 * @param head what all questions have
 * @param rows codes of the things
 * @param scale what they are judged on
 */
record Matrix(Question.Head head, List<String> rows, Scale scale) implements Question {

    static Matrix of(Head head, JsonNode answer) {
        var rows = StreamSupport.stream(answer.path("rows").spliterator(), false)
                .map(row -> row.path("code").asText())
                .toList();
        return new Matrix(head, rows, Scale.listed(answer.path("scale")));
    }

    @Override
    public Optional<JsonNode> answer(Mind mind) {
        var judged = JsonNodeFactory.instance.objectNode();
        for (var row : rows) {
            var part = new Head(head.key() + "." + row, head.sector(), head.required(), Optional.empty());
            if (!mind.skips(part)) {
                scale.judge(part, mind).ifPresent(judgement -> judged.set(row, judgement));
            }
        }
        // Without a row it is no answer.
        return Optional.<JsonNode>of(judged).filter(answer -> !answer.isEmpty());
    }
}
