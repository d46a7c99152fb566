package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date of the calendar. The answer is a string as in ISO 8601. Published is its year.
 *
 * @param earliest first date that may be answered
 * @param latest last date that may be answered
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A date. The answer is a string as in ISO 8601: \"2026-03-02\". Published is its year.")
public record Day(
        @JsonProperty(required = true)
        @Schema(required = true, description = "First date that may be answered.", examples = "2000-01-01")
        LocalDate earliest,

        @JsonProperty(required = true)
        @Schema(required = true, description = "Last date that may be answered.", examples = "2026-12-31")
        LocalDate latest)
        implements AnswerType {

    private static final int MOST_YEARS = 150;

    public Day {
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(latest, "latest");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        return isWithin(answer)
                ? List.of()
                : List.of("Must be a date from %s to %s, such as \"%s\".".formatted(earliest, latest, earliest));
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!earliest.isBefore(latest)) {
            faults.add(Fault.at("/latest", "Must be later than earliest."));
        }
        if (latest.getYear() - earliest.getYear() > MOST_YEARS) {
            faults.add(Fault.at("/latest", "Must be at most %d years after earliest.".formatted(MOST_YEARS)));
        }
        return faults;
    }

    @Override
    public List<Classification> classifications() {
        List<Option> years = IntStream.rangeClosed(earliest.getYear(), latest.getYear())
                .mapToObj(year -> new Option(Integer.toString(year), Words.EMPTY))
                .toList();
        return List.of(Classification.byCode(years, answer -> answer.asText().substring(0, 4), Ladder::ofScale));
    }

    @Override
    public Column column() {
        return new NumberColumn(
                ChronoUnit.DAYS.between(earliest, latest) + 1,
                answer -> ChronoUnit.DAYS.between(earliest, LocalDate.parse(answer.textValue())),
                days -> TextNode.valueOf(earliest.plusDays(days).toString()));
    }

    @Override
    public Day withLabels(UnaryOperator<Words> replacement) {
        return this;
    }

    private boolean isWithin(JsonNode answer) {
        if (!answer.isTextual() || !answer.textValue().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return false;
        }
        try {
            LocalDate date = LocalDate.parse(answer.textValue());
            return !date.isBefore(earliest) && !date.isAfter(latest);
        } catch (DateTimeException fault) {
            return false;
        }
    }
}
