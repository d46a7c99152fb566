package fi.openagenda.model.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a question of the bank is asked.
 *
 * @param barometer short name of the barometer
 * @param round key of the round
 * @param municipality code of the municipality whose own question it is there
 * @param version number of the version that is asked
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Where a question of the bank is asked.")
public record Use(
        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Key of the round.")
        String round,

        @Schema(description = "Code of the municipality whose own question it is there.")
        Optional<String> municipality,

        @Schema(required = true, description = "Number of the version that is asked.")
        int version) {

    private static final String USES = """
            with sought as (
                select version, cast(question_key || '@' || version as varchar) as reference
                from question_version
                where question_key = :question
            )
            select r.barometer_slug, r.key, null as municipality_code, s.version, r.opens_at
            from sought s join round r on r.question_references @> array[s.reference]
            union all
            select r.barometer_slug, r.key, m.municipality_code, s.version, r.opens_at
            from sought s join module m on m.question_references @> array[s.reference] join round r on r.id = m.round_id
            order by 5, 1, 2, 3 nulls first
            """;

    /** Everywhere a question is asked, in the order of opening. */
    public static List<Use> of(String question) {
        Stream<?> rows = Round.getEntityManager()
                .createNativeQuery(USES, Tuple.class)
                .setParameter("question", question)
                .getResultStream();
        return rows.map(Tuple.class::cast).map(Use::of).toList();
    }

    private static Use of(Tuple row) {
        return new Use(
                row.get(0, String.class),
                row.get(1, String.class),
                Optional.ofNullable(row.get(2, String.class)),
                row.get(3, Integer.class));
    }
}
