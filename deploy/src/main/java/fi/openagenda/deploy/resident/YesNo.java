package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/**
 * Yes or no: yes is the good end.
 *
 * @param head what all questions have
 * @param words answers that are neither, such as "dk"
 */
record YesNo(Question.Head head, List<String> words) implements Question {

    @Override
    public Optional<JsonNode> answer(Mind mind) {
        return Optional.of(
                !words.isEmpty() && mind.shrugs()
                        ? TextNode.valueOf(mind.dice().pick(words))
                        : BooleanNode.valueOf(mind.lean(head) > 0));
    }
}
