package fi.openagenda.model.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a resident of one municipality is asked in one round.
 *
 * @param core what is asked everywhere
 * @param municipality three-digit code
 * @param module the municipality's own questions
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "WholeQuestionnaire",
        description = "What a resident of one municipality is asked in one round, in all languages. It is served as"
                + " canonical JSON (RFC 8785): the SHA-256 of the bytes is that of the document.")
public record Questionnaire(
        @Schema(required = true) Core core,

        @Schema(required = true, description = "Three-digit code of the municipality.")
        String municipality,

        @Schema(description = "The municipality's own questions.")
        List<Question> module) {

    public Questionnaire {
        module = module == null ? List.of() : module;
    }

    /** Everything in the order in which it is asked. A module follows the common questions. */
    public List<Question> allQuestions() {
        return core.backgroundFirst()
                ? Stream.of(core.background(), core.questions(), module)
                        .flatMap(List::stream)
                        .toList()
                : Stream.of(core.questions(), module, core.background())
                        .flatMap(List::stream)
                        .toList();
    }

    /**
     * Its canonical form, put together around that of its core: the same for every municipality, and by far the most of
     * it.
     */
    public Canonical canonical(Canonical canonicalCore) {
        // Members come in the order of their names; a list without elements is left out.
        String own =
                module.isEmpty() ? "" : ",\"module\":" + Canonical.of(module).text();
        return new Canonical(
                "{\"core\":%s%s,\"municipality\":\"%s\"}".formatted(canonicalCore.text(), own, municipality));
    }

    /** Its texts by where they stand: the core's, then the module's below {@code /module}. */
    public Map<String, Words> texts() {
        Map<String, Words> texts = new LinkedHashMap<>(core.texts());
        texts.putAll(Core.textsOf(module, "/module"));
        return texts;
    }

    /** The same in one language. Each text keeps the tag of the language it is in, which tells whether it fell back. */
    public Questionnaire in(String language) {
        List<String> chain = core.languageChain().chainOf(language);
        UnaryOperator<Words> translation = words -> words.firstOf(chain);
        return new Questionnaire(core.withTexts(translation), municipality, Core.withTexts(module, translation));
    }
}
