package fi.openagenda.export.metadata;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.export.dictionary.Code;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Classification;
import fi.openagenda.model.question.Classification.AnswerClass;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What data calls a question, or one thing of several that it asks about, and the answers that it shows.
 *
 * @param code what the column {@code question} holds
 * @param item what was judged, where the question asks about several things
 * @param answers in order, those that are missing answers last
 * @param levels how answers are merged where they are too few: from finer to coarser the codes of each level; each answer by
 *     itself comes before them and is not listed
 * @param n respondents who answered, of all who were asked; nothing when withheld
 * @param answered the same with those who gave a missing answer; nothing when withheld, or where there is none to give
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "What data calls a question, or one thing of several that it asks about, and the answers it shows.")
public record Counted(
        @Schema(required = true, description = "What the column question holds.")
        String code,

        @Schema(description = "What was judged, where the question asks about several things.")
        Optional<Words> item,

        @Schema(required = true, description = "In order, those that are missing answers last.")
        List<Answer> answers,

        @Schema(
                description = "How answers are merged where they are too few: from finer to coarser the codes of each"
                        + " level. Each answer by itself comes before them and is not listed.")
        List<List<Code>> levels,

        @Schema(
                description = "Respondents of the whole country who answered, or of the municipality whose own question"
                        + " it is; not there when withheld.")
        Optional<Integer> n,

        @Schema(
                description = "The same with those who gave a missing answer; not there when withheld, or where there"
                        + " is none to give.")
        Optional<Integer> answered) {

    /**
     * An answer as it is published.
     *
     * @param code what the column {@code answer_class} holds
     * @param label what people read; empty for numbers without a name
     * @param missing whether it is like “don't know”, and outside the base of the others
     */
    @Schema(name = "PublishedAnswer", description = "An answer as it is published.")
    public record Answer(
            @Schema(required = true, description = "What the column answer_class holds.")
            String code,

            @Schema(required = true, description = "What people read; empty for numbers without a name.")
            Words label,

            @Schema(
                    required = true,
                    description = "Whether it is like “don't know”, and outside the base of the others.")
            boolean missing) {}

    /** Of the tables of one thing: its own first, then those of codes beside it. */
    static Counted of(List<Variable> variables, Contents contents) {
        Variable first = variables.get(0);
        Classification classification = first.classification();
        return new Counted(
                first.code(),
                classification.item().map(Classification.Item::label),
                variables.stream()
                        .flatMap(variable -> variable.classification().classes().stream()
                                .filter(AnswerClass::listed)
                                .map(answer ->
                                        new Answer(answer.code(), answer.label(), isMissing(variable, answer.code()))))
                        .toList(),
                IntStream.range(1, classification.ladder().levels().size())
                        .mapToObj(level -> classification.merged(level).stream()
                                .map(answer -> new Code(answer.code(), answer.label()))
                                .toList())
                        .toList(),
                contents.base(first),
                variables.stream()
                        .filter(variable -> variable != first && isMissing(variable, firstCode(variable)))
                        .findFirst()
                        .flatMap(contents::base));
    }

    /** What people read for {@link #code()}. */
    Words label(Question question) {
        return item.map(judged -> question.text().joined(" – ", judged)).orElse(question.text());
    }

    private static String firstCode(Variable variable) {
        return variable.classification().classes().get(0).code();
    }

    /** Counted against all other answers are the options of a multiple choice, and whatever else is missing. */
    private static boolean isMissing(Variable variable, String code) {
        if (variable.question().answer() instanceof Multiple multiple) {
            return multiple.options().stream().filter(Option::nonSubstantive).anyMatch(option -> option.code()
                    .equals(code));
        }
        return variable.classification().harmlessZero();
    }
}
