package fi.openagenda.model.lint;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Section;
import java.util.List;
import java.util.Map;

/** What a round asks, written down step by step. It is sound as it begins. */
final class Draft {

    private static final Words TITLE = Sample.words("fi", "Barometri", "sv", "Barometern", "en", "Barometer");

    private List<String> languages = List.of("fi");
    private Map<String, List<String>> fallbacks = Map.of();
    private Words notice = TITLE;
    private List<Question> questions = List.of();
    private List<Question> background = List.of();
    private boolean backgroundFirst;

    static Draft of(Question... questions) {
        Draft draft = new Draft();
        draft.questions = List.of(questions);
        return draft;
    }

    Draft languages(String... tags) {
        languages = List.of(tags);
        return this;
    }

    Draft fallback(String language, String... chain) {
        fallbacks = Map.of(language, List.of(chain));
        return this;
    }

    Draft notice(Words words) {
        notice = words;
        return this;
    }

    Draft background(boolean first, Question... asked) {
        backgroundFirst = first;
        background = List.of(asked);
        return this;
    }

    Core core() {
        return new Core(
                "test",
                "2026",
                TITLE,
                TITLE,
                notice,
                languages,
                fallbacks,
                List.of(),
                List.of(new Section("s", TITLE, questions)),
                background,
                backgroundFirst,
                Anonymity.OPEN,
                null);
    }
}
