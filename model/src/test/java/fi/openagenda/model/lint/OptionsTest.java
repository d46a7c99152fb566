package fi.openagenda.model.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ranking;
import fi.openagenda.model.question.Single;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Option LIBRARY = new Option("a", Sample.fi("Kirjasto"));
    private static final Option MUSEUM = new Option("b", Sample.fi("Museo"));

    @Test
    void a_list_can_be_compared() {
        assertThat(Found.inAnswer(Sample.single(labels(12)))).isEmpty();
        assertThat(Found.inAnswer(Sample.single(labels(13)))).containsExactly("O001");
        assertThat(Found.inAnswer(ranking(7))).isEmpty();
        assertThat(Found.inAnswer(ranking(8))).containsExactly("O001");
    }

    @Test
    void a_code_belongs_to_one_option() {
        Option same = new Option("a", Sample.fi("Museo"));
        assertThat(Found.inAnswer(Sample.multiple(LIBRARY, same, Sample.none("Ei mitään näistä", true))))
                .containsExactly("O005");
        assertThat(Found.inAnswer(Sample.multiple(LIBRARY, MUSEUM, Sample.none("Ei mitään näistä", true))))
                .isEmpty();
    }

    @Test
    void none_is_chosen_alone() {
        assertThat(Found.inAnswer(Sample.multiple(LIBRARY, MUSEUM, Sample.none("Ei mitään näistä", false))))
                .containsExactly("O006");
        assertThat(Found.inAnswer(Sample.multiple(
                        LIBRARY, MUSEUM, new Option("none", Sample.fi("Muualla"), false, false, false))))
                .containsExactly("O006");
        assertThat(Found.inAnswer(Sample.multiple(LIBRARY, MUSEUM, Sample.none("En käytä palveluja", false))))
                .containsExactly("O006");
    }

    @Test
    void several_reasons_may_each_be_given() {
        assertThat(Found.inAnswer(Sample.multiple(
                        new Option("a", Sample.fi("En ehdi")),
                        new Option("b", Sample.fi("En tarvitse")),
                        Sample.none("Jokin muu syy", true))))
                .isEmpty();
    }

    @Test
    void not_knowing_is_not_none() {
        assertThat(Found.inAnswer(Sample.multiple(
                        LIBRARY, MUSEUM, new Option("dk", Sample.fi("En osaa sanoa"), true, true, false))))
                .containsExactly("O004");
    }

    @Test
    void labels_are_told_apart() {
        assertThat(Found.inAnswer(Sample.single("Kirjasto", "kirjasto "))).containsExactly("S008");
    }

    @Test
    void ranges_of_different_units_are_not_compared() {
        assertThat(Found.inAnswer(Sample.single("1–6 kk", "7–12 kk", "1–2 vuotta", "Yli 2 vuotta")))
                .isEmpty();
        assertThat(Found.inAnswer(Sample.single("Enintään 10 000 €", "10 001–20 000 €", "20 001 € tai enemmän")))
                .isEmpty();
        assertThat(Found.inAnswer(Sample.single("Enintään 10 000 €", "10 000–20 000 €", "yli 20 000 €")))
                .containsExactly("O002");
    }

    @Test
    void an_overlap_weighs_more_than_a_gap() {
        assertThat(Found.inAnswer(Sample.single("0–4", "6–10", "10–20"))).containsExactly("O002");
    }

    @Test
    void single_numbers_are_no_ranges() {
        assertThat(Found.inAnswer(Sample.single("2019", "2023"))).isEmpty();
        assertThat(Found.inAnswer(Sample.single("1", "2", "4+"))).containsExactly("O003");
    }

    private static String[] labels(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "Puisto " + (char) ('a' + i))
                .toArray(String[]::new);
    }

    private static Ranking ranking(int number) {
        return new Ranking(Sample.options(labels(number)), Optional.empty(), false);
    }

    @Test
    void one_answer_is_no_choice() {
        List<Finding> findings = Lint.ofQuestions(
                List.of(Sample.question("q", Sample.fi("Mitä?"), new Single(List.of(), false))), List.of());
        assertThat(Found.level("O001", findings)).isEqualTo(Level.ERROR);
    }
}
