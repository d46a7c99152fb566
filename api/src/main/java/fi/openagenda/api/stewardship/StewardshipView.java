package fi.openagenda.api.stewardship;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.stewardship.Stewardship;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a barometer, now and until now. */
@Schema(name = "Stewardship", description = "Who is responsible for a barometer, now and until now.")
public record StewardshipView(
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "What holds now: the newest decision. Not there while nothing has been decided.")
        Optional<RecordedDecision> current,

        @Schema(required = true, description = "All decisions, the current one included, newest first.")
        List<RecordedDecision> history) {

    static StewardshipView of(List<Stewardship> history, LocalDate today) {
        return new StewardshipView(
                history.stream().findFirst().map(newest -> RecordedDecision.current(newest, today)),
                history.stream().map(RecordedDecision::of).toList());
    }
}
