package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/**
 * Points divided among options: in a few handfuls, each given to whatever attracts at the moment.
 *
 * @param head what all questions have
 * @param options the options
 * @param total the points
 */
record Allocation(Question.Head head, List<Option> options, int total) implements Question {

    private static final int HANDFULS = 5;

    static Allocation of(Head head, JsonNode answer) {
        return new Allocation(
                head,
                Option.listOf(answer.path("options")),
                answer.path("total").asInt());
    }

    @Override
    public Optional<JsonNode> answer(Mind mind) {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        var points = JsonNodeFactory.instance.objectNode();
        for (var left = total; left > 0; ) {
            var handful = Math.min(left, Math.max(1, total / HANDFULS));
            var code = mind.dice()
                    .pick(options, option -> mind.liking(head, option.code()))
                    .code();
            points.put(code, points.path(code).asInt() + handful);
            left -= handful;
        }
        return Optional.of(points);
    }
}
