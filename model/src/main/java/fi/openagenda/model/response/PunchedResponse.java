package fi.openagenda.model.response;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A response as it is stored while its round is open.
 *
 * @param round id of the round
 * @param municipality three-digit code
 * @param card what was answered and how it was collected, coded by the round's questionnaire
 * @param texts words of the respondent's own by question, which are stored apart
 * @param handles by what the same request is recognized
 * @param earlier by what it would be if it was sent yesterday
 * @param receiptHash SHA-256 of the respondent's secret, if there is one
 */
record PunchedResponse(
        long round,
        String municipality,
        byte[] card,
        Map<String, String> texts,
        Handles handles,
        Optional<Handles> earlier,
        Optional<byte[]> receiptHash) {

    UUID id() {
        return handles.id();
    }

    Optional<UUID> earlierId() {
        return earlier.map(Handles::id);
    }

    byte[] fingerprint() {
        return handles.fingerprint();
    }
}
