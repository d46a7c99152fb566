package fi.openagenda.api.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.PlainText;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Municipality;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round to be made. */
@Schema(description = "A round to be made.")
public record NewRound(
        @JsonProperty(required = true)
        @Schema(required = true, description = "Its name in URLs.", examples = "2026-spring")
        String key,

        @Schema(description = "Its name for people.") Words title,

        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "First moment at which answers are taken.",
                examples = "2026-03-02T08:00:00+02:00")
        Instant opensAt,

        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "First moment at which answers are no longer taken.",
                examples = "2026-03-31T20:00:00+03:00")
        Instant closesAt,

        @Schema(
                description = "Codes of the municipalities that take part; all of Finland's, if none is named.",
                examples = "[\"139\", \"148\"]")
        List<String> municipalities) {

    // Beyond these, a date is a slip of the hand.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST_TITLE = 200;

    public NewRound {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(opensAt, "opensAt");
        Objects.requireNonNull(closesAt, "closesAt");
        title = title == null ? Words.EMPTY : title;
        municipalities = municipalities == null ? List.of() : List.copyOf(municipalities);
    }

    /** Everything wrong with it. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!key.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            faults.add(Fault.at("/key", "Must be up to 64 small letters, digits and hyphens."));
        }
        title.byLanguage().forEach((language, text) -> PlainText.faultOf(text, LONGEST_TITLE)
                .ifPresent(detail -> faults.add(Fault.at("/title" + Fault.segment(language), detail))));
        if (opensAt.isBefore(EARLIEST)) {
            faults.add(Fault.at("/opensAt", "Must be in this millennium."));
        }
        if (!closesAt.isAfter(opensAt) || closesAt.isAfter(LATEST)) {
            faults.add(Fault.at("/closesAt", "Must be later than opensAt, and before the year 2200."));
        }
        for (int i = 0; i < municipalities.size(); i++) {
            String code = municipalities.get(i);
            if (Municipality.byCode(code)
                    .filter(municipality -> municipality.mergedInto().isEmpty())
                    .isEmpty()) {
                faults.add(Fault.at("/municipalities/" + i, "There is no municipality of today with this code."));
            }
        }
        return faults;
    }
}
