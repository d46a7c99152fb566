package fi.openagenda.model.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * An answer of one kind for each of some codes, one at least: side by side in the order of the codes.
 *
 * @param codes of which each may have an answer
 * @param each how one of them lies
 */
record ObjectColumn(List<String> codes, Column each) implements Column {

    @Override
    public int width() {
        return codes.size() * each.width();
    }

    @Override
    public void punch(JsonNode answer, byte[] card, int at) {
        int punched = 0;
        for (int i = 0; i < codes.size(); i++) {
            JsonNode part = answer.get(codes.get(i));
            if (part != null) {
                each.punch(part, card, at + i * each.width());
                punched++;
            }
        }
        if (punched < answer.size()) {
            throw new IllegalArgumentException("There is an answer to something else");
        }
    }

    @Override
    public Optional<JsonNode> read(byte[] card, int at) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            each.read(card, at + i * each.width()).ifPresent(part -> answers.set(code, part));
        }
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers);
    }
}
