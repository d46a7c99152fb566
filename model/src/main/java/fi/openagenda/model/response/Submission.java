package fi.openagenda.model.response;

import fi.openagenda.model.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A checked response on its way to being stored.
 *
 * @param round id of the round
 * @param municipality three-digit code
 * @param card what was answered and how it was collected, coded by the round's questionnaire
 * @param texts words of the respondent's own by question
 * @param key what the sender calls the request, so that it may be sent again; known to the sender alone
 * @param spent the right to answer that it uses up, in rounds that invite
 * @param receiptHash SHA-256 of the respondent's secret
 * @param textReceiptHash SHA-256 of {@code text:} and that secret
 */
public record Submission(
        long round,
        String municipality,
        byte[] card,
        Map<String, String> texts,
        Optional<String> key,
        Optional<UUID> spent,
        Optional<byte[]> receiptHash,
        Optional<byte[]> textReceiptHash) {

    /** Whether the same response, sent again, is known. */
    boolean isRecognizable() {
        return key.isPresent() || spent.isPresent() || receiptHash.isPresent();
    }

    /**
     * Refuses words that would be stored again when the same response is sent again: nothing that may be stored with the
     * answers leads to them.
     */
    void requireTextsOnce() {
        if (!texts.isEmpty() && isRecognizable() && key.isEmpty() && textReceiptHash.isEmpty()) {
            throw Refusal.of(
                    Refusal.Reason.INVALID_RESPONSE,
                    "Words come with an Idempotency-Key or with textHash of a receipt: else the same response, sent again,"
                            + " would bring them twice.");
        }
    }

    /** The same, using up a right to answer. */
    public Submission spending(Optional<UUID> right) {
        return new Submission(round, municipality, card, texts, key, right, receiptHash, textReceiptHash);
    }
}
