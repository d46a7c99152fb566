package fi.openagenda.api.barometer;

import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.language.Words;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A barometer in a list. */
@Schema(description = "A barometer in a list.")
public record BarometerSummary(
        @Schema(required = true, description = "Short name in URLs.", examples = "kuntalaisbarometri")
        String slug,

        @Schema(required = true, description = "Name for people.")
        Words title,

        @Schema(required = true, description = "What it is.")
        Words description,

        @Schema(required = true, description = "BCP 47 tags of the languages it is asked in.")
        List<String> languages) {

    static BarometerSummary of(Definition definition) {
        return new BarometerSummary(
                definition.slug(), definition.title(), definition.description(), definition.languages());
    }
}
