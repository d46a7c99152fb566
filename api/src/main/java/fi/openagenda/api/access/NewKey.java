package fi.openagenda.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.api.http.LargestBody;
import fi.openagenda.model.Fault;
import fi.openagenda.model.access.Key;
import fi.openagenda.model.access.Organisation;
import fi.openagenda.model.language.TextCheck;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key to be made. */
@LargestBody(16 * 1024)
@Schema(description = "A key to be made.")
public record NewKey(
        @JsonProperty(required = true)
        @Schema(required = true, description = "For people: who uses it, what for.", examples = "Translation office")
        String name,

        @JsonProperty(required = true)
        @Schema(required = true, description = "Id of the organisation to which it belongs.", examples = "inari")
        String organisation,

        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "What it allows with what belongs to its organisation; at least one. The role operator is"
                        + " only for organisations of that kind.",
                examples = "[\"editor\", \"reader\"]")
        List<Key.Role> roles,

        @Schema(
                description = "First moment at which it opens nothing any longer, at most five years ahead. Without"
                        + " this it lasts.",
                examples = "2027-12-31T22:00:00Z")
        Optional<Instant> expiresAt) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LIFE = 5;

    public NewKey {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(organisation, "organisation");
        roles = List.copyOf(Objects.requireNonNull(roles, "roles"));
        expiresAt = Objects.requireNonNullElse(expiresAt, Optional.empty());
    }

    /** Everything wrong with it, for the organisation of this id if there is one. */
    List<Fault> faults(Optional<Organisation> holder, Instant now) {
        List<Fault> faults = new ArrayList<>();
        TextCheck.faultOf(name, LONGEST_NAME).ifPresent(detail -> faults.add(Fault.at("/name", detail)));
        if (holder.isEmpty()) {
            faults.add(Fault.at("/organisation", "There is no such organisation."));
        }
        if (roles.isEmpty()) {
            faults.add(Fault.at("/roles", "There must be at least one role."));
        }
        boolean everything = holder.filter(organisation -> organisation.kind == Organisation.Kind.OPERATOR)
                .isPresent();
        for (int i = 0; i < roles.size(); i++) {
            if (roles.indexOf(roles.get(i)) != i) {
                faults.add(Fault.at("/roles/" + i, "The same role is there twice."));
            }
            if (roles.get(i) == Key.Role.OPERATOR && holder.isPresent() && !everything) {
                faults.add(Fault.at("/roles/" + i, "Only for organisations of the kind “operator”."));
            }
        }
        Instant latest = now.atOffset(ZoneOffset.UTC).plusYears(LONGEST_LIFE).toInstant();
        if (expiresAt.filter(end -> !end.isAfter(now) || end.isAfter(latest)).isPresent()) {
            faults.add(Fault.at("/expiresAt", "Must lie in the future, at most five years ahead."));
        }
        return faults;
    }
}
