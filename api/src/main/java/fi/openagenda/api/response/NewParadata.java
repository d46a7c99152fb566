package fi.openagenda.api.response;

import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.DurationClass;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.response.ReviewFlag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How answers were collected, as a front end tells it. */
@Schema(name = "Paradata", description = "How the answers were collected. Nothing of it is needed.")
public record NewParadata(
        @Schema(description = "In which way; web, if nothing is said.", defaultValue = "web")
        Optional<CollectionMode> mode,

        @Schema(
                description =
                        "Whether the respondent came to the end; complete, if nothing is said. A partial response is"
                                + " welcome, and may lack answers that are required.",
                defaultValue = "complete")
        Optional<Completion> completion,

        @Schema(description = "How long answering took, in classes of minutes. No other time is ever kept.")
        Optional<DurationClass> duration,

        @Schema(
                description =
                        "What was written into a field that people do not see. Whatever it holds, the response is taken"
                                + " in, and marked for review.",
                maxLength = NewParadata.LONGEST_HONEYPOT)
        Optional<String> honeypot) {

    static final int LONGEST_HONEYPOT = 1000;

    static final NewParadata NOTHING =
            new NewParadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public NewParadata {
        mode = mode == null ? Optional.empty() : mode;
        completion = completion == null ? Optional.empty() : completion;
        duration = duration == null ? Optional.empty() : duration;
        honeypot = honeypot == null ? Optional.empty() : honeypot;
    }

    /**
     * The same from somebody who enters what others answered: from paper, if nothing is said.
     *
     * @throws Refusal when they were on their own
     */
    NewParadata collected() {
        CollectionMode entered = mode.orElse(CollectionMode.PAPER);
        if (entered != CollectionMode.PAPER && entered != CollectionMode.ASSISTED) {
            throw Refusal.of(
                    Refusal.Reason.INVALID_RESPONSE,
                    "The response has not been stored.",
                    List.of(Fault.at("/paradata/mode", "Must be paper or assisted in a batch.")));
        }
        return new NewParadata(Optional.of(entered), completion, duration, honeypot);
    }

    Optional<Fault> fault() {
        return honeypot.filter(text -> text.codePointCount(0, text.length()) > LONGEST_HONEYPOT)
                .map(text ->
                        Fault.at("/paradata/honeypot", "Must have at most %d characters.".formatted(LONGEST_HONEYPOT)));
    }

    boolean holdsHoney() {
        return honeypot.filter(text -> !text.isEmpty()).isPresent();
    }

    /** The same as it is kept. */
    Paradata of(String language, Set<ReviewFlag> flags) {
        return new Paradata(
                language, mode.orElse(CollectionMode.WEB), completion.orElse(Completion.COMPLETE), duration, flags);
    }
}
