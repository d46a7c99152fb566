package fi.openagenda.api.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dataset as CKAN has it.
 *
 * @param fields those of the schema of avoindata.fi
 */
@Schema(
        name = "CkanPackage",
        type = SchemaType.OBJECT,
        additionalProperties = Schema.True.class,
        description = "A dataset as CKAN has it, in the fields of avoindata.fi.")
public record CkanPackage(@JsonValue @Schema(hidden = true) ObjectNode fields) {}
