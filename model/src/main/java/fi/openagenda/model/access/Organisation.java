package fi.openagenda.model.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Whom a key belongs to. What it is never changes; what it is called may. */
@Entity
@Table(name = "organisation")
public class Organisation extends PanacheEntityBase {

    /** What an organisation is. */
    @Schema(
            name = "OrganisationKind",
            description =
                    "operator: runs the platform. municipality: asks its residents. developer: builds front ends, or"
                            + " uses the data.")
    public enum Kind {
        /** Runs the platform. */
        @JsonProperty("operator")
        OPERATOR,
        /** Asks its residents. */
        @JsonProperty("municipality")
        MUNICIPALITY,
        /** Builds front ends, or uses the data. */
        @JsonProperty("developer")
        DEVELOPER
    }

    /** Form of an id. */
    public static final String ID = "[a-z][a-z0-9-]{1,63}";

    /** Id of the organisation that is there from the start and runs the platform. */
    public static final String OPERATOR = "operator";

    /** Short name in URLs. */
    @Id
    public String id;

    /** Name for people. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Words name;

    /** What it is. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Kind kind;

    @Column(name = "municipality_code", updatable = false)
    String municipalityCode;

    String contact;

    /** An organisation not yet stored; with the code of its municipality if, and only if, it is one. */
    public static Organisation of(
            String id, Words name, Kind kind, Optional<String> municipalityCode, Optional<String> contact) {
        Organisation organisation = new Organisation();
        organisation.id = id;
        organisation.kind = kind;
        organisation.municipalityCode = municipalityCode.orElse(null);
        organisation.rename(name, contact);
        return organisation;
    }

    /** Gives it another name and another contact, or none. */
    public void rename(Words newName, Optional<String> newContact) {
        name = newName;
        contact = newContact.orElse(null);
    }

    /** Three-digit code of the municipality that it is. */
    public Optional<String> municipalityCode() {
        return Optional.ofNullable(municipalityCode);
    }

    /** An address of mail or of a page, for people. */
    public Optional<String> contact() {
        return Optional.ofNullable(contact);
    }

    /** The same as an address to follow: an e-mail address as {@code mailto:}. */
    public Optional<String> contactAddress() {
        return contact().map(known -> known.contains("://") ? known : "mailto:" + known);
    }

    /** The organisation with this id. PostgreSQL would refuse to look for what no id can hold. */
    public static Optional<Organisation> byId(String id) {
        return id.matches(ID) ? findByIdOptional(id) : Optional.empty();
    }

    /** The same, held until the end of the transaction: nobody else changes it meanwhile. */
    public static Optional<Organisation> byIdForUpdate(String id) {
        return id.matches(ID) ? findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE) : Optional.empty();
    }

    /** Ids of the organisations that are municipalities, by code of the municipality. */
    public static Map<String, String> idsByMunicipality() {
        return all().stream()
                .filter(organisation -> organisation.municipalityCode().isPresent())
                .collect(Collectors.toMap(
                        organisation -> organisation.municipalityCode, organisation -> organisation.id));
    }

    /** The organisation that is the municipality with this code. */
    public static Optional<Organisation> ofMunicipality(String code) {
        return find("municipalityCode", code).firstResultOptional();
    }

    /** All organisations by id. */
    public static List<Organisation> all() {
        return list("from Organisation order by id");
    }
}
