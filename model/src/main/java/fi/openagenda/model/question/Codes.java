package fi.openagenda.model.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Codes: what answers and data carry in place of labels. */
final class Codes {

    /** Plain enough for a column, a URL and a spreadsheet. */
    static final String FORM = "[A-Za-z0-9][A-Za-z0-9._+-]{0,63}";

    private Codes() {}

    /** The codes in an answer that is an array, in order; none in any other answer. */
    static List<String> of(JsonNode answer) {
        return answer.isArray()
                ? StreamSupport.stream(answer.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of();
    }
}
