package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some of the options.
 *
 * @param head what all questions have
 * @param options the options
 * @param least fewest selections, at least 1
 * @param most most selections
 */
record Multiple(Question.Head head, List<Option> options, int least, int most) implements Question {

    static Multiple of(Head head, JsonNode answer) {
        var options = Option.listOf(answer.path("options"));
        return new Multiple(
                head,
                options,
                Math.max(1, answer.path("minSelections").asInt(1)),
                answer.path("maxSelections").asInt(Math.max(1, options.size())));
    }

    @Override
    public Optional<JsonNode> answer(Mind mind) {
        var exclusive = options.stream().filter(Option::exclusive).findFirst();
        if (exclusive.isPresent() && least == 1 && mind.dice().happens(0.12)) {
            return inOrder(List.of(exclusive.get()));
        }
        var left = new ArrayList<>(
                options.stream().filter(option -> !option.exclusive()).toList());
        var chosen = new ArrayList<Option>();
        // After each selection about half look for another one.
        while (!left.isEmpty()
                && chosen.size() < most
                && (chosen.size() < least || mind.dice().happens(0.55))) {
            var next = mind.dice().pick(left, option -> mind.liking(head, option.code()));
            left.remove(next);
            chosen.add(next);
        }
        return chosen.size() < least ? Optional.empty() : inOrder(chosen);
    }

    /** In the order of the questionnaire, as a form would send it. */
    private Optional<JsonNode> inOrder(List<Option> chosen) {
        var codes = JsonNodeFactory.instance.arrayNode();
        options.stream().filter(chosen::contains).map(Option::code).forEach(codes::add);
        return Optional.of(codes);
    }
}
