package fi.openagenda.model.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Under which terms data may be used.
 *
 * @param id SPDX identifier
 * @param name name for people
 * @param url where the terms can be read
 */
@Schema(description = "Under which terms the data may be used.")
public record Licence(
        @Schema(required = true, description = "SPDX identifier.")
        String id,

        @Schema(required = true, description = "Name for people.")
        String name,

        @Schema(required = true, description = "Where the terms can be read.")
        String url) {

    /** The licence of all published results, as JHS 189 recommends for public administration in Finland. */
    public static final Licence CC_BY_4_0 = new Licence(
            "CC-BY-4.0",
            "Creative Commons Attribution 4.0 International",
            "https://creativecommons.org/licenses/by/4.0/");
}
