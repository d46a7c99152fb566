package fi.openagenda.export.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Answers;
import fi.openagenda.model.round.Questionnaire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SurveyJsTest {

    @Test
    void every_type_comes_back_as_the_platform_takes_it() throws IOException, InterruptedException {
        Questionnaire questionnaire = EveryType.questionnaire();
        ObjectNode matrix = Nodes.object().put("roads", 1).put("parks", "dk");
        JsonNode result = SurveyLibrary.ask(List.of(new SurveyLibrary.Person(SurveyJs.of(questionnaire), List.of())
                        .answers(
                                "living",
                                TextNode.valueOf("other"),
                                Nodes.object().put("other", "Veneessä"))
                        .answers(
                                "services",
                                Nodes.texts(List.of("school", "else")),
                                Nodes.object().put("else", "Järvi"))
                        .answers("child", BooleanNode.FALSE, Nodes.object())
                        .answers("satisfaction", IntNode.valueOf(2), Nodes.object())
                        .answers("places", matrix, Nodes.object())
                        .answers("years", IntNode.valueOf(12), Nodes.object())
                        .answers("order", Nodes.texts(List.of("roads", "care")), Nodes.object())
                        .answers("budget", Nodes.object().put("care", 60).put("culture", 40), Nodes.object())
                        .answers("spot", TextNode.valueOf("north"), Nodes.object())
                        .answers("moved", TextNode.valueOf("2014-06-01"), Nodes.object())
                        .answers("work", TextNode.valueOf("890"), Nodes.object())
                        .answers("post", TextNode.valueOf("99870"), Nodes.object())
                        .answers("quarter", TextNode.valueOf("99800"), Nodes.object())
                        .answers("words", TextNode.valueOf("Kiitos"), Nodes.object())
                        .answers("lake", IntNode.valueOf(-1), Nodes.object())
                        .answers("age", TextNode.valueOf("25+"), Nodes.object())))
                .get(0);
        assertThat(result.get("faults")).isEmpty();
        assertThat(result.get("valid").booleanValue()).isTrue();
        assertThat(result.get("completed").booleanValue()).isTrue();
        SurveyJsAnswers read = SurveyJsAnswers.read(questionnaire, result.get("data"));
        Answers answers = AnswerCheck.check(questionnaire, read.answers(), read.otherTexts());
        assertThat(answers.coded())
                .containsEntry("living", TextNode.valueOf("other"))
                .containsEntry("services", Nodes.texts(List.of("school", "else")))
                .containsEntry("child", BooleanNode.FALSE)
                .containsEntry("satisfaction", IntNode.valueOf(2))
                .containsEntry("places", matrix)
                .containsEntry("lake", IntNode.valueOf(-1))
                .containsEntry("budget", Nodes.object().put("care", 60).put("culture", 40))
                .containsEntry("spot", TextNode.valueOf("north"))
                // Satisfied 2 of 1 to 5, roads 1, and 12 years of 0 to 120 from the upper end: (0.25 + 0 + 0.9) / 3.
                .containsEntry("comfort", IntNode.valueOf(38))
                .hasSize(16);
        assertThat(answers.texts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("living", "Veneessä", "services", "Järvi", "words", "Kiitos"));
    }

    @Test
    void shows_clears_and_accepts_as_the_platform_does_for_hundreds_of_people()
            throws IOException, InterruptedException {
        RandomQuestionnaires questionnaires = new RandomQuestionnaires(3);
        Random random = new Random(4);
        List<IndecisivePerson> people = new ArrayList<>();
        for (int i = 0; i < 125; i++) {
            Questionnaire questionnaire = questionnaires.next();
            for (int j = 0; j < 4; j++) {
                people.add(new IndecisivePerson(questionnaire, random));
            }
        }
        List<JsonNode> results =
                SurveyLibrary.ask(people.stream().map(IndecisivePerson::person).toList());
        int valid = 0;
        for (int i = 0; i < people.size(); i++) {
            IndecisivePerson expected = people.get(i);
            JsonNode result = results.get(i);
            SurveyJsAnswers read = SurveyJsAnswers.read(expected.questionnaire(), result.get("data"));
            Supplier<String> story = () -> "%s%n%s".formatted(result, expected.person());
            assertThat(result.get("faults")).as(story).isEmpty();
            assertThat(result.get("shown")).as(story).isEqualTo(expected.shown());
            assertThat(read.answers()).as(story).isEqualTo(expected.now().answers());
            assertThat(read.otherTexts()).as(story).isEqualTo(expected.now().otherTexts());
            assertThat(result.get("valid").booleanValue())
                    .as(story)
                    .isEqualTo(expected.now().isAccepted());
            expected.now().calculated().forEach((key, value) -> assertThat(result.at("/data/" + key))
                    .as(story)
                    .isEqualTo(value));
            assertThat(result.get("completed")).as(story).isEqualTo(result.get("valid"));
            valid += expected.now().isAccepted() ? 1 : 0;
        }
        assertThat(valid).isBetween(people.size() / 5, people.size() * 4 / 5);
    }

    @Test
    void says_every_text_in_every_language_with_what_stands_in() {
        JsonNode survey = SurveyJs.of(EveryType.questionnaire());
        assertThat(survey.get("locale").textValue()).isEqualTo("fi");
        // English falls back to Swedish here, and is what SurveyJS calls default.
        assertThat(survey.get("title").toString())
                .isEqualTo("{\"default\":\"Kommuninvånarbarometern\",\"fi\":\"Kuntalaisbarometri\","
                        + "\"sv\":\"Kommuninvånarbarometern\"}");
    }

    @Test
    void passes_on_what_it_does_not_know_for_the_check_to_name() {
        JsonNode data = Nodes.object().put("nothing", 1).put("words", "  ");
        SurveyJsAnswers read = SurveyJsAnswers.read(EveryType.questionnaire(), data);
        assertThat(read.answers()).containsOnlyKeys("nothing");
    }

    /** Answers in order, then changes the mind a few times. */
    private static final class IndecisivePerson {

        private final Random random;
        private final List<JsonNode> shown = new ArrayList<>();
        private Filled now;
        private SurveyLibrary.Person person;

        IndecisivePerson(Questionnaire questionnaire, Random random) {
            this.random = random;
            now = new Filled(questionnaire, Map.of(), Map.of());
            person = new SurveyLibrary.Person(SurveyJs.of(questionnaire), List.of());
            shown.add(Nodes.texts(now.shown()));
            Filled first = new RandomAnswers(random).to(questionnaire);
            first.answers().forEach((key, answer) -> answer(key, answer, first.otherTexts()));
            for (int i = 0; i < 4; i++) {
                changeOne();
            }
        }

        private void changeOne() {
            List<Question> there = now.questionnaire().allQuestions().stream()
                    .filter(question -> now.shown().contains(question.key())
                            && question.answer().asked())
                    .toList();
            Question changed = there.get(random.nextInt(there.size()));
            answer(changed.key(), NullNode.instance, Map.of());
            if (now.shown().contains(changed.key()) && random.nextInt(4) > 0) {
                answer(changed.key(), changed.answer().accept(new RandomAnswers(random)), Map.of());
            }
        }

        private void answer(String key, JsonNode answer, Map<String, String> otherTexts) {
            if (answer.isArray() && answer.isEmpty()) {
                return; // no tick is no answer to the library
            }
            ObjectNode comments = Nodes.object();
            Map<String, JsonNode> answers = new LinkedHashMap<>(now.answers());
            Map<String, String> words = new LinkedHashMap<>(now.otherTexts());
            answers.remove(key);
            words.remove(key);
            if (!answer.isNull()) {
                answers.put(key, answer);
                if (otherTexts.containsKey(key)) {
                    words.put(key, otherTexts.get(key));
                    String code = RandomAnswers.openCodeIn(question(key).answer(), answer);
                    comments.put(code, otherTexts.get(key));
                }
            }
            person = person.answers(key, answer, comments);
            now = new Filled(now.questionnaire(), answers, words).pruned();
            shown.add(Nodes.texts(now.shown()));
        }

        private Question question(String key) {
            return now.questionnaire().allQuestions().stream()
                    .filter(question -> question.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        Questionnaire questionnaire() {
            return now.questionnaire();
        }

        SurveyLibrary.Person person() {
            return person;
        }

        Filled now() {
            return now;
        }

        JsonNode shown() {
            return Nodes.array(shown);
        }
    }
}
