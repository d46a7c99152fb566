package fi.openagenda.model.response;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.round.Round;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One anonymous set of answers. Nothing in it tells who answered, from where or when: no address, no clock, no
 * sequence; the key is random.
 */
@Entity
@Table(name = "response")
@Immutable
public class Response extends PanacheEntityBase {

    @Id
    UUID id;

    /** The round that was answered. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    public Round round;

    @Column(name = "municipality_code")
    String municipalityCode;

    String language;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, JsonNode> answers;

    @Column(name = "receipt_hash")
    byte[] receiptHash;

    /** Stores answers, free text apart from the rest. The caller's transaction makes them durable. */
    public static void store(Round round, String municipalityCode, String language, Answers answers, Receipt receipt) {
        Response response = new Response();
        response.id = UUID.randomUUID();
        response.round = round;
        response.municipalityCode = municipalityCode;
        response.language = language;
        response.answers = answers.coded();
        response.receiptHash = receipt.hash();
        response.persist();
        answers.texts().forEach((key, text) -> FreeText.store(round, municipalityCode, key, text));
    }

    /** The response that this receipt was given for, if it is there. */
    public static Optional<Response> of(Receipt receipt) {
        return find("from Response r join fetch r.round where r.receiptHash = ?1", (Object) receipt.hash())
                .firstResultOptional();
    }
}
