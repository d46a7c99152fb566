package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a question is answered (its response domain). The type decides everything about itself: which definition of it is
 * sound, which answers are right, and how answers are counted. How it is shown in a format, {@link Cases} tells.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Single.class, name = "single"),
    @JsonSubTypes.Type(value = Multiple.class, name = "multiple"),
    @JsonSubTypes.Type(value = YesNo.class, name = "yes-no"),
    @JsonSubTypes.Type(value = Ordinal.class, name = "ordinal"),
    @JsonSubTypes.Type(value = Matrix.class, name = "matrix"),
    @JsonSubTypes.Type(value = Rating.class, name = "rating"),
    @JsonSubTypes.Type(value = Numeric.class, name = "number"),
    @JsonSubTypes.Type(value = Ranking.class, name = "ranking"),
    @JsonSubTypes.Type(value = Allocation.class, name = "allocation"),
    @JsonSubTypes.Type(value = Day.class, name = "date"),
    @JsonSubTypes.Type(value = MunicipalityCode.class, name = "municipality"),
    @JsonSubTypes.Type(value = PostalArea.class, name = "postal-area"),
    @JsonSubTypes.Type(value = MapArea.class, name = "map-area"),
    @JsonSubTypes.Type(value = Text.class, name = "text"),
    @JsonSubTypes.Type(value = Calculated.class, name = "calculated"),
})
@Schema(
        description = "How a question is answered. Its type decides which answers are right and how they are counted.",
        oneOf = {
            Single.class,
            Multiple.class,
            YesNo.class,
            Ordinal.class,
            Matrix.class,
            Rating.class,
            Numeric.class,
            Ranking.class,
            Allocation.class,
            Day.class,
            MunicipalityCode.class,
            PostalArea.class,
            MapArea.class,
            Text.class,
            Calculated.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "single", schema = Single.class),
            @DiscriminatorMapping(value = "multiple", schema = Multiple.class),
            @DiscriminatorMapping(value = "yes-no", schema = YesNo.class),
            @DiscriminatorMapping(value = "ordinal", schema = Ordinal.class),
            @DiscriminatorMapping(value = "matrix", schema = Matrix.class),
            @DiscriminatorMapping(value = "rating", schema = Rating.class),
            @DiscriminatorMapping(value = "number", schema = Numeric.class),
            @DiscriminatorMapping(value = "ranking", schema = Ranking.class),
            @DiscriminatorMapping(value = "allocation", schema = Allocation.class),
            @DiscriminatorMapping(value = "date", schema = Day.class),
            @DiscriminatorMapping(value = "municipality", schema = MunicipalityCode.class),
            @DiscriminatorMapping(value = "postal-area", schema = PostalArea.class),
            @DiscriminatorMapping(value = "map-area", schema = MapArea.class),
            @DiscriminatorMapping(value = "text", schema = Text.class),
            @DiscriminatorMapping(value = "calculated", schema = Calculated.class),
        })
public sealed interface AnswerType
        permits Single,
                Multiple,
                YesNo,
                Ordinal,
                Matrix,
                Rating,
                Numeric,
                Ranking,
                Allocation,
                Day,
                MunicipalityCode,
                PostalArea,
                MapArea,
                Text,
                Calculated {

    /**
     * A result for each type. Whoever must tell the types apart implements it, so that the compiler names everybody who
     * has not yet heard of a new one.
     *
     * @param <R> what is made of a type
     */
    interface Cases<R> {
        R of(Single type);

        R of(Multiple type);

        R of(YesNo type);

        R of(Ordinal type);

        R of(Matrix type);

        R of(Rating type);

        R of(Numeric type);

        R of(Ranking type);

        R of(Allocation type);

        R of(Day type);

        R of(MunicipalityCode type);

        R of(PostalArea type);

        R of(MapArea type);

        R of(Text type);

        R of(Calculated type);
    }

    /** Name of a type, as documents carry it. */
    static String nameOf(AnswerType type) {
        return Arrays.stream(AnswerType.class.getAnnotation(JsonSubTypes.class).value())
                .filter(named -> named.value() == type.getClass())
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The result for this type. */
    <R> R accept(Cases<R> cases);

    /** What is wrong with this answer, a sentence each; empty when it is right. */
    List<String> faultsOf(JsonNode answer);

    /** What is wrong with this definition, with pointers from the answer's definition on. */
    List<Fault> faults();

    /** What is wrong with it after these questions, by key; with pointers from the answer's definition on. */
    default List<Fault> faultsAfter(Map<String, Question> earlier) {
        return List.of();
    }

    /** Whether anybody is asked; otherwise the platform works the answer out. */
    default boolean asked() {
        return true;
    }

    /** How answers are counted, a classification a table; empty when they never are. */
    List<Classification> classifications();

    /** How answers lie on a punch card. */
    Column column();

    /** Its texts by where they stand, with pointers from the answer's definition on. */
    default Map<String, Words> labels() {
        return Map.of();
    }

    /** The same with each of its texts replaced. */
    AnswerType withLabels(UnaryOperator<Words> replacement);

    /** The same without what only says how results are shown, which nobody who answers sees. */
    default AnswerType asAsked() {
        return this;
    }

    /** What must stay the same from version to version for answers to be comparable at all: no texts, no order. */
    default AnswerType skeleton() {
        return withLabels(words -> Words.EMPTY);
    }

    /** The codes that answers may hold, and a condition may test; empty when it has none. */
    default List<String> codes() {
        return List.of();
    }

    /** Whether an answer is a list of codes. */
    default boolean hasSeveralCodes() {
        return false;
    }

    /** Whether a condition may compare the answer as a number. */
    default boolean takesNumber() {
        return false;
    }

    /** The numbers between two bounds that an answer holds; of a matrix, one for each row. */
    default List<Measure> measures() {
        return List.of();
    }

    /** Whether answers lie on a scale from low to high: its points, or bands of numbers. Codes beside it do not. */
    default boolean hasOrder() {
        return false;
    }

    /** The options with which the respondent may add words of their own. */
    default List<String> openTextCodes() {
        return List.of();
    }

    /** Whether the answer is in the respondent's own words, which are kept apart and never published. */
    default boolean inOwnWords() {
        return false;
    }
}
