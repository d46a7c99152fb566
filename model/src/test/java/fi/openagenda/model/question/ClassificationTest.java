package fi.openagenda.model.question;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassificationTest {

    private static final Rating RATING =
            new Rating(0, 3, words("Ei lainkaan", "Inte alls"), words("Täysin", "Helt"), List.of());

    @Test
    void a_point_that_nobody_has_named_is_called_by_its_number() {
        assertThat(RATING.classifications().get(0).classes())
                .extracting(each -> each.label().in("sv"))
                .containsExactly("Inte alls", "1", "2", "Helt");
    }

    @Test
    void so_it_is_where_points_are_merged() {
        assertThat(RATING.classifications().get(0).merged(1))
                .extracting(each -> each.code() + ": " + each.label().in("fi"))
                .contains("0|1: Ei lainkaan, 1");
    }

    @Test
    void what_is_merged_has_a_name_in_the_languages_that_name_all_of_it() {
        Rating finnishEnd =
                new Rating(0, 3, words("Ei lainkaan", "Inte alls"), Words.of(Map.of("fi", "Täysin")), List.of());
        assertThat(finnishEnd.classifications().get(0).merged(1))
                .extracting(AnswerClass::label)
                .containsExactly(words("Ei lainkaan, 1", "Inte alls, 1"), Words.of(Map.of("fi", "2, Täysin")));
    }

    @Test
    void what_is_no_line_of_its_own_has_no_name() {
        assertThat(Classification.yesOrNo(new Option("dk", words("Ei osaa", "Vet inte")), answer -> true)
                        .classes())
                .extracting(each -> each.label().in("fi"))
                .containsExactly("Ei osaa", "");
    }

    private static Words words(String fi, String sv) {
        return Words.of(Map.of("fi", fi, "sv", sv));
    }
}
