package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the answers to choose from.
 *
 * @param code what data carries; never changes
 * @param label what people read
 * @param nonSubstantive true for “don't know”, “prefer not to say” and the like, which stay out of the base
 * @param exclusive true for “none of these”: chosen alone
 * @param openText whether the respondent may add a few words of their own
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
@Schema(description = "One of the answers to choose from.")
public record Option(
        @JsonProperty(required = true) @Schema(required = true, description = "What data carries; never changes.")
        String code,

        @JsonProperty(required = true) @Schema(required = true, description = "What people read.")
        Words label,

        @Schema(
                description = "True for “don't know”, “prefer not to say” and the like, which stay out of the base.",
                defaultValue = "false")
        boolean nonSubstantive,

        @Schema(description = "True for “none of these”: chosen alone.", defaultValue = "false")
        boolean exclusive,

        @Schema(
                description = "Whether the respondent may add a few words of their own, in otherTexts.",
                defaultValue = "false")
        boolean openText) {

    /** What the hint means, wherever there is one. */
    static final String RANDOM_ORDER =
            "Whether front ends should show them in an order drawn anew for each respondent.";

    public Option {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
    }

    /** An option that is nothing special. */
    public Option(String code, Words label) {
        this(code, label, false, false, false);
    }

    static List<String> codesOf(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }

    /** The codes of those beside which words may be written. */
    static List<String> openTextCodesOf(List<Option> options) {
        return options.stream().filter(Option::openText).map(Option::code).toList();
    }

    /** Labels by where they stand. */
    static Map<String, Words> labelsOf(List<Option> options, String pointer) {
        Map<String, Words> labels = new LinkedHashMap<>();
        for (int i = 0; i < options.size(); i++) {
            labels.put("%s/%d/label".formatted(pointer, i), options.get(i).label);
        }
        return labels;
    }

    static List<Option> withLabels(List<Option> options, UnaryOperator<Words> replacement) {
        return options.stream()
                .map(option -> new Option(
                        option.code,
                        replacement.apply(option.label),
                        option.nonSubstantive,
                        option.exclusive,
                        option.openText))
                .toList();
    }

    /** What must stay the same for answers to be comparable: codes and what they mean for the base. */
    static List<Option> skeletonOf(List<Option> options) {
        return options.stream()
                .map(option -> new Option(option.code, Words.EMPTY, option.nonSubstantive, option.exclusive, false))
                .sorted(Comparator.comparing(Option::code))
                .toList();
    }
}
