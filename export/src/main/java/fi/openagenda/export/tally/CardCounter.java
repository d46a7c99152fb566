package fi.openagenda.export.tally;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.export.tally.Leaves.Leaf;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.Codebook;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts the cards of one municipality. What an answer means is worked out once, and then looked up by its bytes. */
public final class CardCounter {

    private static final int AT_ONCE = 512;
    private static final int NO_GROUP = -1;
    private static final int[] RESPONDENTS = {Layout.RESPONDENTS};

    /**
     * What to count for an answer.
     *
     * @param places of the classes that it falls into
     * @param sum place of the sum that it adds to; below zero if to none
     * @param number what it adds
     */
    private record Effect(int[] places, int sum, long number) {

        static final Effect NONE = new Effect(new int[0], -1, 0);
    }

    /** A question whose answers are counted. */
    private record Counted(int at, boolean isNumber, Memo<Effect> memo, Memo.Making<Effect> effectOf) {}

    /** A question whose answers tell the group. */
    private record Grouping(int at, int groups, Memo<Integer> memo, Memo.Making<Integer> positionOf) {}

    /** What has been worked out of questions, shared by the municipalities that ask them. */
    public static final class Known {

        private final Map<Question, Memo<Effect>> effects = new IdentityHashMap<>();
        private final Map<Breakdown, Memo<Integer>> groups = new IdentityHashMap<>();
    }

    private final int length;
    private final Margins counted;
    private final Layout layout;
    private final Spread spread;
    private final List<Counted> questions;
    private final List<Grouping> groupings;

