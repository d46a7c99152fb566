package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.openagenda.model.response.Datum;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** Tables that hold nothing of respondents. A new table belongs here, or its columns in {@link Datum}. */
    private static final List<String> OF_NO_RESPONDENT = List.of(
            "access_key",
            "archive_certificate",
            "barometer",
            "change",
            "contact_point",
            "flyway_schema_history",
            "job",
            "job_execution",
            "module",
            "municipality",
            "organisation",
            "participation",
            "population",
            "publication_audit",
            "question",
            "question_version",
            "region",
            "release",
            "release_file",
            "release_withdrawal",
            "round",
            "service_class",
            "signing_key",
            "stewardship");

    /** Days that tell nothing about when a response came: of a salt, of a draft's end, and of a deletion. */
    private static final List<String> DAYS =
            List.of("key_salt.day", "draft.expires_on", "seal.texts_deleted_on", "seal.responses_deleted_on");

    /** A secret that is drawn by chance. */
    private static final String SECRET = "seal.spread_key";

    private static final String COLUMNS = """
            select table_name || '.' || column_name from information_schema.columns
            join pg_class on oid = format('%I', table_name)::regclass and not relispartition
            where table_schema = 'public' and ? <> ''
            """;

    /** What is stored is what the privacy statement lists, each with its term. */
    @Test
    void every_column_about_respondents_has_its_place_in_the_privacy_statement() {
        assertThat(ofRespondents(COLUMNS).filter(column -> !column.endsWith(".round_id")))
                .as("says what it holds in Datum, and how long in Retention; or its table is OF_NO_RESPONDENT")
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Datum.values())
                        .flatMap(datum -> datum.columns().stream())
                        .distinct()
                        .toList());
    }

    @Test
    void no_column_about_respondents_can_tell_who_answered_or_when() {
        assertThat(ofRespondents(COLUMNS + """
                        and (data_type not in ('bytea', 'text', 'uuid', 'bigint', 'integer')
                             or is_identity = 'YES' or column_default is not null)
                        """).filter(column -> !column.equals(SECRET)))
                .as("no clock, no address, no sequence, no document")
                .containsExactlyInAnyOrderElementsOf(DAYS);
    }

    @Test
    void ids_hold_no_clock() {
        Story story = Story.begin().open("139");
        story.answer("139", Map.of("life", 2, "wish", "Uimahalli")).then().statusCode(201);
        Respondent.somebody()
                .answers(story, Map.of("life", 2, "wish", "Silta"))
                .then()
                .statusCode(201);
        for (String table : List.of("response", "free_text")) {
            assertThat(stored.query("""
                            select uuid_extract_version(t.id)::text from %s t join round on round.id = round_id
                            where barometer_slug = ?
                            """.formatted(table), story)).containsExactly("4", "4");
        }
    }

    private Stream<String> ofRespondents(String query) {
        return stored.query(query, Story.begin()).stream()
                .filter(column -> !OF_NO_RESPONDENT.contains(column.substring(0, column.indexOf('.'))));
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
