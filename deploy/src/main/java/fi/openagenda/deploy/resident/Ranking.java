package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options in order of preference; some residents stop after the first few.
 *
 * @param head what all questions have
 * @param options the options
 * @param places most that may be placed
 */
record Ranking(Question.Head head, List<Option> options, int places) implements Question {

    static Ranking of(Head head, JsonNode answer) {
        var options = Option.listOf(answer.path("options"));
        return new Ranking(head, options, answer.path("maxPlaces").asInt(options.size()));
    }

    @Override
    public Optional<JsonNode> answer(Mind mind) {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        var left = new ArrayList<>(options);
        var length = mind.dice().happens(0.85) ? places : 1 + (int) (mind.dice().share() * places);
        var codes = JsonNodeFactory.instance.arrayNode();
        while (codes.size() < length) {
            var next = mind.dice().pick(left, option -> mind.liking(head, option.code()));
            left.remove(next);
            codes.add(next.code());
        }
        return Optional.of(codes);
    }
}
