package fi.openagenda.model.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/**
 * Any of some codes, in whatever order: a bit for each, from the lowest of the first byte on, after one that says that
 * there is an answer, for none of the codes may be one.
 *
 * @param codes from which is chosen
 */
record SetColumn(List<String> codes) implements Column {

    @Override
    public int width() {
        return codes.size() / Byte.SIZE + 1;
    }

    @Override
    public void punch(JsonNode answer, byte[] card, int at) {
        mark(card, at, 0);
        for (JsonNode code : answer) {
            int position = codes.indexOf(code.textValue());
            if (position < 0) {
                throw new IllegalArgumentException("There is no such answer");
            }
            mark(card, at, position + 1);
        }
    }

    @Override
    public Optional<JsonNode> read(byte[] card, int at) {
        int marks = marks(card, at);
        if (marks == 0) {
            return Optional.empty();
        }
        ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < codes.size(); i++) {
            if (isMarked(card, at, i + 1)) {
                chosen.add(codes.get(i));
            }
        }
        if (!isMarked(card, at, 0) || marks > chosen.size() + 1) {
            throw new IllegalArgumentException("No answer is marked so");
        }
        return Optional.of(chosen);
    }

    private int marks(byte[] card, int at) {
        int marks = 0;
        for (int i = at; i < at + width(); i++) {
            marks += Integer.bitCount(Byte.toUnsignedInt(card[i]));
        }
        return marks;
    }

    private static void mark(byte[] card, int at, int bit) {
        card[at + bit / Byte.SIZE] |= (byte) (1 << bit % Byte.SIZE);
    }

    private static boolean isMarked(byte[] card, int at, int bit) {
        return (card[at + bit / Byte.SIZE] & 1 << bit % Byte.SIZE) != 0;
    }
}
