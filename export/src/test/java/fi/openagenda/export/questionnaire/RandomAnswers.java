package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.question.Allocation;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Codes;
import fi.openagenda.model.question.Day;
import fi.openagenda.model.question.MapArea;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.MunicipalityCode;
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
import fi.openagenda.model.question.YesNo;
import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.DurationClass;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.round.Questionnaire;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Right answers by chance. */
record RandomAnswers(Random random) implements AnswerType.Cases<JsonNode> {

    /** Everything that is shown is answered rightly, or sometimes skipped. */
    Filled to(Questionnaire questionnaire) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        Map<String, String> otherTexts = new LinkedHashMap<>();
        for (Question question : questionnaire.allQuestions()) {
            boolean shown =
                    question.showIf().map(condition -> condition.holds(answers)).orElse(true);
            if (shown && question.answer().asked() && random.nextInt(question.required() ? 30 : 5) > 0) {
                JsonNode answer = question.answer().accept(this);
                answers.put(question.key(), answer);
                if (!openCodeIn(question.answer(), answer).isEmpty() && random.nextBoolean()) {
                    otherTexts.put(question.key(), "words 🚌");
                }
            }
        }
        return new Filled(questionnaire, answers, otherTexts);
    }

    /** Some way in which answers are collected. */
    Paradata paradata(Questionnaire questionnaire) {
        return new Paradata(
                any(questionnaire.core().languages()),
                any(List.of(CollectionMode.values())),
                any(List.of(Completion.values())),
                random.nextBoolean() ? Optional.empty() : Optional.of(any(List.of(DurationClass.values()))),
                random.nextBoolean() ? Set.of() : Set.of(any(List.of(ReviewFlag.values()))));
    }

    /** The first option of an answer beside which words may be written; empty if there is none. */
    static String openCodeIn(AnswerType type, JsonNode answer) {
        return type.openTextCodes().stream()
                .filter(code -> answer.isArray()
                        ? Codes.of(answer).contains(code)
                        : answer.asText().equals(code))
                .findFirst()
                .orElse("");
    }

    @Override
    public JsonNode of(Single type) {
        return one(type.codes());
    }

    @Override
    public JsonNode of(Multiple type) {
        List<String> alone = type.options().stream()
                .filter(Option::exclusive)
                .map(Option::code)
                .toList();
        List<String> together = new ArrayList<>(type.codes());
        together.removeAll(alone);
        int most = Math.min(together.size(), type.maxSelections().orElse(together.size()));
        int least = type.minSelections().orElse(0);
        if (least > most || !alone.isEmpty() && random.nextInt(4) == 0) {
            return alone.isEmpty() ? Nodes.texts(List.of()) : Nodes.texts(List.of(alone.get(0)));
        }
        Collections.shuffle(together, random);
        return Nodes.texts(together.subList(0, least + random.nextInt(most - least + 1)));
    }

    @Override
    public JsonNode of(YesNo type) {
        return type.nonSubstantive().isEmpty() || random.nextInt(3) > 0
                ? BooleanNode.valueOf(random.nextBoolean())
                : one(codes(type.nonSubstantive()));
    }

    @Override
    public JsonNode of(Ordinal type) {
        return point(type.scale());
    }

    @Override
    public JsonNode of(Matrix type) {
        ObjectNode answer = Nodes.object();
        type.rows().stream()
                .filter(row -> answer.isEmpty() || random.nextInt(3) > 0)
                .forEach(row -> answer.set(row.code(), point(type.scale())));
        return answer;
    }

    @Override
    public JsonNode of(Rating type) {
        return type.nonSubstantive().isEmpty() || random.nextInt(3) > 0
                ? number(type.min(), type.max())
                : one(codes(type.nonSubstantive()));
    }

    @Override
    public JsonNode of(Numeric type) {
        return number(type.min(), type.max());
    }

    @Override
    public JsonNode of(Ranking type) {
        List<String> codes = new ArrayList<>(type.codes());
        Collections.shuffle(codes, random);
        return Nodes.texts(codes.subList(0, 1 + random.nextInt(type.maxPlaces().orElse(codes.size()))));
    }

    @Override
    public JsonNode of(Allocation type) {
        ObjectNode answer = Nodes.object();
        int left = type.total();
        for (Option option : type.options().subList(1, type.options().size())) {
            int points = random.nextInt(left + 1);
            left -= points;
            if (points > 0) {
                answer.put(option.code(), points);
            }
        }
        if (left > 0) {
            answer.put(type.options().get(0).code(), left);
        }
        return answer;
    }

    @Override
    public JsonNode of(Day type) {
        long days = ChronoUnit.DAYS.between(type.earliest(), type.latest());
        return TextNode.valueOf(type.earliest()
                .plusDays(random.nextInt(6) == 0 ? days : (long) (random.nextDouble() * days))
                .toString());
    }

    @Override
    public JsonNode of(MunicipalityCode type) {
        return one(Atlas.municipalities());
    }

    @Override
    public JsonNode of(PostalArea type) {
        return type.areas().isEmpty() ? TextNode.valueOf("%05d".formatted(random.nextInt(100_000))) : one(type.codes());
    }

    @Override
    public JsonNode of(MapArea type) {
        return one(type.codes());
    }

    /** Which nobody may give, whatever it is. */
    @Override
    public JsonNode of(Calculated type) {
        return IntNode.valueOf(50);
    }

    @Override
    public JsonNode of(Text type) {
        return TextNode.valueOf("ä🚌".repeat(40).substring(0, Math.min(120, Math.max(1, type.maxLength() / 2 * 3))));
    }

    private JsonNode point(Scale scale) {
        return scale.nonSubstantive().isEmpty() || random.nextInt(3) > 0
                ? IntNode.valueOf(scale.points()
                        .get(random.nextInt(scale.points().size()))
                        .value())
                : one(codes(scale.nonSubstantive()));
    }

    private JsonNode number(int min, int max) {
        return IntNode.valueOf(min + random.nextInt(max - min + 1));
    }

    private JsonNode one(List<String> codes) {
        return TextNode.valueOf(any(codes));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<String> codes(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }
}
