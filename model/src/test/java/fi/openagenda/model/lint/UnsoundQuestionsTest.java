package fi.openagenda.model.lint;

import static org.assertj.core.api.Assertions.assertThatCode;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Band;
import fi.openagenda.model.question.Day;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.PostalArea;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Ranking;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.round.Core;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no check would let pass is looked at all the same. */
class UnsoundQuestionsTest {

    private static final Option TWIN = new Option("", Words.EMPTY);

    static Stream<AnswerType> answers() {
        Scale empty = new Scale(List.of(), List.of());
        Scale twins = new Scale(
                List.of(
                        new Scale.Point(Integer.MAX_VALUE, Words.EMPTY),
                        new Scale.Point(Integer.MIN_VALUE, Words.EMPTY)),
                List.of(TWIN, TWIN));
        return Stream.of(
                new Ordinal(empty),
                new Ordinal(twins),
                new Matrix(List.of(), empty, false),
                new Matrix(List.of(new Matrix.Row("a", Words.EMPTY), new Matrix.Row("a", Words.EMPTY)), twins, true),
                new Rating(Integer.MAX_VALUE, Integer.MIN_VALUE, Words.EMPTY, Words.EMPTY, List.of(TWIN)),
                new Rating(Integer.MIN_VALUE, Integer.MAX_VALUE, Words.EMPTY, Words.EMPTY, List.of()),
                new Single(List.of(), false),
                new Single(
                        Sample.options(
                                "9".repeat(400),
                                "1–999999999999999",
                                "-",
                                "–5–",
                                "1.000.000",
                                "1" + " 000".repeat(30),
                                "+"),
                        false),
                Sample.multiple(TWIN, TWIN),
                new Ranking(List.of(TWIN), Optional.of(-1), false),
                new Numeric(5, 1, List.of(new Band(9, 2))),
                new PostalArea(List.of(TWIN, TWIN)),
                new Day(LocalDate.MAX, LocalDate.MIN),
                new Text(-1));
    }

    static Stream<Words> texts() {
        return Stream.of(
                Words.EMPTY,
                new Words(new TreeMap<>(Collections.singletonMap("fi", null))),
                Sample.words("fi", "", "", "?", "-", "…", "not a tag", "%s %d {0} \\ $1"),
                Sample.words("fi", "?".repeat(2000)),
                Sample.words("fi", ".".repeat(2000) + "a"),
                Sample.words("fi", "'’-:/".repeat(400)),
                Sample.words("fi", "İ\uD83D \uDE00 😀 ja 😀 ei /"),
                Sample.words("fi", "ei " + "ja ".repeat(700)),
                Sample.words("fi", "1 000 ".repeat(300)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void are_survived_whatever_the_answer(AnswerType answer) {
        survive(Sample.question("", Sample.STEM, answer));
        survive(Sample.question("q", Words.EMPTY, answer));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void are_survived_whatever_the_text(Words text) {
        survive(Sample.question("q", text, new Single(List.of(new Option("a", text), new Option("b", text)), false)));
        survive(Sample.question("q", text, new Ordinal(Sample.scale(List.of(), text, text, text))));
    }

    private static void survive(Question question) {
        Question tested = Sample.showIf(
                question,
                new AnswerTest("", Optional.of(""), List.of(""), List.of(), Optional.of(1), Optional.empty()));
        Core core =
                Draft.of(question, tested, Sample.ordinal("other", Sample.STEM)).core();
        Core nowhere = new Core(
                "",
                "",
                Words.EMPTY,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                core.sections(),
                List.of(question),
                true,
                null,
                null);
        assertThatCode(() -> {
                    Lint.ofQuestions(List.of(question, tested), List.of());
                    Lint.ofQuestions(List.of(question, tested), List.of("fi", "sv"));
                    Lint.ofRound(core, Optional.of(nowhere));
                    Lint.ofRound(nowhere, Optional.of(core));
                    Lint.ofModule(core, List.of(question, tested), List.of("fi", "sv", "se", ""));
                    Lint.trendBreak("", question);
                })
                .doesNotThrowAnyException();
    }
}
