package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a question is shown: a test of an earlier answer, or several joined by <em>all</em>, <em>any</em> and
 * <em>not</em>. A test never holds while its question is hidden or unanswered; <em>not</em> of it then does.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(AnswerTest.class),
    @JsonSubTypes.Type(AllOf.class),
    @JsonSubTypes.Type(AnyOf.class),
    @JsonSubTypes.Type(Not.class)
})
@Schema(
        description =
                "When a question is shown: a test of an earlier answer, or several joined by all, any and not. A test"
                        + " never holds while its question is hidden or unanswered; not of it then does.",
        oneOf = {AnswerTest.class, AllOf.class, AnyOf.class, Not.class})
public sealed interface Condition permits AnswerTest, AllOf, AnyOf, Not {

    /**
     * A result for each kind of condition.
     *
     * @param <R> what is made of a condition
     */
    interface Cases<R> {
        R of(AnswerTest test);

        R of(AllOf all);

        R of(AnyOf any);

        R of(Not not);
    }

    /** The result for this kind. */
    <R> R accept(Cases<R> cases);

    /** Whether it holds. The answers are those given so far to questions that are shown. */
    boolean holds(Map<String, JsonNode> answers);

    /** The tests that it joins, or is. */
    Stream<AnswerTest> tests();

    /** Keys of the questions it tests. */
    default Set<String> questions() {
        return tests().map(AnswerTest::question).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with it by itself; with pointers from the condition on. */
    List<Fault> faults();

    /** What is wrong with it after these questions, by key; with pointers from the condition on. */
    List<Fault> faults(Map<String, Question> earlier);
}
