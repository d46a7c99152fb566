package fi.openagenda.model.round;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundCheckTest {

    private static final AnswerType AB = new Single(List.of(option("a"), option("b")), false);
    private static final Question ONE = question("one");
    private static final Question AGE = question("age");

    @Test
    void a_sound_round_has_no_faults() {
        Core core = core(List.of(section("life", ONE, shownIf("two", "one", "a")), section("rest")), List.of(AGE));
        assertThat(RoundCheck.faultsOf(core)).isEmpty();
        assertThat(RoundCheck.faultsOf(core, List.of(shownIf("own", "two", "b"))))
                .isEmpty();
    }

    @Test
    void something_is_asked_but_not_too_much() {
        assertThat(pointers(core(List.of(), List.of(AGE)))).containsExactly("/sections");
        assertThat(pointers(core(List.of(section("life")), List.of()))).containsExactly("/sections");
        assertThat(pointers(core(List.of(section("life", many(1000))), List.of())))
                .isEmpty();
        assertThat(pointers(core(List.of(section("life", many(1000))), List.of(AGE))))
                .containsExactly("/sections");
    }

    @Test
    void sections_have_keys_of_their_own() {
        assertThat(pointers(core(List.of(section("1st", ONE)), List.of()))).containsExactly("/sections/0/key");
        assertThat(pointers(core(List.of(section("life", ONE), section("life", question("two"))), List.of())))
                .containsExactly("/sections/1/key");
    }

    @Test
    void a_heading_is_plain_short_and_there_in_the_first_language() {
        assertThat(pointers(core(List.of(new Section("life", Words.of(Map.of("sv", "Liv")), List.of(ONE))), List.of())))
                .containsExactly("/sections/0/title");
        assertThat(pointers(core(List.of(new Section("life", fi("<b>Arki</b>"), List.of(ONE))), List.of())))
                .containsExactly("/sections/0/title/fi");
        assertThat(pointers(core(List.of(new Section("life", fi("a".repeat(200)), List.of(ONE))), List.of())))
                .isEmpty();
        assertThat(pointers(core(List.of(new Section("life", fi("a".repeat(201)), List.of(ONE))), List.of())))
                .containsExactly("/sections/0/title/fi");
    }

    @Test
    void background_is_single_always_shown_and_not_too_much() {
        Question words = Question.of("words", fi("?"), new Text(10), Optional.empty());
        assertThat(pointers(core(List.of(section("life", ONE)), List.of(AGE, words, shownIf("hidden", "one", "a")))))
                .containsExactly("/background/1", "/background/2");
        assertThat(pointers(core(List.of(section("life", ONE)), List.of(many(12)))))
                .isEmpty();
        assertThat(pointers(core(List.of(section("life", ONE)), List.of(many(13)))))
                .containsExactly("/background");
    }

    @Test
    void what_the_barometer_protects_is_background() {
        AnswerTest target = new AnswerTest("age", null, List.of("a"), null, null, null);
        assertThat(pointers(protectedBy(List.of("age"), target))).isEmpty();
        assertThat(pointers(protectedBy(List.of("age", "one"), target))).containsExactly("/background");
        assertThat(pointers(protectedBy(List.of(), new AnswerTest("age", null, List.of("z"), null, null, null))))
                .containsExactly("/background");
        List<Fault> faults = RoundCheck.faultsOf(
                protectedBy(List.of("two"), new AnswerTest("one", null, List.of("a"), null, null, null)));
        assertThat(faults)
                .extracting(Fault::detail)
                .containsExactly(
                        "The barometer's protection/crossed/0: There is no background question “two”.",
                        "The barometer's protection/target/question: There is no earlier question “one”.");
    }

    private static Core protectedBy(List<String> crossed, AnswerTest target) {
        return core(
                List.of(section("life", ONE)),
                List.of(AGE),
                false,
                new Protection(null, null, null, null, null, Optional.of(crossed), Optional.of(target), null));
    }

    @Test
    void a_key_is_there_once() {
        Core core = core(List.of(section("life", ONE, ONE), section("rest", ONE)), List.of(ONE));
        assertThat(RoundCheck.faultsOf(core))
                .extracting(Fault::pointer)
                .containsExactly("/sections/0/questions/1", "/sections/1/questions/0", "/background/0");
        assertThat(RoundCheck.faultsOf(core)).extracting(Fault::question).containsOnly(Optional.of("one"));
    }

    @Test
    void a_condition_tests_what_was_asked_before() {
        Core later = core(List.of(section("life", shownIf("two", "one", "a"), ONE)), List.of());
        assertThat(RoundCheck.faultsOf(later)).extracting(Fault::pointer).containsExactly("/sections/0/questions/0");
        assertThat(RoundCheck.faultsOf(later).get(0).detail()).startsWith("showIf/question: ");
        assertThat(pointers(core(List.of(section("life", ONE, shownIf("two", "one", "z"))), List.of())))
                .containsExactly("/sections/0/questions/1");
        assertThat(pointers(core(List.of(section("life", shownIf("two", "two", "a"))), List.of())))
                .as("not itself")
                .containsExactly("/sections/0/questions/0");
    }

    @Test
    void a_value_is_calculated_of_what_was_asked_before() {
        Question years = Question.of("years", fi("?"), new Numeric(0, 9, null), Optional.empty());
        Question index = Question.of(
                "index",
                fi("Indeksi"),
                new Calculated(
                        Calculated.Method.INDEX, List.of(new Calculated.Part("years", false)), Optional.empty(), null),
                Optional.empty());
        assertThat(pointers(core(List.of(section("life", years, index)), List.of())))
                .isEmpty();
        Core later = core(List.of(section("life", index, years)), List.of());
        assertThat(RoundCheck.faultsOf(later)).extracting(Fault::pointer).containsExactly("/sections/0/questions/0");
        assertThat(RoundCheck.faultsOf(later).get(0).detail()).startsWith("answer/of/0/question: ");
        assertThat(RoundCheck.faultsOf(core(List.of(section("life", years)), List.of()), List.of(index)))
                .isEmpty();
        assertThat(pointers(core(List.of(section("life", years, index, shownIf("two", "index", "1"))), List.of())))
                .as("no condition tests it")
                .containsExactly("/sections/0/questions/2");
    }

    @Test
    void a_condition_tests_background_only_where_that_is_asked_first() {
        List<Section> sections = List.of(section("life", shownIf("two", "age", "a")));
        assertThat(pointers(core(sections, List.of(AGE)))).containsExactly("/sections/0/questions/0");
        assertThat(pointers(core(sections, List.of(AGE), true))).isEmpty();
    }

    @Test
    void every_text_is_there_in_the_first_language() {
        Question swedish = Question.of("two", Words.of(Map.of("sv", "Två?")), AB, Optional.empty());
        Question unlabelled = Question.of(
                "three",
                fi("?"),
                new Single(List.of(option("a"), new Option("b", Words.of(Map.of("sv", "B")))), false),
                Optional.empty());
        List<Fault> faults = RoundCheck.faultsOf(core(List.of(section("life", ONE, swedish, unlabelled)), List.of()));
        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactly("/sections/0/questions/1", "/sections/0/questions/2");
        assertThat(faults.get(0).detail()).startsWith("text: ");
        assertThat(faults.get(1).detail()).startsWith("answer/options/1/label: ");
    }

    @Test
    void a_module_builds_on_what_is_asked_everywhere() {
        Core last = core(List.of(section("life", ONE)), List.of(AGE));
        Core first = core(List.of(section("life", ONE)), List.of(AGE), true);
        assertThat(pointers(last, ONE, AGE, question("own")))
                .as("keys are taken, wherever they are asked")
                .containsExactly("/questions/0", "/questions/1");
        assertThat(pointers(first, ONE, AGE, question("own"))).containsExactly("/questions/0", "/questions/1");
        assertThat(pointers(last, shownIf("own", "age", "a"))).containsExactly("/questions/0");
        assertThat(pointers(first, shownIf("own", "age", "a"))).isEmpty();
        assertThat(pointers(last, question("own"), question("own"))).containsExactly("/questions/1");
        assertThat(pointers(last, many(998))).isEmpty();
        assertThat(pointers(last, many(999))).containsExactly("/questions");
    }

    @Test
    void faults_of_the_core_are_not_the_modules() {
        Core core = core(List.of(section("life", ONE, ONE)), List.of(AGE));
        assertThat(pointers(core, question("own"))).isEmpty();
    }

    private static List<String> pointers(Core core) {
        return RoundCheck.faultsOf(core).stream().map(Fault::pointer).toList();
    }

    private static List<String> pointers(Core core, Question... module) {
        return RoundCheck.faultsOf(core, List.of(module)).stream()
                .map(Fault::pointer)
                .toList();
    }

    private static Core core(List<Section> sections, List<Question> background) {
        return core(sections, background, false);
    }

    private static Core core(List<Section> sections, List<Question> background, boolean backgroundFirst) {
        return core(sections, background, backgroundFirst, null);
    }

    private static Core core(
            List<Section> sections, List<Question> background, boolean backgroundFirst, Protection protection) {
        return new Core(
                "barometer",
                "round",
                fi("Kysely"),
                Words.EMPTY,
                Words.EMPTY,
                List.of("fi", "sv"),
                Map.of(),
                List.of(),
                sections,
                background,
                backgroundFirst,
                Anonymity.OPEN,
                protection);
    }

    private static Section section(String key, Question... questions) {
        return new Section(key, fi("Arki"), List.of(questions));
    }

    private static Question question(String key) {
        return Question.of(key, fi("?"), AB, Optional.empty());
    }

    private static Question shownIf(String key, String tested, String code) {
        Condition condition =
                new AnswerTest(tested, Optional.empty(), List.of(code), List.of(), Optional.empty(), Optional.empty());
        return Question.of(key, fi("?"), AB, Optional.of(condition));
    }

    private static Question[] many(int number) {
        return IntStream.range(0, number).mapToObj(i -> question("many" + i)).toArray(Question[]::new);
    }

    private static Option option(String code) {
        return new Option(code, fi(code));
    }

    private static Words fi(String text) {
        return Words.of(Map.of("fi", text));
    }
}
