package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.question.MunicipalityCode;
import fi.openagenda.model.question.Question;
import java.util.Collection;

/** What several questions share in a schema: plain text, and the codes of municipalities. */
final class SchemaDefinitions {

    // What PlainText refuses: all blank (as Java counts white space), or a control character other than a tab and the
    // ends of lines, half of a surrogate pair, or a noncharacter of any plane.
    private static final String NOT_BLANK =
            "[^\\u0009-\\u000d\\u001c-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]";
    private static final String FOREIGN_BELOW =
            "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff";

    private SchemaDefinitions() {}

    /** The definitions that these questions refer to. */
    static ObjectNode of(Collection<Question> questions) {
        ObjectNode definitions = Nodes.object();
        ObjectNode text = definitions.putObject("plainText").put("type", "string");
        text.put("pattern", NOT_BLANK).set("not", Nodes.object().put("pattern", "[" + FOREIGN_BELOW + foreign() + "]"));
        if (questions.stream().anyMatch(question -> question.answer() instanceof MunicipalityCode)) {
            definitions.putObject("municipality").set("enum", Nodes.texts(Atlas.municipalities()));
        }
        return definitions;
    }

    /** Text as people write it; length in code points. */
    static ObjectNode plainText(int maxLength) {
        return Nodes.object()
                .put("$ref", "#/$defs/plainText")
                .put("type", "string")
                .put("maxLength", maxLength);
    }

    /** A municipality of today. */
    static ObjectNode municipality() {
        return Nodes.object().put("$ref", "#/$defs/municipality");
    }

    /** The two noncharacters that end each plane above the first, as surrogate pairs. */
    private static String foreign() {
        StringBuilder pairs = new StringBuilder();
        for (int plane = 1; plane <= 16; plane++) {
            for (int last : new int[] {0xFFFE, 0xFFFF}) {
                for (char half : Character.toChars(plane << 16 | last)) {
                    pairs.append("\\u%04x".formatted((int) half));
                }
            }
        }
        return pairs.toString();
    }
}