    /**
     * Of a municipality.
     *
     * @param known of questions so far
     */
    public CardCounter(CubeBuilder counts, Area municipality, Codebook codebook, Spread spread, Known known) {
        length = codebook.length();
        this.spread = spread;
        counted = counts.of(municipality);
        layout = counted.layout();
        questions = layout.variables().stream()
                .collect(Collectors.groupingBy(
                        variable -> variable.question().key(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(variables -> {
                    Question question = variables.get(0).question();
                    Codebook.Field field = codebook.field(question.key()).orElseThrow();
                    return new Counted(
                            field.at(),
                            variables.stream().anyMatch(Variable::isMagnitude),
                            known.effects.computeIfAbsent(question, asked -> new Memo<>(field.width())),
                            (cards, start) -> effectOf(field, variables, card(cards, start)));
                })
                .toList();
        groupings = layout.breakdowns().stream()
                .map(breakdown -> {
                    Codebook.Field field = codebook.field(breakdown.key()).orElseThrow();
                    return new Grouping(
                            field.at(),
                            breakdown.categories().size(),
                            known.groups.computeIfAbsent(breakdown, group -> new Memo<>(field.width())),
                            (cards, start) -> positionOf(field, breakdown, card(cards, start)));
                })
                .toList();
    }

    /**
     * Counts cards; several piles of one municipality may be counted at the same time.
     *
     * @param cards one after the other
     * @param size how many there are
     */
    public void count(byte[] cards, int size) {
        Spread.Lots lots = spread.lots();
        List<Leaves> leaves =
                layout.spaces().stream().map(space -> new Leaves(layout, space)).toList();
        for (int from = 0; from < size; from += AT_ONCE) {
            count(cards, from, Math.min(size, from + AT_ONCE), leaves, lots);
        }
        leaves.forEach(ofSpace -> ofSpace.addTo(counted));
    }

    /** Question by question, so that what is counted of each stays near the processor. */
    private void count(byte[] cards, int from, int to, List<Leaves> spaces, Spread.Lots lots) {
        Leaf[][] leaves = leaves(cards, from, to, spaces, lots);
        int[][][] counts = Arrays.stream(leaves)
                .map(ofSpace -> Arrays.stream(ofSpace).map(Leaf::counts).toArray(int[][]::new))
                .toArray(int[][][]::new);
        long[] keys = layout.isKeyed()
                ? IntStream.range(from, to)
                        .mapToLong(card -> lots.key(card(cards, card * length)))
                        .toArray()
                : new long[0];
        if (layout.isKeyed()) {
            for (Leaf[] ofSpace : leaves) {
                for (int i = 0; i < keys.length; i++) {
                    ofSpace[i].addKey(RESPONDENTS, keys[i]);
                }
            }
        }
        Effect[] effects = new Effect[to - from];
        for (Counted question : questions) {
            for (int i = 0; i < effects.length; i++) {
                effects[i] = question.memo.of(cards, (from + i) * length, question.at, question.effectOf);
            }
            for (int space = 0; space < leaves.length; space++) {
                count(effects, counts[space]);
                if (question.isNumber) {
                    addNumbers(effects, leaves[space]);
                }
                if (layout.isKeyed()) {
                    addKeys(effects, leaves[space], keys);
                }
            }
        }
    }

    private static void count(Effect[] effects, int[][] counts) {
        for (int i = 0; i < effects.length; i++) {
            int[] ofLeaf = counts[i];
            for (int place : effects[i].places) {
                ofLeaf[place]++;
            }
        }
    }

    private static void addNumbers(Effect[] effects, Leaf[] leaves) {
        for (int i = 0; i < effects.length; i++) {
            if (effects[i].sum >= 0) {
                leaves[i].addNumber(effects[i].sum, effects[i].number);
            }
        }
    }

    private static void addKeys(Effect[] effects, Leaf[] leaves, long[] keys) {
        for (int i = 0; i < effects.length; i++) {
            leaves[i].addKey(effects[i].places, keys[i]);
        }
    }

    /** The leaves of each card, space by space. */
    private Leaf[][] leaves(byte[] cards, int from, int to, List<Leaves> spaces, Spread.Lots lots) {
        Leaf[][] leaves = new Leaf[spaces.size()][to - from];
        int[] categories = new int[groupings.size()];
        for (int card = from; card < to; card++) {
            group(cards, card, lots, categories);
            int[] withStratum = layout.withStratum(categories);
            for (int space = 0; space < leaves.length; space++) {
                leaves[space][card - from] = spaces.get(space).of(withStratum);
            }
        }
        return leaves;
    }

    private byte[] card(byte[] cards, int start) {
        return Arrays.copyOfRange(cards, start, start + length);
    }

    private void group(byte[] cards, int card, Spread.Lots lots, int[] categories) {
        byte[] draw = null;
        for (int i = 0; i < categories.length; i++) {
            Grouping grouping = groupings.get(i);
            int position = grouping.memo.of(cards, card * length, grouping.at, grouping.positionOf);
            if (position == NO_GROUP) {
                draw = draw == null ? lots.draw(card(cards, card * length)) : draw;
                position = Spread.below(grouping.groups, draw, i);
            }
            categories[i] = position;
        }
    }

    private static int positionOf(Codebook.Field field, Breakdown breakdown, byte[] card) {
        return field.answer(card)
                .map(answer -> breakdown.positionOf(answer.asText()).orElse(NO_GROUP))
                .orElse(NO_GROUP);
    }

    private Effect effectOf(Codebook.Field field, List<Variable> variables, byte[] card) {
        return field.answer(card).map(answer -> effectOf(variables, answer)).orElse(Effect.NONE);
    }

    private Effect effectOf(List<Variable> variables, JsonNode answer) {
        int[] places = variables.stream()
                .flatMap(variable -> variable.classification().classify().apply(answer).stream()
                        .map(position -> layout.firstPlace(variable) + position))
                .mapToInt(Integer::intValue)
                .toArray();
        Optional<Variable> magnitude =
                variables.stream().filter(Variable::isMagnitude).findFirst();
        return magnitude.isPresent()
                ? new Effect(places, layout.firstSum(magnitude.get()), answer.longValue())
                : new Effect(places, -1, 0);
    }
}
