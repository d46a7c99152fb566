package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/**
 * A municipality, of all that there are: one of the towns in which most people live, or the one that asks.
 *
 * @param head what all questions have
 */
record Municipality(Question.Head head) implements Question {
    /** Helsinki, Espoo, Tampere, Vantaa, Oulu, Turku, Jyväskylä, Kuopio, Lahti, Pori and Rovaniemi. */
    private static final List<String> TOWNS =
            List.of("091", "049", "837", "092", "564", "853", "179", "297", "398", "609", "698");

    @Override
    public Optional<JsonNode> answer(Mind mind) {
        var code = mind.dice().happens(0.1)
                ? mind.person().municipality()
                : mind.dice().pick(TOWNS, town -> mind.liking(head, town));
        return Optional.of(TextNode.valueOf(code));
    }
}
