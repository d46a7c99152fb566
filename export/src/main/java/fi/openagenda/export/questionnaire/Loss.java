package fi.openagenda.export.questionnaire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something of a survey that did not come along, or not as it was.
 *
 * @param pointer JSON Pointer into the survey
 * @param detail what became of it, in one sentence for people
 */
@Schema(description = "Something of a survey that did not come along, or not as it was.")
public record Loss(
        @Schema(required = true, description = "JSON Pointer into the survey.", examples = "/pages/0/elements/3")
        String pointer,

        @Schema(required = true, description = "What became of it.")
        String detail) {}
