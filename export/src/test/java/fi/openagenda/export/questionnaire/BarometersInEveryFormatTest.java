package fi.openagenda.export.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.document.BarometerDocument;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The barometers that come with the platform, of every municipality that adds to them, in every format. */
class BarometersInEveryFormatTest {

    private static final Path CONTENT = Path.of("..", "deploy", "content");

    static Stream<BarometerDocument> barometers() {
        return Stream.of("national-barometer.json", "seasonal-barometer.json")
                .map(file -> new Canonical(read(CONTENT.resolve(file))).as(BarometerDocument.class));
    }

    static List<Questionnaire> questionnaires() {
        return barometers().flatMap(BarometersInEveryFormatTest::of).toList();
    }

    @ParameterizedTest
    @MethodSource("barometers")
    void a_document_is_read_as_it_was_written(BarometerDocument barometer) {
        assertThat(Canonical.of(barometer).as(BarometerDocument.class)).isEqualTo(barometer);
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void a_questionnaire_is_read_as_it_was_written(Questionnaire questionnaire) {
        assertThat(Canonical.of(questionnaire).as(Questionnaire.class)).isEqualTo(questionnaire);
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void the_schema_takes_what_the_check_takes(Questionnaire questionnaire) {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(AnswerSchema.of(questionnaire));
        Random random = new Random(7);
        RandomAnswers answers = new RandomAnswers(random);
        Spoiler spoiler = new Spoiler(random);
        for (int i = 0; i < 40; i++) {
            Filled right = answers.to(questionnaire);
            for (Filled filled : List.of(right, spoiler.spoilt(right))) {
                // No schema can say that numbers add up.
                if (!filled.onlyDoesNotAddUp(Completion.COMPLETE)) {
                    assertThat(schema.validate(filled.document()).isEmpty())
                            .as(filled.document().toString())
                            .isEqualTo(filled.isAccepted());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void the_workbook_asks_every_question(Questionnaire questionnaire) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsForm.write(questionnaire, out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<String> cells = workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null)
                    .map(cell -> cell.getText())
                    .toList();
            assertThat(cells)
                    .containsAll(questionnaire.allQuestions().stream()
                            .map(Question::key)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void a_survey_of_ours_comes_back_with_the_questions_that_are_asked(Questionnaire questionnaire) {
        Imported imported = SurveyJsImport.read(SurveyJs.of(questionnaire), "fi");
        assertThat(imported.questions().stream().map(Question::key))
                .containsExactlyElementsOf(questionnaire.allQuestions().stream()
                        .filter(question -> question.answer().asked())
                        .map(Question::key)
                        .toList());
    }

    @Test
    void surveyjs_asks_them_and_its_answers_are_taken() throws IOException, InterruptedException {
        List<Questionnaire> questionnaires = questionnaires();
        List<SurveyLibrary.Person> people = new ArrayList<>();
        for (Questionnaire questionnaire : questionnaires) {
            SurveyLibrary.Person person = new SurveyLibrary.Person(SurveyJs.of(questionnaire), List.of());
            for (Map.Entry<String, JsonNode> answer :
                    new RandomAnswers(new Random(8)).to(questionnaire).answers().entrySet()) {
                person = person.answers(answer.getKey(), answer.getValue(), Nodes.object());
            }
            people.add(person);
        }
        List<JsonNode> results = SurveyLibrary.ask(people);
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).get("faults")).isEmpty();
            assertThat(results.get(i).get("completed").booleanValue()).isTrue();
            SurveyJsAnswers read =
                    SurveyJsAnswers.read(questionnaires.get(i), results.get(i).get("data"));
            assertThat(new Filled(questionnaires.get(i), read.answers(), read.otherTexts()).isAccepted())
                    .isTrue();
            assertThat(read.answers()).hasSizeGreaterThan(10);
        }
    }

    private static Stream<Questionnaire> of(BarometerDocument barometer) {
        Map<Reference, Question> questions =
                barometer.questions().stream().collect(Collectors.toMap(Reference::to, question -> question));
        return barometer.rounds().stream().flatMap(round -> {
            Core core = Core.of(
                    barometer.barometer(),
                    round.plan().key(),
                    round.plan().anonymity(),
                    round.plan().composition(),
                    questions::get);
            return round.modules().entrySet().stream()
                    .map(module -> new Questionnaire(
                            core,
                            module.getKey(),
                            module.getValue().stream().map(questions::get).toList()));
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
