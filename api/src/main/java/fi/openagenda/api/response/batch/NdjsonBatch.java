package fi.openagenda.api.response.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.api.response.NewResponse;
import java.util.Optional;

/** A JSON document a line: a response as it is sent alone, and perhaps what its sender calls it. */
record NdjsonBatch(ObjectMapper json) implements BatchFormat {

    static final String MEDIA_TYPE = "application/x-ndjson";

    @Override
    public BatchEntry read(String line) throws JsonProcessingException {
        if (!(json.readTree(line) instanceof ObjectNode document)) {
            throw MismatchedInputException.from(null, NewResponse.class, "No object");
        }
        Optional<String> id = Optional.empty();
        JsonNode name = document.remove("id");
        if (name != null) {
            id = Optional.of(named(name));
        }
        NewResponse response = json.treeToValue(document, NewResponse.class).collected();
        return new BatchEntry(id, response.municipality(), response.language(), questionnaire -> response);
    }

    private static String named(JsonNode name) throws MismatchedInputException {
        if (!name.isTextual()) {
            MismatchedInputException fault = MismatchedInputException.from(null, String.class, "No string");
            fault.prependPath(NewResponse.class, "id");
            throw fault;
        }
        return name.textValue();
    }
}
