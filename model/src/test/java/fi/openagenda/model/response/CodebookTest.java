package fi.openagenda.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards that are in the database already: their layout never changes, or gets another version. */
class CodebookTest {

    private static final Questionnaire QUESTIONNAIRE =
            new Questionnaire(new Canonical("""
            {"barometer": "b", "round": "r", "title": {"fi": "Kysely"}, "languages": ["fi", "sv"], "sections": [
              {"key": "s", "title": {"fi": "Osa"}, "questions": [
                {"key": "visits", "text": {"fi": "?"}, "answer": {"type": "number", "min": 0, "max": 999}},
                {"key": "wish", "text": {"fi": "?"}, "answer": {"type": "text", "maxLength": 20}},
                {"key": "car", "text": {"fi": "Auto?", "sv": "Bil?"}, "answer": {"type": "yes-no"}}]}],
             "background": [{"key": "age", "text": {"fi": "?"}, "answer": {"type": "single", "options": [
                {"code": "young", "label": {"fi": "Nuori"}}, {"code": "old", "label": {"fi": "Vanha"}}]}}]}
            """).as(Core.class), "139", List.of());

    private static final Codebook CODEBOOK = Codebook.of(QUESTIONNAIRE);

    private static final Paradata PARADATA =
            new Paradata("sv", CollectionMode.WEB, Completion.COMPLETE, Optional.empty(), Set.of());

    @Test
    void a_card_is_paradata_and_then_the_answers_in_the_order_in_which_they_are_asked() {
        Map<String, JsonNode> answers = Map.of("age", TextNode.valueOf("old"), "visits", IntNode.valueOf(300));
        byte[] card = CODEBOOK.punch(PARADATA, answers);
        assertThat(HexFormat.ofDelimiter(" ").formatHex(card)).isEqualTo("01 01 00 00 00 00 01 2d 00 02");
        assertThat(CODEBOOK.length()).isEqualTo(card.length);
        assertThat(CODEBOOK.answers(card)).containsExactlyInAnyOrderEntriesOf(answers);
        assertThat(CODEBOOK.answers(card).keySet()).containsExactly("visits", "age");
        assertThat(CODEBOOK.paradata(card)).isEqualTo(PARADATA);
    }

    @Test
    void one_answer_is_read_without_the_others() {
        byte[] card = CODEBOOK.punch(PARADATA, Map.of("age", TextNode.valueOf("old")));
        Codebook.Field age = CODEBOOK.field("age").orElseThrow();
        assertThat(age.answer(card)).contains(TextNode.valueOf("old"));
        assertThat(List.of(age.at(), age.width())).containsExactly(9, 1);
        assertThat(CODEBOOK.field("car").orElseThrow().answer(card)).isEmpty();
        assertThat(CODEBOOK.field("wish").orElseThrow().answer(card)).isEmpty();
        assertThat(CODEBOOK.field("train")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    fi, WEB,      COMPLETE, ,              ,                                    01 00 00 00 00 00
                    sv, ASSISTED, PARTIAL,  UNDER_1,       SPEEDER,                             01 01 01 01 01 01
                    fi, PAPER,    COMPLETE, FROM_1_TO_2,   STRAIGHT_LINER,                      01 00 02 00 02 02
                    fi, KIOSK,    COMPLETE, FROM_2_TO_5,   HONEYPOT,                            01 00 03 00 03 04
                    fi, WEB,      COMPLETE, FROM_5_TO_10,  SPEEDER STRAIGHT_LINER HONEYPOT,     01 00 00 00 04 07
                    fi, WEB,      COMPLETE, FROM_10_TO_20, ,                                    01 00 00 00 05 00
                    fi, WEB,      COMPLETE, FROM_20_TO_40, ,                                    01 00 00 00 06 00
                    fi, WEB,      COMPLETE, OVER_40,       ,                                    01 00 00 00 07 00
                    """)
    void paradata_lies_so_and_is_read_back(
            String language,
            CollectionMode mode,
            Completion completion,
            DurationClass duration,
            String flags,
            String bytes) {
        Set<ReviewFlag> raised = EnumSet.noneOf(ReviewFlag.class);
        if (flags != null) {
            Arrays.stream(flags.split(" ")).map(ReviewFlag::valueOf).forEach(raised::add);
        }
        Paradata paradata = new Paradata(language, mode, completion, Optional.ofNullable(duration), raised);
        byte[] card = CODEBOOK.punch(paradata, Map.of());
        assertThat(HexFormat.ofDelimiter(" ").formatHex(card)).isEqualTo(bytes + " 00 00 00 00");
        assertThat(CODEBOOK.paradata(card)).isEqualTo(paradata);
    }

    @Test
    void what_people_read_has_no_part_in_it() {
        byte[] card = CODEBOOK.punch(PARADATA, Map.of("age", TextNode.valueOf("old")));
        Codebook swedish = Codebook.of(QUESTIONNAIRE.in("sv"));
        assertThat(swedish.punch(swedish.paradata(card), swedish.answers(card))).isEqualTo(card);
    }

    @Test
    void a_card_of_another_length_or_layout_is_refused() {
        byte[] card = CODEBOOK.punch(PARADATA, Map.of());
        byte[] later = card.clone();
        later[0] = 2;
        for (byte[] other : List.of(Arrays.copyOf(card, 11), Arrays.copyOf(card, 9), new byte[0], later)) {
            assertThatIllegalArgumentException().isThrownBy(() -> CODEBOOK.answers(other));
            assertThatIllegalArgumentException().isThrownBy(() -> CODEBOOK.paradata(other));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CODEBOOK.field("car").orElseThrow().answer(other));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "1, -1", "2, 4", "3, 2", "4, 8", "4, -128", "5, 8", "5, -1"})
    void paradata_that_no_card_has_is_found_out(int at, byte damaged) {
        byte[] card = CODEBOOK.punch(PARADATA, Map.of());
        card[at] = damaged;
        assertThatIllegalArgumentException().isThrownBy(() -> CODEBOOK.paradata(card));
    }

    @Test
    void what_is_not_of_the_questionnaire_is_not_lost_silently() {
        Paradata inSami = new Paradata("se", CollectionMode.WEB, Completion.COMPLETE, Optional.empty(), Set.of());
        assertThatIllegalArgumentException().isThrownBy(() -> CODEBOOK.punch(inSami, Map.of()));
        for (String question : List.of("train", "wish", "age")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CODEBOOK.punch(PARADATA, Map.of(question, TextNode.valueOf("Silta"))))
                    .withMessageNotContaining("Silta");
        }
    }
}
