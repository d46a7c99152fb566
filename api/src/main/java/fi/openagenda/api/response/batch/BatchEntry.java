package fi.openagenda.api.response.batch;

import fi.openagenda.api.response.NewResponse;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.round.Questionnaire;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a line of a batch says.
 *
 * @param id what its sender calls it
 * @param municipality whose questionnaire it answers
 * @param language in which it was read
 * @param reading the response, as one to that questionnaire
 */
record BatchEntry(
        Optional<String> id, String municipality, String language, Function<Questionnaire, NewResponse> reading) {

    private static final int LONGEST_ID = 100;

    BatchEntry {
        if (id.filter(name -> name.isEmpty() || name.length() > LONGEST_ID).isPresent()) {
            throw Refusal.of(
                    Refusal.Reason.INVALID_RESPONSE,
                    "The response has not been stored.",
                    List.of(Fault.at("/id", "Must have 1 to %d characters.".formatted(LONGEST_ID))));
        }
    }

    /** The name by which the line is known when the batch of this key comes again: no key of a single response has blanks. */
    String keyIn(String batch, long number) {
        return id.map(name -> "%s id %s".formatted(batch, name)).orElseGet(() -> "%s line %d".formatted(batch, number));
    }
}
