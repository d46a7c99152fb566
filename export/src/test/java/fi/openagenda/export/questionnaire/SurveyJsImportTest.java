package fi.openagenda.export.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AllOf;
import fi.openagenda.model.question.AnyOf;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Not;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.question.YesNo;
import fi.openagenda.model.round.Questionnaire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurveyJsImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ObjectNode last = JSON.createObjectNode();

    @Test
    void gives_back_the_questions_that_were_written() {
        RandomQuestionnaires questionnaires =
                new RandomQuestionnaires(6).complete().askingOnly();
        for (int i = 0; i < 500; i++) {
            Questionnaire questionnaire = questionnaires.next();
            List<String> languages = questionnaire.core().languages();
            Imported imported =
                    SurveyJsImport.read(SurveyJs.of(questionnaire), languages.contains("en") ? "en" : languages.get(0));
            List<Question> questions = questionnaire.allQuestions();
            assertThat(imported.questions()).hasSameSizeAs(questions);
            for (int j = 0; j < questions.size(); j++) {
                assertThat(imported.questions().get(j)).isEqualTo(AsSurveyJsKnows.question(questions.get(j)));
            }
            assertThat(imported.languages()).containsExactlyInAnyOrderElementsOf(languages);
            // Only what belongs to the barometer, and a check that is part of the type here.
            assertThat(imported.losses())
                    .allMatch(loss -> loss.pointer().matches("/title|/pages/0/description|/pages/.*/validators/0"));
        }
    }

    @Test
    void reads_the_types_of_others() throws JsonProcessingException {
        Imported imported = read("""
                {"clearInvisibleValues": "onHidden", "pages": [{"name": "p1", "title": {"default": "Palvelut", "sv": "Tjänster"}, "elements": [
                  {"type": "radiogroup", "name": "Kysymys 1", "title": "<b>Mitä</b> kuuluu?", "choices": ["hyvää", "huonoa"]},
                  {"type": "dropdown", "name": "d", "choices": [{"value": 1, "text": "a"}, {"value": 3, "text": "b"}]},
                  {"type": "checkbox", "name": "c", "choices": ["x", "y|Toinen"], "showNoneItem": true, "hasOther": true,
                   "validators": [{"type": "answercount", "minCount": 2}]},
                  {"type": "boolean", "name": "b", "labelTrue": "Juu"},
                  {"type": "rating", "name": "r"},
                  {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "minRateDescription": "ei"},
                  {"type": "matrix", "name": "m", "columns": ["Huono", "Hyvä"], "rows": ["Tie 1", "Tie.2"]},
                  {"type": "text", "name": "n", "inputType": "number", "min": 1, "validators": [{"type": "numeric", "maxValue": 9}]},
                  {"type": "comment", "name": "t"}]}]}
                """);
        assertThat(imported.sections()).singleElement().satisfies(section -> {
            assertThat(section.key()).isEqualTo("p1");
            assertThat(section.title()).isEqualTo(Given.words("Palvelut", "Tjänster"));
        });
        assertThat(imported.languages()).containsExactly("fi", "sv");
        assertThat(imported.questions())
                .extracting(Question::key)
                .containsExactly("Kysymys-1", "d", "c", "b", "r", "nps", "m", "n", "t");
        assertThat(imported.questions())
                .extracting(question -> question.answer().getClass().getSimpleName())
                .containsExactly(
                        "Single", "Ordinal", "Multiple", "YesNo", "Rating", "Rating", "Matrix", "Numeric", "Text");
        assertThat(answer(imported, 0, Single.class).codes()).containsExactly("hyvaa", "huonoa");
        assertThat(answer(imported, 1, Ordinal.class).codes()).containsExactly("1", "3");
        assertThat(answer(imported, 2, Multiple.class).codes()).containsExactly("x", "y", "other", "none");
        assertThat(answer(imported, 2, Multiple.class).openTextCodes()).containsExactly("other");
        assertThat(answer(imported, 2, Multiple.class).minSelections()).contains(2);
        assertThat(answer(imported, 3, YesNo.class).yes()).isEqualTo(Words.of(Map.of("fi", "Juu")));
        assertThat(answer(imported, 4, Rating.class).max()).isEqualTo(5);
        assertThat(answer(imported, 6, Matrix.class).rows())
                .extracting(Matrix.Row::code)
                .containsExactly("Tie-1", "Tie-2");
        assertThat(answer(imported, 7, Numeric.class)).isEqualTo(new Numeric(1, 9, null));
        assertThat(answer(imported, 8, Text.class).maxLength()).isEqualTo(2000);
        assertThat(imported.losses())
                .extracting(Loss::pointer)
                .containsExactly(
                        "/pages/0/elements/0/choices/0",
                        "/pages/0/elements/0/title",
                        "/pages/0/elements/0",
                        "/pages/0/elements/6/columns",
                        "/pages/0/elements/6/rows/0",
                        "/pages/0/elements/6/rows/1",
                        "/pages/0/elements/8");
    }

    @Test
    void names_everything_that_stays_behind() throws JsonProcessingException {
        Imported imported = read("""
                {"title": "T", "showProgressBar": true, "triggers": [], "pages": [{"name": "p", "elements": [
                  {"type": "panel", "name": "pa", "title": "Panel", "elements": [
                    {"type": "text", "name": "mail", "inputType": "email"},
                    {"type": "signaturepad", "name": "s"},
                    {"type": "radiogroup", "name": "q", "choices": ["a", "b"], "colCount": 2, "enableIf": "{x} = 1"}]},
                  {"type": "radiogroup", "name": "one", "choices": ["a"]}]}]}
                """);
        assertThat(imported.questions()).extracting(Question::key).containsExactly("q");
        assertThat(imported.losses())
                .extracting(Loss::pointer)
                .containsExactlyInAnyOrder(
                        "",
                        "/title",
                        "/showProgressBar",
                        "/triggers",
                        "/pages/0/elements/0/title",
                        "/pages/0/elements/0/elements/0",
                        "/pages/0/elements/0/elements/1",
                        "/pages/0/elements/0/elements/2/colCount",
                        "/pages/0/elements/0/elements/2/enableIf",
                        "/pages/0/elements/1");
    }

    @Test
    void makes_nothing_unsound_of_anything() {
        RandomQuestionnaires questionnaires = new RandomQuestionnaires(7);
        Random random = new Random(8);
        for (int i = 0; i < 3000; i++) {
            ObjectNode survey = i % 10 == 0 ? SurveyJs.of(questionnaires.next()) : Damage.to(last, random);
            last = survey;
            Imported imported = SurveyJsImport.read(survey, "fi");
            Map<String, Question> earlier = new HashMap<>();
            imported.questions().forEach(question -> {
                assertThat(question.faults()).isEmpty();
                assertThat(question.showIf()
                                .map(condition -> condition.faults(earlier))
                                .orElse(List.of()))
                        .isEmpty();
                assertThat(earlier.put(question.key(), question)).isNull();
            });
            assertThat(imported.losses()).allSatisfy(loss -> assertThat(JsonPointer.compile(loss.pointer()))
                    .isNotNull());
        }
    }

    @Test
    void reads_conditions_as_the_library_means_them() throws JsonProcessingException {
        assertThat(condition("{q} = 'a'")).contains(Given.in("q", "a"));
        assertThat(condition("{q} <> \"a\"")).contains(new Not(Given.in("q", "a")));
        assertThat(condition("{q} empty")).contains(new Not(Given.in("q", "a", "b")));
        assertThat(condition("{n} > 3 and {n} < 9"))
                .contains(new AllOf(List.of(Given.atLeast("n", 4), Given.atMost("n", 8))));
        assertThat(condition("{n} = 3")).contains(new AllOf(List.of(Given.atLeast("n", 3), Given.atMost("n", 3))));
        assertThat(condition("{c} contains 'x' or {q} anyof ['a', 'b'] && !({b} = true)"))
                .contains(new AnyOf(List.of(
                        Given.includes("c", "x"),
                        new AllOf(List.of(Given.in("q", "a", "b"), new Not(Given.in("b", "yes")))))));
        assertThat(condition("{q} anyof ['a'] and {q} noneof ['a', 'b']"))
                .contains(new AllOf(List.of(Given.in("q", "a"), new Not(Given.in("q", "a", "b")))));
        assertThat(condition("{c} anyof ['x', 'y']"))
                .contains(new AnyOf(List.of(Given.includes("c", "x"), Given.includes("c", "y"))));
        assertThat(condition("{q} NOTEMPTY AND {q} <> 'b'")).contains(Given.notIn("q", "b"));
        for (String unreadable : List.of(
                "{q} = {n}",
                "iif({q} = 'a', 1, 2) = 1",
                "{q}",
                "{n} + 1 > 3",
                "{z} = 1",
                "{q} = 'z'",
                "({q} = 'a'",
                "",
                "{q} contains 'a'",
                "{n} > 2.5",
                "(".repeat(9999),
                "{c} = ['x']",
                "today() > {n}",
                "{q} = 'a' 'b'")) {
            assertThat(condition(unreadable)).as(unreadable).isEmpty();
        }
    }

    /** What a required question is shown under; it must not be required, and the loss named, where it cannot be read. */
    private static Optional<Condition> condition(String expression) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        Imported imported = read("""
                {"clearInvisibleValues": "onHidden", "elements": [
                  {"type": "radiogroup", "name": "q", "choices": ["a", "b"]},
                  {"type": "checkbox", "name": "c", "choices": ["x", "y"]},
                  {"type": "boolean", "name": "b"},
                  {"type": "text", "inputType": "number", "name": "n", "min": 0, "max": 99},
                  {"type": "comment", "name": "last", "maxLength": 9, "isRequired": true, "visibleIf": %s}]}
                """.formatted(json.writeValueAsString(expression)));
        Question last = imported.questions().get(4);
        assertThat(last.required()).isEqualTo(last.showIf().isPresent());
        assertThat(imported.losses()).hasSize(last.showIf().isPresent() ? 0 : 1);
        return last.showIf();
    }

    private static Imported read(String survey) throws JsonProcessingException {
        JsonNode json = JSON.readTree(survey);
        return SurveyJsImport.read(json, "fi");
    }

    private static <T> T answer(Imported imported, int position, Class<T> type) {
        return type.cast(imported.questions().get(position).answer());
    }
}
