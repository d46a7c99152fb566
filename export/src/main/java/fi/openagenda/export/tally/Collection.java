package fi.openagenda.export.tally;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.CollectionMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How responses were collected, counted as if it had been asked: in which language, and in which mode. */
public final class Collection {

    private static final Words LANGUAGE =
            Words.of(Map.of("fi", "Vastauskieli", "sv", "Svarsspråk", "en", "Language of the response"));
    private static final Words MODE =
            Words.of(Map.of("fi", "Vastaustapa", "sv", "Svarssätt", "en", "Mode of collection"));

    private static final Map<CollectionMode, Words> MODES = Map.of(
            CollectionMode.WEB,
            Words.of(Map.of("fi", "Omalla laitteella", "sv", "På egen enhet", "en", "On the respondent's own device")),
            CollectionMode.ASSISTED,
            Words.of(Map.of("fi", "Avustettuna", "sv", "Med hjälp", "en", "With help")),
            CollectionMode.PAPER,
            Words.of(Map.of("fi", "Paperilla", "sv", "På papper", "en", "On paper")),
            CollectionMode.KIOSK,
            Words.of(Map.of("fi", "Yhteisellä laitteella", "sv", "På gemensam enhet", "en", "On a shared device")));

    private Collection() {}

    /** The questions that nobody was asked. */
    static List<Question> questions(List<String> languages) {
        return List.of(
                question(
                        Codebook.LANGUAGE,
                        LANGUAGE,
                        languages.stream()
                                .map(tag -> new Option(tag, nameOf(tag)))
                                .toList()),
                question(
                        Codebook.MODE,
                        MODE,
                        List.of(CollectionMode.values()).stream()
                                .map(mode -> new Option(mode.code(), MODES.get(mode)))
                                .toList()));
    }

    private static Question question(String key, Words text, List<Option> options) {
        return Question.of(key, text, new Single(options, false), Optional.empty());
    }

    private static Words nameOf(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return Words.of(Map.of(
                "fi", language.getDisplayName(Locale.forLanguageTag("fi")),
                "sv", language.getDisplayName(Locale.forLanguageTag("sv")),
                "en", language.getDisplayName(Locale.ENGLISH)));
    }
}
