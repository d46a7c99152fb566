package fi.openagenda.api.round;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Questionnaires of rounds. What is frozen is read from the database once. */
@ApplicationScoped
public class Questionnaires {

    private record ModuleOf(Long round, String municipality) {}

    private final Cache<String, Definition> definitions =
            Caffeine.newBuilder().maximumSize(100).build();

    // The largest national round has some 300.
    private final Cache<ModuleOf, List<Question>> modules =
            Caffeine.newBuilder().maximumSize(2000).build();

    /** What a resident of a municipality is asked in a round. */
    public Questionnaire of(Round round, String municipality) {
        return Questionnaire.of(definition(round), module(round, municipality));
    }

    /** In which languages a round is asked. */
    public List<String> languages(Round round) {
        return definition(round).languages();
    }

    private Definition definition(Round round) {
        return definitions.get(
                round.barometerSlug, slug -> Barometer.bySlug(slug).orElseThrow().definition);
    }

    private List<Question> module(Round round, String municipality) {
        return round.isDraft()
                ? Module.questionsOf(round, municipality)
                : modules.get(new ModuleOf(round.id, municipality), module -> Module.questionsOf(round, municipality));
    }
}
