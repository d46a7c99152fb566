package fi.openagenda.model.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.stewardship.StewardshipDecision;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A whole barometer in one document: all that another platform needs to go on with it. Responses never move.
 *
 * @param format {@link #FORMAT}
 * @param barometer what holds for all rounds
 * @param questions every version of every question that is asked, in the order of their numbers
 * @param remarks what authors said of versions, by reference
 * @param rounds the rounds in the order of their opening
 * @param stewardship decisions on who answers for it, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A whole barometer in one document: all that another platform needs to go on with it.")
public record BarometerDocument(
        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "Name and version of the format.",
                enumeration = {BarometerDocument.FORMAT})
        String format,

        @JsonProperty(required = true) @Schema(required = true, description = "What holds for all rounds.")
        Definition barometer,

        @JsonProperty(required = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
                required = true,
                description =
                        "Questions to be in the bank: new ones, versions that follow the newest one there, or what"
                                + " is there already, word for word. Versions of one key in the order of their numbers.")
        List<Question> questions,

        @Schema(
                type = SchemaType.OBJECT,
                description = "What authors said of versions, by reference such as library-satisfaction@2.")
        SortedMap<String, Remark> remarks,

        @Schema(description = "The rounds.") List<RoundDocument> rounds,

        @Schema(description = "Decisions on who answers for it, the oldest first.")
        List<StewardshipDecision> stewardship) {

    /** Name and version of the format. */
    public static final String FORMAT = "open-agenda-barometer-1";

    public BarometerDocument {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(barometer, "barometer");
        questions = List.copyOf(Objects.requireNonNull(questions, "questions"));
        remarks = remarks == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(remarks));
        rounds = rounds == null ? List.of() : List.copyOf(rounds);
        stewardship = stewardship == null ? List.of() : List.copyOf(stewardship);
    }

    /** Keys of its questions. What is no key is not among them: PostgreSQL would refuse to look for some of that. */
    List<String> keys() {
        return questions.stream()
                .map(Question::key)
                .filter(key -> key.matches(Question.KEY))
                .distinct()
                .toList();
    }

    /** Its questions by reference. */
    Map<Reference, Question> byReference() {
        return questions.stream().collect(Collectors.toMap(Reference::to, Function.identity(), (one, other) -> one));
    }

    Remark remarkOn(Question question) {
        return remarks.getOrDefault(Reference.to(question).toString(), Remark.NONE);
    }
}
