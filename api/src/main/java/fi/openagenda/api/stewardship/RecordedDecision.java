package fi.openagenda.api.stewardship;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.stewardship.Stewardship;
import fi.openagenda.model.stewardship.StewardshipDecision;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as it was recorded. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A decision on the stewardship of a barometer, as it was recorded. It never changes.")
public record RecordedDecision(
        @Schema(required = true, description = "1 for the first one.")
        int number,

        @Schema(required = true, description = "Day of its recording, in UTC.")
        LocalDate recordedOn,

        @Schema(required = true, description = "Where in its life the barometer is.")
        StewardshipDecision.Stage stage,

        @Schema(required = true, description = "Who is responsible for upkeep and development.")
        StewardshipDecision.Responsible responsible,

        @Schema(required = true, description = "On what ground it is responsible.")
        StewardshipDecision.Form form,

        @Schema(required = true, description = "Who decided it, and when.")
        StewardshipDecision.Decision decision,

        @Schema(description = "Day on which it is to be decided anew.")
        Optional<LocalDate> reviewOn,

        @Schema(description = "Only of the current one: whether the day of its review has passed, by UTC.")
        Optional<Boolean> reviewDue,

        @Schema(description = "What else people should know.")
        Words note) {

    static RecordedDecision of(Stewardship recorded) {
        return of(recorded, Optional.empty());
    }

    /** The one that holds on this day. */
    static RecordedDecision current(Stewardship newest, LocalDate today) {
        return of(newest, Optional.of(newest.decision.isReviewDue(today)));
    }

    private static RecordedDecision of(Stewardship recorded, Optional<Boolean> reviewDue) {
        StewardshipDecision decision = recorded.decision;
        return new RecordedDecision(
                recorded.place.number(),
                recorded.recordedOn,
                decision.stage(),
                decision.responsible(),
                decision.form(),
                decision.decision(),
                decision.reviewOn(),
                reviewDue,
                decision.note());
    }
}
