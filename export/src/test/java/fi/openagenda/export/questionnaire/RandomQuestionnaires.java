package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AllOf;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.AnyOf;
import fi.openagenda.model.question.Band;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Not;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Sound questionnaires by chance: every type, nested conditions, sections, a module, background before or after. */
final class RandomQuestionnaires {

    private static final List<List<String>> LANGUAGES =
            List.of(List.of("fi"), List.of("fi", "sv"), List.of("sv", "en", "fi"), List.of("fi", "sv", "en", "se"));

    private final Random random;
    private final RandomTypes types;
    private List<String> languages = List.of();
    private int keys;
    private double missing = 0.2;
    private double calculated = 0.1;

    /** The same questionnaires for the same seed. */
    RandomQuestionnaires(long seed) {
        this(new Random(seed));
    }

    /** Questionnaires by this chance. */
    RandomQuestionnaires(Random random) {
        this.random = random;
        types = new RandomTypes(random, this::words);
    }

    /** The same with every text in every language. */
    RandomQuestionnaires complete() {
        missing = 0;
        return this;
    }

    /** The same in which everything is asked and nothing calculated. */
    RandomQuestionnaires askingOnly() {
        calculated = 0;
        return this;
    }

    Questionnaire next() {
        languages = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        keys = 0;
        boolean backgroundFirst = random.nextBoolean();
        List<Question> earlier = new ArrayList<>();
        List<Question> background = new ArrayList<>();
        IntStream.range(0, random.nextInt(3))
                .forEach(i -> background.add(question(List.of(), Optional.of(new Single(types.options(), false)))));
        if (backgroundFirst) {
            earlier.addAll(background);
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<Question> questions = questions(1 + random.nextInt(5), earlier);
            sections.add(new Section("section" + i, words(), questions));
        }
        List<Question> module = questions(random.nextInt(4), earlier);
        Core core = new Core(
                "b",
                "r",
                words(),
                Words.EMPTY,
                words(),
                languages,
                Map.of(),
                List.of(),
                sections,
                background,
                backgroundFirst,
                Anonymity.OPEN,
                null);
        return new Questionnaire(core, "148", module);
    }

    private List<Question> questions(int count, List<Question> earlier) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Question question = question(earlier, Optional.empty());
            questions.add(question);
            earlier.add(question);
        }
        return questions;
    }

    private Question question(List<Question> earlier, Optional<AnswerType> background) {
        AnswerType type = background.or(() -> calculated(earlier)).orElseGet(types::next);
        Optional<Condition> showIf = random.nextInt(3) > 0 ? condition(earlier, 2) : Optional.empty();
        return new Question(
                // Hyphens and underscores must not disturb any language of expressions.
                "q" + (keys++ % 2 == 0 ? "-" : "_") + keys,
                1 + random.nextInt(3),
                words(),
                random.nextInt(4) == 0 ? Optional.of(words()) : Optional.empty(),
                type,
                type.asked() && random.nextInt(3) == 0,
                showIf,
                null,
                null,
                null,
                null);
    }

    private Optional<AnswerType> calculated(List<Question> earlier) {
        List<Calculated.Part> parts = earlier.stream()
                .filter(question -> !question.answer().measures().isEmpty() && random.nextInt(3) > 0)
                .map(question -> new Calculated.Part(question.key(), false))
                .toList();
        if (parts.isEmpty() || random.nextDouble() >= calculated) {
            return Optional.empty();
        }
        return Optional.of(
                random.nextInt(3) == 0
                        ? new Calculated(Calculated.Method.SUM, parts, Optional.empty(), null)
                        : new Calculated(
                                Calculated.Method.INDEX,
                                parts.stream()
                                        .map(part -> new Calculated.Part(part.question(), random.nextBoolean()))
                                        .toList(),
                                random.nextBoolean() ? Optional.empty() : Optional.of(1),
                                List.of(new Band(0, 49), new Band(50, 100))));
    }

    private Optional<Condition> condition(List<Question> earlier, int depth) {
        List<Question> testable = earlier.stream()
                .filter(question -> !question.answer().codes().isEmpty()
                        || question.answer().takesNumber())
                .toList();
        return testable.isEmpty() ? Optional.empty() : Optional.of(conditionOn(testable, depth));
    }

    private Condition conditionOn(List<Question> testable, int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        if (kind > 4) {
            return test(testable.get(random.nextInt(testable.size())));
        }
        if (kind < 2) {
            return new Not(conditionOn(testable, depth - 1));
        }
        List<Condition> parts = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> conditionOn(testable, depth - 1))
                .toList();
        return kind == 2 ? new AllOf(parts) : new AnyOf(parts);
    }

    private Condition test(Question tested) {
        List<String> codes = tested.answer().codes();
        if (tested.answer().hasSeveralCodes()) {
            return Given.includes(tested.key(), codes.get(random.nextInt(codes.size())));
        }
        if (tested.answer().takesNumber() && (codes.isEmpty() || random.nextBoolean())) {
            int bound = random.nextInt(9) - 3;
            return random.nextBoolean() ? Given.atLeast(tested.key(), bound) : Given.atMost(tested.key(), bound);
        }
        String[] some = random.ints(1 + random.nextInt(3), 0, codes.size())
                .distinct()
                .mapToObj(codes::get)
                .toArray(String[]::new);
        return random.nextBoolean() ? Given.in(tested.key(), some) : Given.notIn(tested.key(), some);
    }

    private Words words() {
        Map<String, String> words = new TreeMap<>();
        languages.stream()
                .filter(language -> language.equals(languages.get(0)) || random.nextDouble() >= missing)
                .forEach(language -> words.put(language, "Text %d %s".formatted(random.nextInt(1000), language)));
        return Words.of(words);
    }
}
