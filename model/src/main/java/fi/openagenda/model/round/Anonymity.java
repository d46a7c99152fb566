package fi.openagenda.model.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who may answer a round, and what joins a respondent to a response. It is told with every definition and every release,
 * and does not change once the round is opened; openapi/THREATS.md says what each mode is worth against whom.
 */
@Schema(
        description = "open: anybody may answer, and nothing keeps anybody from answering twice. confidential: who was"
                + " invited, once; the invitation is seen together with the response. unlinkable: who was invited, once;"
                + " nothing that is stored tells, even to the operator, which invitation a response came from.",
        enumeration = {"open", "confidential", "unlinkable"})
public enum Anonymity {
    /** No invitation, and so no claim that each person answered once. */
    @JsonProperty("open")
    OPEN,

    /** Codes for one response each, which are seen together with it and forgotten at the closing. */
    @JsonProperty("confidential")
    CONFIDENTIAL,

    /** Codes for one blind signature each (RFC 9474), which lets in a response that cannot be joined to the code. */
    @JsonProperty("unlinkable")
    UNLINKABLE;

    /** Whether only those answer who were invited. */
    public boolean isInvited() {
        return this != OPEN;
    }

    /** Leaves it out of a document where it is what holds if nothing is said: documents of earlier times stay as they were. */
    static final class Unsaid {

        @Override
        public boolean equals(Object value) {
            return value == null || value == OPEN;
        }

        @Override
        public int hashCode() {
            return OPEN.hashCode();
        }
    }
}
