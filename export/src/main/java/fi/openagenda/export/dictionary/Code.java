package fi.openagenda.export.dictionary;

import fi.openagenda.model.language.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code, or several that are merged, and what it means.
 *
 * @param code what data carries
 * @param label what people read
 */
@Schema(name = "LabelledCode", description = "A code, or several that are merged, and what it means.")
public record Code(
        @Schema(required = true, description = "What data carries.")
        String code,

        @Schema(required = true, description = "What people read.")
        Words label) {}
