package fi.openagenda.api.access;

import static fi.openagenda.api.access.Roles.COLLECTOR;
import static fi.openagenda.api.access.Roles.EDITOR;
import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.api.access.Roles.PUBLISHER;
import static fi.openagenda.api.access.Roles.READER;
import static fi.openagenda.model.Refusal.Reason.FORBIDDEN;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import fi.openagenda.api.http.Created;
import fi.openagenda.api.page.Page;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.access.Key;
import fi.openagenda.model.access.Organisation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Rights to change things. No cache keeps what is said of them. */
@Path("v1/keys")
@RolesAllowed({OPERATOR, EDITOR, PUBLISHER, READER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class KeyResource {

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            summary = "Lists the keys of one's own organisation; for an operator, all",
            description = "Revoked and expired ones too. A secret is never shown again.")
    public Page<KeyView> listKeys() {
        List<Key> keys = caller.isOperator() ? Key.all() : Key.of(caller.organisation());
        return Page.whole(keys.stream().map(KeyView::of).toList());
    }

    @GET
    @Path("self")
    @RolesAllowed({OPERATOR, EDITOR, PUBLISHER, READER, COLLECTOR})
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(summary = "Shows the key with which one asks")
    public KeyView getOwnKey() {
        return KeyView.of(visible(caller.key()));
    }

    @GET
    @Path("{key}")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(summary = "Shows a key of one's own organisation; to an operator, any")
    public KeyView getKey(String key) {
        return KeyView.of(visible(key));
    }

    @POST
    @RolesAllowed(OPERATOR)
    @Transactional
    @ResponseStatus(201)
    @Operation(summary = "Makes a key", description = "Its text is shown once, in the answer.")
    @APIResponseSchema(value = IssuedKey.class, responseCode = "201", responseDescription = "Made; Location says where")
    public RestResponse<IssuedKey> issueKey(NewKey newKey) {
        Optional<Organisation> holder = Organisation.byId(newKey.organisation());
        Refusal.ifAny(newKey.faults(holder, clock.instant()), INVALID_DEFINITION, "The key has not been made.");
        Key.Issued issued = Key.issue(newKey.name(), holder.orElseThrow(), newKey.roles(), newKey.expiresAt());
        RestResponse<IssuedKey> created = Created.at("/v1/keys/" + issued.key().id, IssuedKey.of(issued));
        created.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        return created;
    }

    @DELETE
    @Path("{key}")
    @RolesAllowed({OPERATOR, EDITOR, PUBLISHER, READER, COLLECTOR})
    @Transactional
    @Operation(
            summary = "Revokes a key",
            description = "For an operator, and for every key itself. It opens nothing any longer; the list still names"
                    + " it. Once is as good as twice.")
    @APIResponse(responseCode = "204", description = "Revoked, now or earlier")
    @APIResponse(responseCode = "409", description = "It is the last one of an operator that does not expire")
    public void revokeKey(String key) {
        Key revoked = visible(key);
        if (!caller.isOperator() && !key.equals(caller.key())) {
            throw Refusal.of(FORBIDDEN, "A key that is not an operator's revokes itself and no other.");
        }
        revoked.revoke(clock.instant());
    }

    /** Another organisation's keys are not there, rather than forbidden. */
    private Key visible(String id) {
        return Key.byId(id)
                .filter(key -> caller.isOperator() || key.organisation.id.equals(caller.organisation()))
                .orElseThrow(() -> Refusal.unknown("key", id));
    }
}
