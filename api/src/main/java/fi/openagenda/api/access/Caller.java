package fi.openagenda.api.access;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.access.Key;
import fi.openagenda.model.access.Organisation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sent the request, by its key: roles say what may be done, the organisation says to whose things. Without a key
 * every requirement refuses. All of it was read together with the key; nothing here asks the database.
 */
@RequestScoped
public class Caller {

    private static final String ORGANISATION = "organisation";
    private static final String MUNICIPALITY = "municipality";
    private static final String KIND = "kind";

    @Inject
    SecurityIdentity identity;

    static SecurityIdentity identity(Key key) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.id))
                .addRoles(key.roles.stream().map(Roles::of).collect(Collectors.toSet()))
                .addAttribute(ORGANISATION, key.organisation.id)
                .addAttribute(KIND, key.organisation.kind);
        key.organisation.municipalityCode().ifPresent(code -> identity.addAttribute(MUNICIPALITY, code));
        return identity.build();
    }

    /** Id of the key. */
    public String key() {
        return identity.getPrincipal().getName();
    }

    /** Id of the organisation to which the key belongs; only where nobody is let in without a key. */
    public String organisation() {
        return identity.getAttribute(ORGANISATION);
    }

    /** What the key allows, as in {@link Roles}. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Whether the key allows everything. */
    public boolean isOperator() {
        return identity.hasRole(Roles.OPERATOR);
    }

    /** Code of the municipality that the key's organisation is, if it is one. */
    public Optional<String> municipality() {
        return Optional.ofNullable(identity.getAttribute(MUNICIPALITY));
    }

    /** Refuses whoever is neither an operator nor of this organisation. */
    public void requireOrganisation(String organisationId) {
        require(isOperator() || organisationId.equals(organisation()), "This is another organisation's.");
    }

    /** Refuses whoever is not of this organisation, operators included. */
    public void requireMemberOf(String organisationId) {
        require(organisationId.equals(organisation()), "This is another organisation's.");
    }

    /** Refuses whoever is neither an operator nor of the organisation that is the municipality with this code. */
    public void requireMunicipality(String municipalityCode) {
        require(
                isOperator() || municipality().filter(municipalityCode::equals).isPresent(),
                "This is another municipality's.");
    }

    /** Refuses whoever is neither an operator nor, in any other role, of an organisation that runs the platform. */
    public void requireOperatorOrganisation() {
        require(isOperator() || identity.getAttribute(KIND) == Organisation.Kind.OPERATOR, "This is the operator's.");
    }

    /** Refuses whoever is refused by both of the two above. */
    public void requireMunicipalityOrOperatorOrganisation(String municipalityCode) {
        if (identity.getAttribute(KIND) != Organisation.Kind.OPERATOR) {
            requireMunicipality(municipalityCode);
        }
    }

    private static void require(boolean allowed, String detail) {
        if (!allowed) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, detail);
        }
    }
}
