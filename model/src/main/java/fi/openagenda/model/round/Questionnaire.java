package fi.openagenda.model.round;

import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Scale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a resident of one municipality is asked in one round.
 *
 * @param title the barometer's
 * @param description the barometer's
 * @param privacyNotice to be shown before the first question
 * @param languages in which it can be asked for; also the order in which a missing text falls back
 * @param sectors service areas that questions belong to
 * @param scales ordinal scales by name
 * @param background questions about the respondent
 * @param questions the common questions
 * @param module the municipality's own questions
 */
@Schema(description = "What a resident of one municipality is asked in one round.")
public record Questionnaire(
        Words title,
        Words description,
        Words privacyNotice,
        List<String> languages,
        List<Sector> sectors,
        Map<String, Scale> scales,
        List<Question> background,
        List<Question> questions,
        List<Question> module) {

    /** The questionnaire of a municipality with these questions of its own. */
    public static Questionnaire of(Definition definition, List<Question> module) {
        return new Questionnaire(
                definition.title(),
                definition.description(),
                definition.privacyNotice(),
                definition.languages(),
                definition.sectors(),
                definition.scales(),
                definition.background(),
                definition.questions(),
                module);
    }

    /** Everything in the order in which it is asked: background, common questions, module. */
    public List<Question> allQuestions() {
        return Stream.of(background, questions, module).flatMap(List::stream).toList();
    }

    /**
     * The same in one language. A text that is missing in it falls back: from plain language or a regional variant to
     * the language itself, then along the barometer's languages. Each text keeps the tag of the language it is in.
     */
    public Questionnaire in(String language) {
        List<String> chain = Stream.of(
                        Stream.of(language),
                        Stream.of(Locale.forLanguageTag(language).getLanguage()),
                        languages.stream())
                .flatMap(tag -> tag)
                .toList();
        Map<String, Scale> translated = new TreeMap<>();
        scales.forEach((name, scale) -> translated.put(name, scale.in(chain)));
        return new Questionnaire(
                title.firstOf(chain),
                description.firstOf(chain),
                privacyNotice.firstOf(chain),
                languages,
                sectors.stream().map(sector -> sector.in(chain)).toList(),
                translated,
                in(background, chain),
                in(questions, chain),
                in(module, chain));
    }

    private static List<Question> in(List<Question> questions, List<String> chain) {
        return questions.stream().map(question -> question.in(chain)).toList();
    }
}
