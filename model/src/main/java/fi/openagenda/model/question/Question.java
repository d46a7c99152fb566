package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a question of the bank: what is asked, and how it is answered. Its HTTP shape, its Java record and its
 * stored document are one and the same.
 *
 * @param key stable name in the bank: what answers and data are keyed by
 * @param version number of the version in the bank, from 1
 * @param text what is asked
 * @param help how to answer, in a few words
 * @param answer the response domain: which answers are right, and how they are counted
 * @param required whether an answer must be given wherever the question is shown
 * @param showIf when it is shown; always, if nothing is said
 * @param serviceClass code of the service class (PTV) it is about
 * @param tags free words to find it by, without {@code #}
 * @param sensitivity how sensitive the answer is, if it is
 * @param source where the wording comes from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A version of a question of the bank: what is asked, and how it is answered.")
public record Question(
        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "Stable name in the bank: what answers and data are keyed by.",
                examples = "library-satisfaction")
        String key,

        @Schema(description = "Number of the version in the bank. 1 if nothing is said.", examples = "1")
        int version,

        @JsonProperty(required = true) @Schema(required = true, description = "What is asked.")
        Words text,

        @Schema(description = "How to answer, in a few words.")
        Optional<Words> help,

        @JsonProperty(required = true)
        @Schema(required = true, description = "Which answers are right, and how they are counted.")
        AnswerType answer,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @Schema(description = "Whether an answer must be given wherever the question is shown.", defaultValue = "false")
        boolean required,

        @Schema(description = "When it is shown; always, if nothing is said.")
        Optional<Condition> showIf,

        @Schema(description = "Code of the service class (PTV) it is about.", examples = "P25.1")
        Optional<String> serviceClass,

        @Schema(description = "Words to find it by, without #.", examples = "[\"asukkaat\"]")
        List<String> tags,

        @Schema(description = "How sensitive the answer is, if it is.")
        Optional<Sensitivity> sensitivity,

        @Schema(description = "Where the wording comes from.", examples = "LGA, Are you being served? 2016")
        Optional<String> source) {

    /** Form of a key: plain in a URL, a column and a form, and nothing in it that cannot be seen. */
    public static final String KEY = "[A-Za-z][A-Za-z0-9_-]{0,63}";

    public Question {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(answer, "answer");
        version = version == 0 ? 1 : version;
        help = help == null ? Optional.empty() : help;
        showIf = showIf == null ? Optional.empty() : showIf;
        serviceClass = serviceClass == null ? Optional.empty() : serviceClass;
        tags = tags == null ? List.of() : List.copyOf(tags);
        sensitivity = sensitivity == null ? Optional.empty() : sensitivity;
        source = source == null ? Optional.empty() : source;
    }

    /** A first version of which nothing but the necessary is said. */
    public static Question of(String key, Words text, AnswerType answer, Optional<Condition> showIf) {
        return new Question(
                key,
                1,
                text,
                Optional.empty(),
                answer,
                false,
                showIf,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** What is wrong with it by itself, with pointers from the question on; what it refers to is not looked at. */
    public List<Fault> faults() {
        return new QuestionCheck(this).faults();
    }

    /** Its texts by where they stand, with pointers from the question on. */
    public Map<String, Words> texts() {
        Map<String, Words> texts = new LinkedHashMap<>();
        texts.put("/text", text);
        help.ifPresent(words -> texts.put("/help", words));
        answer.labels().forEach((pointer, label) -> texts.put("/answer" + pointer, label));
        return texts;
    }

    /** The same with each of its texts replaced. */
    public Question withTexts(UnaryOperator<Words> replacement) {
        return new Question(
                key,
                version,
                replacement.apply(text),
                help.map(replacement),
                answer.withLabels(replacement),
                required,
                showIf,
                serviceClass,
                tags,
                sensitivity,
                source);
    }

    /** The same under another number. */
    public Question withVersion(int number) {
        return new Question(key, number, text, help, answer, required, showIf, serviceClass, tags, sensitivity, source);
    }
}
