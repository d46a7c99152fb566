package fi.openagenda.api.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Round;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round as it is now. */
@Schema(name = "Round", description = "A round as it is now.")
public record RoundView(
        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Its name in URLs.")
        String key,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "Its name for people.")
        Words title,

        @Schema(
                required = true,
                description = "draft: still edited. scheduled: frozen, not open yet. open: takes answers. closed: takes"
                        + " answers no longer.",
                enumeration = {"draft", "scheduled", "open", "closed"})
        String state,

        @Schema(required = true, description = "First moment at which answers are taken.")
        Instant opensAt,

        @Schema(required = true, description = "First moment at which answers are no longer taken.")
        Instant closesAt,

        @Schema(required = true, description = "Codes of the municipalities that take part; empty means all.")
        List<String> municipalities,

        @Schema(required = true, description = "Codes of those that ask questions of their own.")
        List<String> modules,

        @Schema(required = true, description = "What its results are published under.")
        String dataset) {

    static RoundView of(Round round, Instant now) {
        return new RoundView(
                round.barometerSlug,
                round.key,
                round.title,
                state(round, now),
                round.opensAt,
                round.closesAt,
                round.municipalities,
                Module.of(round).stream().map(module -> module.municipalityCode).toList(),
                round.dataset);
    }

    static String state(Round round, Instant now) {
        return round.stateAt(now).name().toLowerCase(Locale.ROOT);
    }
}
