package fi.openagenda.api.question;

import fi.openagenda.model.bank.BankQuestion;
import fi.openagenda.model.bank.Change;
import fi.openagenda.model.bank.QuestionVersion;
import fi.openagenda.model.question.Question;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the question bank: its newest version, and how it came to be. */
@Schema(description = "An entry of the question bank: its newest version, and how it came to be.")
public record QuestionEntry(
        @Schema(required = true, description = "Its stable name.")
        String key,

        @Schema(required = true, description = "Id of the organisation it belongs to.")
        String owner,

        @Schema(required = true, description = "The newest version.")
        Question question,

        @Schema(required = true, description = "All versions, the newest first.")
        List<History> versions) {

    /** A version in the history of a question. */
    @Schema(name = "QuestionHistory", description = "A version in the history of a question.")
    public record History(
            @Schema(required = true, description = "Its number.")
            int version,

            @Schema(required = true, description = "When it was made.")
            LocalDate createdOn,

            @Schema(required = true, description = "Why, in words for people; empty if nobody said.")
            String note,

            @Schema(required = true, description = "How it differs from the version before.")
            Change change) {

        static History of(QuestionVersion version) {
            return new History(version.number(), version.createdOn, version.note, version.change);
        }
    }

    static QuestionEntry of(BankQuestion entry) {
        return new QuestionEntry(
                entry.key,
                entry.owner,
                entry.newest().question,
                entry.versions().stream().map(History::of).toList());
    }
}
