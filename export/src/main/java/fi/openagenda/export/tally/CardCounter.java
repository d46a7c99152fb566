package fi.openagenda.export.tally;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.Codebook;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts the cards of one municipality. What an answer means is worked out once, and then looked up by its bytes. */
public final class CardCounter {

    private static final int NO_GROUP = -1;

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
    private record Counted(Codebook.Field field, List<Variable> variables, Memo<Effect> memo) {}

    /** A question whose answers tell the group. */
    private record Grouping(Codebook.Field field, Breakdown breakdown, Memo<Integer> memo) {}

    /** What has been worked out of questions, shared by the municipalities that ask them. */
    public static final class Known {

        private final Map<Question, Memo<Effect>> effects = new IdentityHashMap<>();
        private final Map<Breakdown, Memo<Integer>> groups = new IdentityHashMap<>();
    }

    private final CubeBuilder counts;
    private final Area municipality;
    private final Layout layout;
    private final Spread spread;
    private final List<Counted> questions;
    private final List<Grouping> groupings;
    private final int[] categories;
    private final Response response;

    /**
     * Of a municipality.
     *
     * @param known of questions so far
     */
    public CardCounter(CubeBuilder counts, Area municipality, Codebook codebook, Spread spread, Known known) {
        this.counts = counts;
        this.municipality = municipality;
        this.spread = spread;
        layout = counts.layoutOf(municipality);
        questions = layout.variables().stream()
                .collect(Collectors.groupingBy(
                        variable -> variable.question().key(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(variables -> {
                    Question question = variables.get(0).question();
                    Codebook.Field field = codebook.field(question.key()).orElseThrow();
                    return new Counted(
                            field,
                            variables,
                            known.effects.computeIfAbsent(question, asked -> new Memo<>(field.width())));
                })
                .toList();
        groupings = layout.breakdowns().stream()
                .map(breakdown -> {
                    Codebook.Field field = codebook.field(breakdown.key()).orElseThrow();
                    return new Grouping(
                            field,
                            breakdown,
                            known.groups.computeIfAbsent(breakdown, group -> new Memo<>(field.width())));
                })
                .toList();
        categories = new int[layout.breakdowns().size()];
        response = new Response(layout);
    }

    /** Counts one card. */
    public void count(byte[] card) {
        group(card);
        response.clear();
        for (Counted question : questions) {
            Effect effect = question.memo.of(card, question.field, answered -> effectOf(question, answered));
            for (int place : effect.places) {
                response.give(place);
            }
            if (effect.sum >= 0) {
                response.give(effect.sum, effect.number);
            }
        }
        response.key = layout.isKeyed() ? spread.key(card) : 0;
        counts.add(municipality, categories, response);
    }

    private void group(byte[] card) {
        byte[] draw = null;
        for (int i = 0; i < groupings.size(); i++) {
            Grouping grouping = groupings.get(i);
            int position = grouping.memo.of(card, grouping.field, answered -> positionOf(grouping, answered));
            if (position == NO_GROUP) {
                draw = draw == null ? spread.draw(card) : draw;
                position = Spread.below(grouping.breakdown.categories().size(), draw, i);
            }
            categories[i] = position;
        }
    }

    private static int positionOf(Grouping grouping, byte[] card) {
        return grouping.field
                .answer(card)
                .map(answer -> grouping.breakdown.positionOf(answer.asText()).orElse(NO_GROUP))
                .orElse(NO_GROUP);
    }

    private Effect effectOf(Counted question, byte[] card) {
        return question.field
                .answer(card)
                .map(answer -> effectOf(question.variables, answer))
                .orElse(Effect.NONE);
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
