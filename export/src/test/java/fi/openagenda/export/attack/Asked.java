package fi.openagenda.export.attack;

import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.export.tally.Crossing;
import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Classification;
import fi.openagenda.model.question.Ladder;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a nation is asked: background questions, all of which are crossed, and one question on a scale. Codes of groups are the
 * numbers of their categories from 0, codes of answers are points from 1.
 */
final class Asked {

    /** Age, gender, language and kind of resident, with the ladders of the fixture {@code barometer12}. */
    static final Asked USUAL = new Asked(
            List.of(
                    by(
                            "age",
                            new Ladder(List.of(
                                    List.of(0, 1, 2, 3, 4, 5, 6),
                                    List.of(0, 0, 1, 1, 2, 3, 3),
                                    List.of(0, 0, 1, 1, 2, 2, 2),
                                    List.of(0, 0, 0, 0, 1, 1, 1)))),
                    by("gender", Ladder.flat(2)),
                    by("language", new Ladder(List.of(List.of(0, 1, 2), List.of(0, 1, 1)))),
                    by("resident", Ladder.flat(2))),
            List.of(
                    new double[] {0.08, 0.10, 0.15, 0.17, 0.17, 0.19, 0.14},
                    new double[] {0.60, 0.40},
                    new double[] {0.90, 0.07, 0.03},
                    new double[] {0.84, 0.16}),
            Ladder.ofScale(5));

    /** More leaves would take attackers too long. */
    private static final int MOST_LEAVES = 100;

    private static final int MOST_CLASSES = 8;
    private static final int MOST_LEVELS = 4;

    private final List<Breakdown> breakdowns;
    private final List<Crossing> crossings;
    private final List<double[]> shares;
    private final Variable answer;
    private final List<Integer> categories;
    private final List<BitSet> mergedPoints;

    private Asked(List<Breakdown> breakdowns, List<double[]> shares, Ladder answers) {
        this.breakdowns = breakdowns;
        this.crossings = Crossing.of(breakdowns, breakdowns);
        this.shares = shares;
        this.answer = answer(answers, crossings);
        categories = breakdowns.stream().map(by -> by.categories().size()).toList();
        mergedPoints = IntStream.range(0, answers.levels().size())
                .boxed()
                .flatMap(level -> answers.blocks(level).stream())
                .map(block ->
                        block.stream().map(position -> position + 1).collect(BitSet::new, BitSet::set, BitSet::or))
                .distinct()
                .toList();
    }

    /** Two to four background questions and a scale of two to seven points, merged in any way that is nested, or not at all. */
    static Asked random(SplittableRandom random) {
        List<Breakdown> breakdowns = new ArrayList<>();
        List<double[]> shares = new ArrayList<>();
        int leaves = 1;
        for (int i = 0; i < 4; i++) {
            int classes = 2 + random.nextInt(MOST_CLASSES - 1);
            if (leaves * classes <= MOST_LEAVES) {
                leaves *= classes;
                breakdowns.add(by("b" + i, ladder(random, classes)));
                shares.add(shares(random, classes));
            }
        }
        return new Asked(List.copyOf(breakdowns), shares, ladder(random, 2 + random.nextInt(6)));
    }

    /** Any whole blocks are merged, whether they are neighbours or not. */
    private static Ladder ladder(SplittableRandom random, int classes) {
        List<List<Integer>> levels = new ArrayList<>(Ladder.flat(classes).levels());
        int wanted = 1 + random.nextInt(MOST_LEVELS);
        for (int blocks = classes; levels.size() < wanted && blocks > 2; ) {
            int[] into = merged(random, blocks, 2 + random.nextInt(blocks - 2));
            levels.add(levels.get(levels.size() - 1).stream()
                    .map(block -> into[block])
                    .toList());
            blocks = 1 + Arrays.stream(into).max().orElseThrow();
        }
        return new Ladder(levels);
    }

    /** For each block the one that it is merged into, in the order of the first of each. */
    private static int[] merged(SplittableRandom random, int blocks, int fewer) {
        int turn = random.nextInt(blocks);
        int[] drawn = IntStream.range(0, blocks)
                .map(block -> (block + turn) % blocks)
                .map(block -> block < fewer ? block : random.nextInt(fewer))
                .toArray();
        List<Integer> inOrder = Arrays.stream(drawn).distinct().boxed().toList();
        return Arrays.stream(drawn).map(inOrder::indexOf).toArray();
    }

    /** Unequal, so that some groups are small. */
    private static double[] shares(SplittableRandom random, int classes) {
        double[] parts = random.doubles(classes).map(part -> 0.03 + part * part).toArray();
        double sum = Arrays.stream(parts).sum();
        return Arrays.stream(parts).map(part -> part / sum).toArray();
    }

    private static Breakdown by(String key, Ladder ladder) {
        return new Breakdown(
                key,
                Words.EMPTY,
                IntStream.range(0, ladder.classes())
                        .mapToObj(category -> new Category(Integer.toString(category), Words.EMPTY))
                        .toList(),
                ladder);
    }

    private static Variable answer(Ladder ladder, List<Crossing> crossings) {
        Variable scale = Variable.of(
                        Question.of(
                                "answer",
                                Words.EMPTY,
                                new Ordinal(new Scale(
                                        IntStream.rangeClosed(1, ladder.classes())
                                                .mapToObj(value -> new Scale.Point(value, Words.EMPTY))
                                                .toList(),
                                        List.of())),
                                Optional.empty()),
                        crossings,
                        Optional.empty())
                .get(0);
        Classification points = scale.classification();
        return new Variable(
                scale.question(),
                new Classification(points.item(), points.classes(), points.classify(), ladder, points.harmlessZero()),
                crossings,
                crossings,
                Optional.empty());
    }

    /** The background questions. */
    List<Breakdown> breakdowns() {
        return breakdowns;
    }

    /** All tables: of everybody, of each background question, of each pair. */
    List<Crossing> crossings() {
        return crossings;
    }

    /** The one question. */
    Variable answer() {
        return answer;
    }

    /** How many categories each background question has. */
    List<Integer> categories() {
        return categories;
    }

    /** How many points the scale has. */
    int points() {
        return answer.classes();
    }

    /** Each point by itself, and those that are merged. */
    List<BitSet> mergedPoints() {
        return mergedPoints;
    }

    /** A respondent by chance. */
    List<Integer> background(SplittableRandom random) {
        return shares.stream().map(of -> category(random, of)).toList();
    }

    private static int category(SplittableRandom random, double[] shares) {
        double left = random.nextDouble();
        int category = 0;
        while (category < shares.length - 1 && (left -= shares[category]) >= 0) {
            category++;
        }
        return category;
    }
}
