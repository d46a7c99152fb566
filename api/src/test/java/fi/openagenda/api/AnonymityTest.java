package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnonymityTest {

    @Inject
    Stored stored;

    @Test
    void free_text_lies_apart_with_no_way_back_to_the_other_answers() {
        Story story = Story.begin().open("139");
        story.answer("139", Map.of("life", 2, "wish", "Uimahalli")).then().statusCode(201);
        assertThat(stored.texts(story)).containsExactly("Uimahalli");
        assertThat(stored.query("""
                select encode(card, 'escape') from response join round on round.id = round_id where barometer_slug = ?
                """, story)).hasSize(1).noneMatch(card -> card.contains("Uimahalli"));
        assertThat(stored.query("""
                select f.id::text from free_text f join response r on r.id = f.id
                join round on round.id = r.round_id where barometer_slug = ?
                """, story)).isEmpty();
    }

    @Test
    void nothing_stored_tells_who_answered_or_when() {
        assertThat(stored.query("""
                        select column_name::text from information_schema.columns
                        where table_name in ('response', 'sealed_response', 'free_text', 'counted_receipt') and ? <> ''
                        and (data_type like '%time%' or data_type in ('date', 'inet', 'integer') or is_identity = 'YES'
                             or column_default is not null)
                        """, Story.begin())).isEmpty();
    }

    @Test
    void a_fault_of_the_database_does_not_tell_the_row() {
        Story story = Story.begin().open("139");
        story.answer("139", Map.of("life", 2)).then().statusCode(201);
        assertThatThrownBy(() -> stored.query("""
                        insert into response select r.* from response r join round on round.id = round_id
                        where barometer_slug = ? returning id
                        """, story))
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageContaining("unique constraint")
                .hasMessageNotContaining("(id)=");
    }
}
