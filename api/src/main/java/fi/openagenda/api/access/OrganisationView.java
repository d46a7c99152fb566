package fi.openagenda.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.http.LargestBody;
import fi.openagenda.model.Fault;
import fi.openagenda.model.access.Organisation;
import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Municipality;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation, as it is read and as it is written. */
@LargestBody(16 * 1024)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Organisation", description = "Whom keys belong to.")
public record OrganisationView(
        @JsonProperty(required = true) @Schema(required = true, description = "Short name in URLs.", examples = "inari")
        String id,

        @JsonProperty(required = true) @Schema(required = true, description = "Name for people.")
        Words name,

        @JsonProperty(required = true) @Schema(required = true, description = "What it is.")
        Organisation.Kind kind,

        @Schema(description = "Three-digit code of the municipality that it is, if it is one.", examples = "148")
        Optional<String> municipalityCode,

        @Schema(
                description = "An address of mail, or of a page (http or https), for people.",
                examples = "barometer@example.org")
        Optional<String> contact) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CONTACT = 254;
    // Front ends will make links of it: nothing but mail and pages.
    private static final String CONTACT = "https?://[^\\s\"<>]+|[^\\s\"<>@:/?#]+@[^\\s\"<>@:/?#]+\\.[^\\s\"<>@:/?#]+";

    public OrganisationView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        municipalityCode = Objects.requireNonNullElse(municipalityCode, Optional.empty());
        contact = Objects.requireNonNullElse(contact, Optional.empty());
    }

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id,
                organisation.name,
                organisation.kind,
                organisation.municipalityCode(),
                organisation.contact());
    }

    Organisation organisation() {
        return Organisation.of(id, name, kind, municipalityCode, contact);
    }

    /** Everything wrong with a new one. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!id.matches(Organisation.ID)) {
            faults.add(Fault.at("/id", "Must be 2 to 64 small letters, digits and hyphens."));
        }
        if (municipalityCode.isPresent() != (kind == Organisation.Kind.MUNICIPALITY)) {
            faults.add(Fault.at("/municipalityCode", "Must be there for a municipality, and for nothing else."));
        } else if (municipalityCode
                .filter(code -> Municipality.byCode(code)
                        .filter(municipality -> municipality.mergedInto().isEmpty())
                        .isEmpty())
                .isPresent()) {
            faults.add(Fault.at("/municipalityCode", "There is no municipality of today with this code."));
        }
        faults.addAll(faultsForPeople());
        return faults;
    }

    /** Everything wrong with it in place of what is stored. */
    List<Fault> faultsAsChangeOf(Organisation stored) {
        List<Fault> faults = new ArrayList<>();
        if (!id.equals(stored.id)) {
            faults.add(Fault.at("/id", "Never changes."));
        }
        if (kind != stored.kind) {
            faults.add(Fault.at("/kind", "Never changes."));
        }
        if (!municipalityCode.equals(stored.municipalityCode())) {
            faults.add(Fault.at("/municipalityCode", "Never changes."));
        }
        faults.addAll(faultsForPeople());
        return faults;
    }

    private List<Fault> faultsForPeople() {
        List<Fault> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add(Fault.at("/name", "Must be there in at least one language."));
        }
        TextCheck.faultsOf(name, LONGEST_NAME).forEach(fault -> faults.add(fault.below("/name")));
        contact.flatMap(text -> TextCheck.faultOf(text, LONGEST_CONTACT)
                        .or(() -> text.matches(CONTACT)
                                ? Optional.empty()
                                : Optional.of("Must be an address of mail, or begin with http:// or https://.")))
                .ifPresent(detail -> faults.add(Fault.at("/contact", detail)));
        return faults;
    }
}
