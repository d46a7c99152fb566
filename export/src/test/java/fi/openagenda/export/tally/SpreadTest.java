package fi.openagenda.export.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Band;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.Paradata;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who is in no group that is shown is counted in one of the others. */
class SpreadTest {

    private static final Question GENDER = Question.of(
            "gender",
            Words.EMPTY,
            new Single(
                    List.of(
                            new Option("f", Words.EMPTY),
                            new Option("m", Words.EMPTY),
                            new Option("other", Words.EMPTY),
                            new Option("secret", Words.EMPTY, true, false, false)),
                    false,
                    List.of(),
                    List.of("other")),
            Optional.empty());
    private static final Question NUMBER = Question.of(
            "number",
            Words.EMPTY,
            new Numeric(0, 9999, List.of(new Band(0, 4999), new Band(5000, 9999))),
            Optional.empty());

    private static final Codebook CODEBOOK = Codebook.of(new Questionnaire(
            new Core(
                    "d",
                    "r",
                    Words.EMPTY,
                    Words.EMPTY,
                    Words.EMPTY,
                    List.of("fi"),
                    Map.of(),
                    List.of(),
                    List.of(new Section("s", Words.EMPTY, List.of(NUMBER))),
                    List.of(GENDER),
                    false,
                    Anonymity.OPEN,
                    null),
            Survey.A.code(),
            List.of()));

    static final byte[] KEY = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final byte[] OTHER_KEY = new byte[16];

    @Test
    void whoever_did_not_say_or_has_no_group_of_their_own_is_in_exactly_one_of_the_others_by_chance() {
        List<byte[]> cards = new ArrayList<>();
        for (int number = 0; number < 3000; number++) {
            cards.add(card(number, List.of("", "other", "secret").get(number % 3)));
        }
        Counts counts = counts(cards, KEY);
        assertThat(counts.rows()).isEqualTo(2);
        assertThat(counts.respondents(0) + counts.respondents(1)).isEqualTo(3000);
        assertThat(counts.respondents(0))
                .as("half of them, give or take five deviations")
                .isBetween(1363, 1637);
    }

    @Test
    void whoever_said_is_where_they_said() {
        List<byte[]> cards = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            cards.add(card(number, number < 70 ? "f" : "m"));
        }
        assertThat(counts(cards, KEY).respondents(0)).isEqualTo(70);
    }

    @Test
    void the_draw_is_the_same_in_any_order_and_another_one_with_another_key() {
        List<byte[]> cards = new ArrayList<>();
        for (int number = 0; number < 1000; number++) {
            cards.add(card(number, ""));
        }
        long numbers = counts(cards, KEY).sum(0);
        assertThat(counts(cards, OTHER_KEY).sum(0)).isNotEqualTo(numbers);
        Collections.shuffle(cards, new Random(3));
        assertThat(counts(cards, KEY).sum(0)).isEqualTo(numbers);
    }

    @Test
    void numbers_are_added_up_with_their_squares() {
        Counts counts = counts(List.of(card(3, "f"), card(7000, "f"), card(5, "m")), KEY);
        assertThat(counts.sum(0)).isEqualTo(7003);
        assertThat(counts.sumOfSquares(0)).isEqualTo(49_000_009);
        assertThat(counts.sum(1)).isEqualTo(5);
        assertThat(counts.count(0, 0)).isEqualTo(1);
        assertThat(counts.count(0, 1)).isEqualTo(1);
    }

    static byte[] card(int number, String gender) {
        Map<String, JsonNode> answers = new HashMap<>(Map.of("number", IntNode.valueOf(number)));
        if (!gender.isEmpty()) {
            answers.put("gender", TextNode.valueOf(gender));
        }
        return CODEBOOK.punch(
                new Paradata("fi", CollectionMode.WEB, Completion.COMPLETE, Optional.empty(), Set.of()), answers);
    }

    /** The numbers by gender. */
    static Counts counts(List<byte[]> cards, byte[] key) {
        TreeMap<Area, List<Area>> regions = new TreeMap<>(Comparator.comparing(Area::code));
        regions.put(Survey.NORTH, List.of(Survey.A));
        List<Breakdown> breakdowns = Breakdown.of(List.of(GENDER));
        List<Crossing> crossings = Crossing.of(breakdowns, breakdowns);
        Variable variable = Variable.of(NUMBER, crossings, Optional.empty()).get(0);
        CubeBuilder builder = new CubeBuilder(
                new Layout(
                        breakdowns, crossings, new Strata(breakdowns, crossings, Strata.Roles.NONE), List.of(variable)),
                new Geography(regions),
                Map.of());
        CardCounter.Known known = new CardCounter.Known();
        try (Piles piles =
                new Piles((code, codebook) -> new CardCounter(builder, Survey.A, codebook, new Spread(key), known))) {
            cards.forEach(card -> piles.add(Survey.A.code(), CODEBOOK, card));
            piles.count();
        }
        return builder.build().of(variable, crossings.get(1), Survey.A);
    }
}
