package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Yes or no. The answer is a truth value, or a code beside it; data carries {@code yes} and {@code no}.
 *
 * @param yes what people read for yes
 * @param no what people read for no
 * @param nonSubstantive answers that are neither, such as “don't know”
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "Yes or no. The answer is true or false, or one of the non-substantive codes, \"dk\"."
                + " Conditions and data know them as yes and no.")
public record YesNo(
        @Schema(description = "What people read for yes; Kyllä, Ja, Yes if nothing is said.")
        Words yes,

        @Schema(description = "What people read for no; Ei, Nej, No if nothing is said.")
        Words no,

        @Schema(description = "Answers that are neither, such as “don't know”.")
        List<Option> nonSubstantive)
        implements AnswerType {

    private static final Words YES = Words.of(Map.of("fi", "Kyllä", "sv", "Ja", "en", "Yes"));
    private static final Words NO = Words.of(Map.of("fi", "Ei", "sv", "Nej", "en", "No"));

    public YesNo {
        yes = yes == null ? YES : yes;
        no = no == null ? NO : no;
        nonSubstantive = nonSubstantive == null ? List.of() : List.copyOf(nonSubstantive);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        if (answer.isBoolean()) {
            return List.of();
        }
        return answer.isTextual() && !nonSubstantive.isEmpty()
                ? Checks.faultsOfCode(answer, nonSubstantive)
                : List.of("Must be true or false%s.".formatted(Checks.orOneOf(nonSubstantive)));
    }

    @Override
    public List<Fault> faults() {
        return Checks.faultsOfCodesBeside(nonSubstantive, List.of("yes", "no", "true", "false"), "/nonSubstantive");
    }

    @Override
    public List<Classification> classifications() {
        return Classification.ofCodes(yesAndNo(), nonSubstantive, Ladder::flat);
    }

    @Override
    public Column column() {
        return NumberColumn.of(Stream.of(BooleanNode.TRUE, BooleanNode.FALSE), nonSubstantive);
    }

    @Override
    public Map<String, Words> labels() {
        Map<String, Words> labels = new LinkedHashMap<>();
        labels.put("/yes", yes);
        labels.put("/no", no);
        labels.putAll(Option.labelsOf(nonSubstantive, "/nonSubstantive"));
        return labels;
    }

    @Override
    public YesNo withLabels(UnaryOperator<Words> replacement) {
        return new YesNo(replacement.apply(yes), replacement.apply(no), Option.withLabels(nonSubstantive, replacement));
    }

    @Override
    public YesNo skeleton() {
        return new YesNo(Words.EMPTY, Words.EMPTY, Option.skeletonOf(nonSubstantive));
    }

    @Override
    public List<String> codes() {
        return Stream.concat(Stream.of("yes", "no"), Option.codesOf(nonSubstantive).stream())
                .toList();
    }

    /** Both answers as options. */
    public List<Option> yesAndNo() {
        return List.of(new Option("yes", yes), new Option("no", no));
    }
}
