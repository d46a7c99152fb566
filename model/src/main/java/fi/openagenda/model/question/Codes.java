package fi.openagenda.model.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Codes: what answers and data carry in place of labels. */
public final class Codes {

    /** Plain enough for a column, a URL and a spreadsheet. */
    static final String FORM = "[A-Za-z0-9][A-Za-z0-9._+-]{0,63}";

    /** The number of a point as text. */
    static final String NUMBER = "-?[0-9]{1,9}";

    private static final int LONGEST = 64;

    private Codes() {}

    /** The codes in an answer that is an array, in order; none in any other answer. */
    public static List<String> of(JsonNode answer) {
        return answer.isArray()
                ? StreamSupport.stream(answer.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of();
    }

    /** The code of an answer that is a single one: the number of a point as text, and a truth value as yes or no. */
    public static String ofSingle(JsonNode answer) {
        return answer.isBoolean() ? answer.booleanValue() ? "yes" : "no" : answer.asText();
    }

    /** Something that was sent in place of a code, short enough to be told. */
    static String shortened(String code) {
        return code.length() > LONGEST ? code.substring(0, LONGEST) + "…" : code;
    }
}
