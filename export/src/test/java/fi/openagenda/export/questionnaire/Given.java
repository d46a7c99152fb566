package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Geometry;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts of questionnaires in few words. */
final class Given {

    private Given() {}

    static Words words(String finnish, String swedish) {
        return Words.of(Map.of("fi", finnish, "sv", swedish));
    }

    static Option option(String code, String finnish, String swedish) {
        return new Option(code, words(finnish, swedish));
    }

    /** A small zone whose south-western corner is here. */
    static Geometry square(double longitude, double latitude) {
        List<Double> corner = List.of(longitude, latitude);
        return new Geometry(
                "MultiPolygon",
                List.of(List.of(List.of(
                        corner,
                        List.of(longitude + 1, latitude),
                        List.of(longitude + 1, latitude + 1),
                        List.of(longitude, latitude + 1),
                        corner))));
    }

    static AnswerTest in(String question, String... codes) {
        return new AnswerTest(question, null, List.of(codes), null, null, null);
    }

    static AnswerTest notIn(String question, String... codes) {
        return new AnswerTest(question, null, null, List.of(codes), null, null);
    }

    static AnswerTest includes(String question, String code) {
        return new AnswerTest(question, Optional.of(code), null, null, null, null);
    }

    static AnswerTest atLeast(String question, int least) {
        return new AnswerTest(question, null, null, null, Optional.of(least), null);
    }

    static AnswerTest atMost(String question, int most) {
        return new AnswerTest(question, null, null, null, null, Optional.of(most));
    }

    /** A question of which only the necessary is said, and whether it is required. */
    static Question question(String key, Words text, AnswerType answer, boolean required, Optional<Condition> showIf) {
        return new Question(key, 1, text, null, answer, required, showIf, null, null, null, null);
    }
}
