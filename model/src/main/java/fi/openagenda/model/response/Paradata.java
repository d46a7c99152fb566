package fi.openagenda.model.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Data about how a response was collected (paradata), as little of it as says how far the answers can be relied on: none of
 * it tells one respondent from another.
 *
 * @param language BCP 47 tag of the language the questions were read in, one of the core's
 * @param mode how the answers were collected
 * @param completion how far the respondent came
 * @param duration how long answering took, if the front end told
 * @param flags why somebody should look at the response again
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Paradata(
        String language,
        CollectionMode mode,
        Completion completion,
        Optional<DurationClass> duration,
        Set<ReviewFlag> flags) {

    public Paradata {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(completion, "completion");
        Objects.requireNonNull(duration, "duration");
        flags = Set.copyOf(flags);
    }
}
