package fi.openagenda.export.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.audit.Attack;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which attackers tried the release before it was published, on how many targets, with which result; and nothing else.
 *
 * @param attacks one for each attacker
 */
@Schema(name = "Audit", description = "Which attackers tried the release before it was published, and what they found.")
public record AuditFile(
        @Schema(required = true, description = "One for each attacker.")
        List<Attack> attacks) {

    /** Writes it. */
    public static void write(List<Attack> attacks, ObjectMapper json, OutputStream out) throws IOException {
        out.write(json.writeValueAsBytes(new AuditFile(attacks)));
    }
}
