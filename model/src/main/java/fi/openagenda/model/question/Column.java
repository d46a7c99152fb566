package fi.openagenda.model.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * How the answers of a type lie on a punch card: in a fixed number of bytes, all of which are zero when there is no answer.
 * Codes, numbers and limits decide it, never texts; equal answers are the same bytes, and different ones are not. Only the
 * order of codes that were chosen together is lost, since it means nothing.
 *
 * <p>Cards of rounds that are over are read as long as they are kept: how an answer lies never changes.
 */
public interface Column {

    /** Of answers that never lie on a card. */
    Column NONE = new Column() {

        @Override
        public int width() {
            return 0;
        }

        @Override
        public void punch(JsonNode answer, byte[] card, int at) {
            throw new IllegalArgumentException("The answer is to be kept apart");
        }

        @Override
        public Optional<JsonNode> read(byte[] card, int at) {
            return Optional.empty();
        }
    };

    /** How many bytes it takes. */
    int width();

    /**
     * Writes a right answer.
     *
     * @param card zero in all bytes of the column
     * @param at position of the first of them
     * @throws IllegalArgumentException if the answer is found not to be right; the message does not tell it
     */
    void punch(JsonNode answer, byte[] card, int at);

    /**
     * The answer that was written, if one was.
     *
     * @param at position of the column's first byte
     * @throws IllegalArgumentException if no answer lies so
     */
    Optional<JsonNode> read(byte[] card, int at);
}
