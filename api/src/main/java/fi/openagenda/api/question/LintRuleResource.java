package fi.openagenda.api.question;

import fi.openagenda.api.page.Page;
import fi.openagenda.model.lint.Rule;
import fi.openagenda.model.lint.Rules;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules of good questions. */
@Path("v1/lint-rules")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Question bank")
public class LintRuleResource {

    @GET
    @Operation(
            summary = "Lists the rules of good questions",
            description = "With advice in Finnish, Swedish and English. The same is explained at /guide/fi.html.")
    public Page<Rule> listLintRules() {
        return Page.whole(Rules.all());
    }
}
