package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question, which decides everything about itself: which definition of it is sound, which answers are right, and how
 * answers are counted.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Single.class, name = "single"),
    @JsonSubTypes.Type(value = Multiple.class, name = "multiple"),
    @JsonSubTypes.Type(value = Ordinal.class, name = "ordinal"),
    @JsonSubTypes.Type(value = Rating.class, name = "rating"),
    @JsonSubTypes.Type(value = Numeric.class, name = "number"),
    @JsonSubTypes.Type(value = Ranking.class, name = "ranking"),
    @JsonSubTypes.Type(value = Text.class, name = "text"),
})
@Schema(
        description = "A question. Its type decides which answers are right and how they are counted.",
        oneOf = {Single.class, Multiple.class, Ordinal.class, Rating.class, Numeric.class, Ranking.class, Text.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "single", schema = Single.class),
            @DiscriminatorMapping(value = "multiple", schema = Multiple.class),
            @DiscriminatorMapping(value = "ordinal", schema = Ordinal.class),
            @DiscriminatorMapping(value = "rating", schema = Rating.class),
            @DiscriminatorMapping(value = "number", schema = Numeric.class),
            @DiscriminatorMapping(value = "ranking", schema = Ranking.class),
            @DiscriminatorMapping(value = "text", schema = Text.class),
        })
public sealed interface Question permits Single, Multiple, Ordinal, Rating, Numeric, Ranking, Text {

    /** Stable name: what answers and data are keyed by. */
    String key();

    /** What is asked. */
    Words text();

    /** How to answer, in a few words. */
    Optional<Words> help();

    /** Code of the service area it belongs to. */
    Optional<String> sector();

    /** Whether an answer must be given wherever the question is shown. */
    boolean required();

    /** When it is shown; always, if nothing is said. */
    Optional<Condition> showIf();

    /** What is wrong with this answer, a sentence each; empty when it is right. */
    List<String> faultsOf(JsonNode answer, Map<String, Scale> scales);

    /** What is wrong with this definition beyond what all questions share, with pointers from the question on. */
    List<Fault> ownFaults(Map<String, Scale> scales);

    /** The codes a condition may test; empty when it has none. */
    List<String> codes(Map<String, Scale> scales);

    /** Whether a condition may compare the answer as a number. */
    default boolean takesNumber() {
        return false;
    }

    /** How its answers are counted, a classification a table; empty when they never are. */
    List<Classification> classifications(Map<String, Scale> scales);

    /** The options with which the respondent may add words of their own. */
    default List<String> openTextCodes() {
        return List.of();
    }

    /** Whether an answer is a list of codes. */
    default boolean hasSeveralCodes() {
        return false;
    }

    /** Its further texts by where they stand, with pointers from the question on. */
    default Map<String, Words> labels() {
        return Map.of();
    }

    /** The same in the first language of the chain that has it. */
    Question in(List<String> chain);
}
