package fi.openagenda.api.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.invitation.TokenKey;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Composition;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Moment;
import fi.openagenda.model.round.Round;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round as it is now. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Round", description = "A round as it is now.")
public record RoundView(
        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Its name in URLs.")
        String key,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "Its name for people.")
        Words title,

        @Schema(
                required = true,
                description = "draft: still edited. scheduled: frozen, not open yet. open: takes answers. closed: takes"
                        + " answers no longer. archived: closed, and put away.",
                enumeration = {"draft", "scheduled", "open", "closed", "archived"})
        String state,

        @Schema(required = true, description = "First moment at which answers are taken, by the clock in Helsinki.")
        OffsetDateTime opensAt,

        @Schema(required = true, description = "First moment at which answers are no longer taken.")
        OffsetDateTime closesAt,

        @Schema(required = true, description = "Codes of the municipalities that are invited; empty means all.")
        List<String> municipalities,

        @Schema(required = true, description = "The common questions, by section.")
        List<Composition.Part> sections,

        @Schema(required = true, description = "Questions about the respondent.")
        List<Reference> background,

        @Schema(required = true, description = "Whether they are asked before the common questions rather than last.")
        boolean backgroundFirst,

        @Schema(required = true, description = "How many questions of its own a municipality may add.")
        int mostOwnQuestions,

        @Schema(required = true, description = "Who may answer, and what joins a respondent to a response.")
        Anonymity anonymity,

        @Schema(required = true, description = "Codes of those that ask questions of their own.")
        List<String> modules,

        @Schema(required = true, description = "What its results are published under.")
        String dataset,

        @Schema(description = "SHA-256 of core.json, in hexadecimal, once the round is opened.")
        Optional<String> coreSha256,

        @Schema(
                description =
                        "SHA-256 of the key under which credentials are signed, in hexadecimal, once an unlinkable"
                                + " round is opened.")
        Optional<String> tokenKeySha256) {

    static RoundView of(Round round, Instant now) {
        return new RoundView(
                round.barometerSlug,
                round.key,
                round.title,
                state(round, now),
                Moment.inHelsinki(round.opensAt),
                Moment.inHelsinki(round.closesAt),
                round.municipalities,
                round.composition.sections(),
                round.composition.background(),
                round.composition.backgroundFirst(),
                round.mostOwnQuestions,
                round.anonymity,
                Module.of(round).stream().map(module -> module.municipalityCode).toList(),
                round.dataset,
                round.frozenCore().map(Canonical::sha256),
                round.tokenKey().map(TokenKey::sha256));
    }

    static String state(Round round, Instant now) {
        return round.standing().at(now).name().toLowerCase(Locale.ROOT);
    }
}
