package fi.openagenda.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.deploy.Document;
import fi.openagenda.model.barometer.DefinitionCheck;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.round.RoundCheck;
import fi.openagenda.model.round.Translations;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies in deploy/content is sound, whole and translated. */
class ContentTest {

    enum Which {
        NATIONAL(Document.national()),
        SEASONAL(Document.seasonal());

        private final Document document;

        Which(Document document) {
            this.document = document;
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_platform_finds_no_fault(Which which) {
        var document = which.document;

        assertThat(DefinitionCheck.faultsOf(document.whole().barometer())).isEmpty();
        assertThat(document.whole().questions())
                .allSatisfy(question -> assertThat(question.faults()).isEmpty());
        assertThat(RoundCheck.faultsOf(document.core())).isEmpty();
        assertThat(document.round().modules().keySet())
                .isNotEmpty()
                .isEqualTo(Set.copyOf(document.round().plan().municipalities()))
                .allSatisfy(code -> assertThat(RoundCheck.faultsOf(document.core(), document.module(code)))
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void every_text_is_in_every_language_for_which_nothing_stands_in(Which which) {
        var document = which.document;
        var complete = document.core().languageChain().complete();

        assertThat(complete).containsExactly("fi", "sv", "en");
        for (var code : document.round().plan().municipalities()) {
            var texts = document.questionnaire(code).texts();
            assertThat(complete).allSatisfy(language -> assertThat(
                            Translations.of(texts, language).missing())
                    .isEmpty());
        }
        assertThat(document.round().plan().title().byLanguage()).containsKeys("fi", "sv", "en");
    }

    @ParameterizedTest
    @EnumSource
    void keys_say_what_is_asked_and_every_question_is(Which which) {
        var document = which.document;
        var asked = document.round().references().stream().map(Object::toString).toList();

        assertThat(document.whole().questions())
                .extracting(Question::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z]+(-[a-z]+)*") && key.length() <= 40);
        assertThat(asked).doesNotHaveDuplicates().hasSameSizeAs(document.whole().questions());
    }

    @Test
    void a_section_of_the_national_barometer_is_a_sector_and_its_questions_are_about_it() {
        var core = Document.national().core();

        assertThat(core.sections()).hasSize(10);
        for (var section : core.sections()) {
            assertThat(section.questions())
                    .allSatisfy(question -> assertThat(core.sectorOf(question)).hasValueSatisfying(sector -> {
                        assertThat(sector.code()).isEqualTo(section.key());
                        assertThat(sector.label()).isEqualTo(section.title());
                    }));
        }
        assertThat(core.questions()).hasSize(40);
        assertThat(core.background()).hasSize(6);
    }

    @Test
    void every_question_about_a_service_belongs_to_a_sector() {
        for (var which : Which.values()) {
            var core = which.document.core();
            var background = core.background();
            assertThat(which.document.whole().questions())
                    .filteredOn(question -> !background.contains(question))
                    .allSatisfy(question -> assertThat(core.sectorOf(question))
                            .as(question.key())
                            .isPresent());
        }
    }

    @Test
    void groups_of_respondents_can_be_merged_until_two_are_left() {
        for (var which : Which.values()) {
            assertThat(which.document.core().background())
                    .extracting(question -> ((Single) question.answer()).ladder())
                    .allSatisfy(
                            ladder -> assertThat(ladder.blocks(ladder.levels().size() - 1))
                                    .hasSize(2));
        }
        assertThat(Document.national().core().protection().target())
                .hasValueSatisfying(target -> assertThat(target.in()).containsExactly("permanent"));
    }

    @Test
    void the_seasonal_barometer_asks_in_every_way_there_is() {
        var asked = Document.seasonal().whole().questions().stream()
                .map(question -> question.answer().getClass())
                .collect(Collectors.toSet());

        assertThat(Set.<Class<?>>copyOf(asked)).isEqualTo(Set.of(AnswerType.class.getPermittedSubclasses()));
    }

    @Test
    void what_both_ask_is_the_same_word_for_word() {
        var national = Document.national().whole().questions();
        var keys = national.stream().map(Question::key).toList();

        assertThat(Document.seasonal().whole().questions())
                .filteredOn(question -> keys.contains(question.key()))
                .hasSize(3)
                .allMatch(national::contains);
    }
}
