package fi.openagenda.model.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/**
 * Several answers of one kind in their order, one at least: side by side, with the places that are left at the end.
 *
 * @param each how one of them lies
 * @param places how many there may be
 */
record ListColumn(Column each, int places) implements Column {

    @Override
    public int width() {
        return places * each.width();
    }

    @Override
    public void punch(JsonNode answer, byte[] card, int at) {
        if (answer.size() > places) {
            throw new IllegalArgumentException("There are too many answers");
        }
        for (int i = 0; i < answer.size(); i++) {
            each.punch(answer.get(i), card, at + i * each.width());
        }
    }

    @Override
    public Optional<JsonNode> read(byte[] card, int at) {
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < places; i++) {
            Optional<JsonNode> answer = each.read(card, at + i * each.width());
            if (answer.isPresent() && answers.size() < i) {
                throw new IllegalArgumentException("An answer follows a place that is left");
            }
            answer.ifPresent(answers::add);
        }
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers);
    }
}
