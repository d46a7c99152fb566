package fi.openagenda.model.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is being done of a publication, in this order. */
@Schema(
        description =
                "What is being done: the responses are sealed and counted, results protected, attacked and written.")
public enum Phase {
    /** Responses are put where nothing tells who sent them, unless they have been. */
    @JsonProperty("sealing")
    SEALING,
    /** Answers are read and counted. */
    @JsonProperty("counting")
    COUNTING,
    /** Results are weighted, and withheld where they would tell too much. */
    @JsonProperty("protecting")
    PROTECTING,
    /** Attackers try what is about to be published. */
    @JsonProperty("attacking")
    ATTACKING,
    /** The files are written. */
    @JsonProperty("writing")
    WRITING
}
