package fi.openagenda.model.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.question.Column;
import java.util.List;
import java.util.Optional;

/**
 * One of the paradata, read like an answer: the position of its code, in one byte. There always is one.
 *
 * @param codes in the order of their positions
 */
record ParadataColumn(List<String> codes) implements Column {

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void punch(JsonNode answer, byte[] card, int at) {
        throw new IllegalArgumentException("Paradata are punched together");
    }

    @Override
    public Optional<JsonNode> read(byte[] card, int at) {
        if (card[at] < 0 || card[at] >= codes.size()) {
            throw new IllegalArgumentException("No card of this codebook is punched so");
        }
        return Optional.of(TextNode.valueOf(codes.get(card[at])));
    }
}
