package fi.openagenda.model.response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A response as it is stored while its round is open.
 *
 * @param submission what was answered
 * @param handles by what the same request is recognized
 * @param earlier by what it would be if it was sent yesterday
 */
record PunchedResponse(Submission submission, Handles handles, Optional<Handles> earlier) {

    long round() {
        return submission.round();
    }

    UUID id() {
        return handles.id();
    }

    Optional<UUID> earlierId() {
        return earlier.map(Handles::id);
    }

    /** Words of the respondent's own, which are stored apart. */
    List<WrittenText> texts() {
        return WrittenText.of(submission, handles.texts());
    }

    /** The same as they would be called if they were sent yesterday. */
    List<WrittenText> earlierTexts() {
        return earlier.map(before -> WrittenText.of(submission, before.texts())).orElse(List.of());
    }
}
