package fi.openagenda.api.change;

import static fi.openagenda.model.Refusal.Reason.BAD_REQUEST;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.change.Change;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** One feed of everything public: what came, changed or went. */
@Path("v1/changes")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data")
public class ChangeResource {

    private static final int LONGEST_PAGE = 1000;
    private static final String NOW = "now";

    @GET
    @Operation(
            summary = "Tells what has changed, in the order in which it did",
            description =
                    "Whoever keeps a copy begins without after, follows next until fewer come than were asked for, and"
                            + " later goes on with the same next. What is told once stays told; what is deleted is told, too.")
    public ChangeFeed listChanges(
            @Parameter(description = "What next of the page before says; now for nothing of what has been.") @RestQuery
                    Optional<String> after,
            @Parameter(description = "Kinds of things; all if nothing is said.") @RestQuery Set<String> kind,
            @Parameter(description = "How many at most, from 1 to 1000; 100 if nothing is said.") @RestQuery
                    Optional<Integer> limit) {
        int most = limit.orElse(100);
        if (most < 1 || most > LONGEST_PAGE) {
            throw Refusal.of(BAD_REQUEST, "limit must be from 1 to %d.".formatted(LONGEST_PAGE));
        }
        if (after.equals(Optional.of(NOW))) {
            return new ChangeFeed(List.of(), Cursor.last().toString());
        }
        Cursor from = after.map(Cursor::parse).orElse(Cursor.BEGINNING);
        List<Change> changes = Change.after(from.number(), kind, most);
        Cursor next = changes.isEmpty() ? from : new Cursor(changes.get(changes.size() - 1).number);
        return new ChangeFeed(changes.stream().map(ChangeView::of).toList(), next.toString());
    }
}
