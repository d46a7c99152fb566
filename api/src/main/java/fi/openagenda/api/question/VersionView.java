package fi.openagenda.api.question;

import fi.openagenda.model.bank.Change;
import fi.openagenda.model.bank.QuestionVersion;
import fi.openagenda.model.question.Question;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a question of the bank. It never changes. */
@Schema(name = "QuestionVersion", description = "A version of a question of the bank. It never changes.")
public record VersionView(
        @Schema(required = true) Question question,

        @Schema(required = true, description = "When it was made.")
        LocalDate createdOn,

        @Schema(required = true, description = "Why, in words for people; empty if nobody said.")
        String note,

        @Schema(required = true, description = "How it differs from the version before.")
        Change change) {

    static VersionView of(QuestionVersion version) {
        return new VersionView(version.question, version.createdOn, version.note, version.change);
    }
}
