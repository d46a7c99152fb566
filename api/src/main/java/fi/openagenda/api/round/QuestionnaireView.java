package fi.openagenda.api.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.api.privacy.PrivacyStatement;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Moment;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.Section;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a resident of one municipality is asked in one round: all that a front end needs. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Questionnaire",
        description = "What a resident of one municipality is asked in one round: all that a front end needs.")
public record QuestionnaireView(
        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Key of the round.")
        String round,

        @Schema(required = true, description = "Three-digit code of the municipality.")
        String municipality,

        @Schema(
                required = true,
                description = "Whether answers are taken: only while it is open.",
                enumeration = {"draft", "scheduled", "open", "closed", "archived"})
        String state,

        @Schema(required = true, description = "First moment at which answers are taken.")
        OffsetDateTime opensAt,

        @Schema(required = true, description = "First moment at which answers are no longer taken.")
        OffsetDateTime closesAt,

        @Schema(required = true, description = "Who may answer, and what joins a respondent to a response.")
        Anonymity anonymity,

        @Schema(required = true, description = "SHA-256 of core.json, in hexadecimal; fixed once the round is opened.")
        String coreSha256,

        @Schema(
                required = true,
                description =
                        "SHA-256 of questionnaire.json, in hexadecimal; fixed once the round is opened. A response"
                                + " may name it.")
        String sha256,

        @Schema(description = "The language that was asked for.")
        Optional<String> language,

        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = String.class,
                description = "Which texts are missing in that language: the language each is in instead, by JSON"
                        + " Pointer into this document.",
                examples = "{\"/sections/0/questions/3/text\": \"fi\"}")
        Optional<SortedMap<String, String>> fellBack,

        @Schema(required = true, description = "Name of the barometer for people.")
        Words title,

        @Schema(required = true, description = "What the barometer is.")
        Words description,

        @Schema(required = true, description = "To be shown before the first question.")
        Words privacyNotice,

        @Schema(required = true, description = "What is kept of those who answer, and what they can do about that.")
        PrivacyStatement privacy,

        @Schema(
                required = true,
                description = "BCP 47 tags of the languages it can be asked for in; also the order in which a missing"
                        + " text falls back.")
        List<String> languages,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                description = "The languages that stand in for a text that is missing, by language.")
        Map<String, List<String>> fallbacks,

        @Schema(required = true, description = "Service areas that questions belong to.")
        List<Sector> sectors,

        @Schema(required = true, description = "The common questions.")
        List<Section> sections,

        @Schema(required = true, description = "The municipality's own questions, asked after the common ones.")
        List<Question> module,

        @Schema(required = true, description = "Questions about the respondent.")
        List<Question> background,

        @Schema(required = true, description = "Whether they are asked before the common questions rather than last.")
        boolean backgroundFirst) {

    static QuestionnaireView of(
            Round round, Questionnaires.Named named, Optional<String> language, PrivacyStatement privacy, Instant now) {
        Questionnaire asked = language.map(named.questionnaire()::in).orElse(named.questionnaire());
        Core core = asked.core();
        return new QuestionnaireView(
                round.barometerSlug,
                round.key,
                asked.municipality(),
                RoundView.state(round, now),
                Moment.inHelsinki(round.opensAt),
                Moment.inHelsinki(round.closesAt),
                core.anonymity(),
                named.coreSha256(),
                named.sha256(),
                language,
                language.map(wanted -> fellBack(asked, wanted)),
                core.title(),
                core.description(),
                core.privacyNotice(),
                privacy,
                core.languages(),
                core.fallbacks(),
                core.sectors(),
                core.sections(),
                asked.module(),
                core.background(),
                core.backgroundFirst());
    }

    private static SortedMap<String, String> fellBack(Questionnaire inOneLanguage, String wanted) {
        SortedMap<String, String> fellBack = new TreeMap<>();
        inOneLanguage.texts().forEach((pointer, words) -> words.byLanguage().keySet().stream()
                .filter(language -> !language.equals(wanted))
                .forEach(language -> fellBack.put(pointer, language)));
        return fellBack;
    }
}
