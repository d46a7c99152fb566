package fi.openagenda.api.round;

import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Round;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a resident of one municipality is asked in one round: all that a front end needs. */
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
                enumeration = {"draft", "scheduled", "open", "closed"})
        String state,

        @Schema(required = true, description = "First moment at which answers are taken.")
        Instant opensAt,

        @Schema(required = true, description = "First moment at which answers are no longer taken.")
        Instant closesAt,

        @Schema(required = true, description = "Name of the barometer for people.")
        Words title,

        @Schema(required = true, description = "What the barometer is.")
        Words description,

        @Schema(required = true, description = "To be shown before the first question.")
        Words privacyNotice,

        @Schema(
                required = true,
                description = "BCP 47 tags of the languages it can be asked for in; also the order in which a missing"
                        + " text falls back.")
        List<String> languages,

        @Schema(required = true, description = "Service areas that questions belong to.")
        List<Sector> sectors,

        @Schema(required = true, description = "Ordinal scales by name.")
        Map<String, Scale> scales,

        @Schema(required = true, description = "Questions about the respondent.")
        List<Question> background,

        @Schema(required = true, description = "The common questions.")
        List<Question> questions,

        @Schema(required = true, description = "The municipality's own questions.")
        List<Question> module) {

    static QuestionnaireView of(Round round, String municipality, Questionnaire questionnaire, Instant now) {
        return new QuestionnaireView(
                round.barometerSlug,
                round.key,
                municipality,
                RoundView.state(round, now),
                round.opensAt,
                round.closesAt,
                questionnaire.title(),
                questionnaire.description(),
                questionnaire.privacyNotice(),
                questionnaire.languages(),
                questionnaire.sectors(),
                questionnaire.scales(),
                questionnaire.background(),
                questionnaire.questions(),
                questionnaire.module());
    }
}
