package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Atlas;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A municipality of Finland, such as that of one's work. The answer is its three-digit code. Published is its region:
 * three hundred classes would leave hardly anybody in each.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "A municipality of Finland. The answer is its three-digit code: \"139\". Published is the region it"
                        + " is in.")
public record MunicipalityCode() implements AnswerType {

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        return answer.isTextual() && Atlas.regionOf(answer.textValue()).isPresent()
                ? List.of()
                : List.of("Must be a string: the three-digit code of a municipality of today.");
    }

    @Override
    public List<Fault> faults() {
        return List.of();
    }

    @Override
    public List<Classification> classifications() {
        return List.of(Classification.byCode(
                Atlas.regions().entrySet().stream()
                        .map(region -> new Option(region.getKey(), region.getValue()))
                        .toList(),
                answer -> Atlas.regionOf(answer.asText()).orElse(""),
                Ladder::flat));
    }

    /** By the digits of its code, since municipalities are merged from year to year. */
    @Override
    public Column column() {
        return NumberColumn.ofDigits(3);
    }

    @Override
    public MunicipalityCode withLabels(UnaryOperator<Words> replacement) {
        return this;
    }

    @Override
    public List<String> codes() {
        return Atlas.municipalities();
    }
}
