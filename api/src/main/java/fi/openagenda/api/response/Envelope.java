package fi.openagenda.api.response;

import fi.openagenda.api.response.draft.DraftHeader;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.DraftSecret;
import java.util.Optional;

/**
 * What comes with a response: by what it is known when it comes again, and what lets its sender answer.
 *
 * @param key what its sender calls it
 * @param authorization the draft that it finishes, or the invitation that it uses up
 */
public record Envelope(Optional<String> key, Optional<String> authorization) {

    /**
     * As it stands in the headers of a request.
     *
     * @throws Refusal when the key cannot be one
     */
    static Envelope of(Optional<String> idempotencyKey, Optional<String> authorization) {
        return new Envelope(IdempotencyKey.in(idempotencyKey), authorization);
    }

    /**
     * The draft that it finishes.
     *
     * @throws Refusal when its secret cannot be one
     */
    Optional<DraftSecret> draft() {
        return DraftHeader.in(authorization);
    }
}
