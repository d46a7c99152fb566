package fi.openagenda.api.round;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Questionnaires of rounds. What is frozen is read from the database once. */
@ApplicationScoped
public class Questionnaires {

    /**
     * A questionnaire and its name.
     *
     * @param questionnaire what is asked
     * @param core what is asked everywhere, as canonical JSON
     * @param coreSha256 SHA-256 of that
     * @param sha256 SHA-256 of the whole questionnaire's
     */
    public record Named(Questionnaire questionnaire, Canonical core, String coreSha256, String sha256) {

        /** The whole of it as canonical JSON. */
        Canonical canonical() {
            return questionnaire.canonical(core);
        }

        static Named of(NamedCore core, String municipality, List<Question> module) {
            Questionnaire questionnaire = new Questionnaire(core.core(), municipality, module);
            return new Named(
                    questionnaire,
                    core.canonical(),
                    core.sha256(),
                    questionnaire.canonical(core.canonical()).sha256());
        }
    }

    private record NamedCore(Core core, Canonical canonical, String sha256) {

        static NamedCore of(Round round) {
            Core core = round.core();
            Canonical canonical = round.frozenCore().orElseGet(() -> Canonical.of(core));
            return new NamedCore(core, canonical, canonical.sha256());
        }
    }

    private record Asked(Long round, String municipality) {}

    private final Cache<Long, NamedCore> cores =
            Caffeine.newBuilder().maximumSize(100).build();

    // The largest national round has some 300.
    private final Cache<Asked, Named> questionnaires =
            Caffeine.newBuilder().maximumSize(2000).build();

    /** What a resident of a municipality is asked in a round. */
    public Named of(Round round, String municipality) {
        return round.isDraft()
                ? Named.of(NamedCore.of(round), municipality, Module.questionsOf(round, municipality))
                : questionnaires.get(
                        new Asked(round.id, municipality),
                        asked -> Named.of(core(round), municipality, Module.questionsOf(round, municipality)));
    }

    /**
     * What a resident of a municipality that takes part is asked in a round.
     *
     * @throws Refusal when no municipality is named, or one that does not take part
     */
    Named asked(Round round, Optional<String> municipality) {
        String code = municipality.orElseThrow(
                () -> Refusal.of(Refusal.Reason.BAD_REQUEST, "Say which municipality: ?municipality=139."));
        if (!round.isAskedIn(code)) {
            throw Refusal.unknown("municipality in this round", code);
        }
        return of(round, code);
    }

    /** In which languages a round is asked. */
    public List<String> languages(Round round) {
        return core(round).core().languages();
    }

    private NamedCore core(Round round) {
        return round.isDraft() ? NamedCore.of(round) : cores.get(round.id, id -> NamedCore.of(round));
    }
}
