package fi.openagenda.api.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.bank.BankQuestion;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Question;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question of the bank in a list: its newest version in short. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A question of the bank in a list: its newest version in short.")
public record QuestionSummary(
        @Schema(required = true, description = "Its stable name.")
        String key,

        @Schema(required = true, description = "Number of the newest version.")
        int version,

        @Schema(required = true, description = "Id of the organisation it belongs to.")
        String owner,

        @Schema(required = true, description = "How it is answered.", examples = "ordinal")
        String type,

        @Schema(required = true, description = "What is asked.")
        Words text,

        @Schema(description = "Code of the service class (PTV) it is about.")
        Optional<String> serviceClass,

        @Schema(description = "Words to find it by.") List<String> tags) {

    static QuestionSummary of(BankQuestion entry) {
        Question question = entry.newest().question;
        return new QuestionSummary(
                entry.key,
                entry.latest,
                entry.owner,
                AnswerType.nameOf(question.answer()),
                question.text(),
                question.serviceClass(),
                question.tags());
    }
}
