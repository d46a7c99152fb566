package fi.openagenda.export.query;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.export.format.DataDocument.AreaName;
import fi.openagenda.export.format.DataDocument.AskedQuestion;
import fi.openagenda.export.format.DataDocument.Groups;
import fi.openagenda.export.format.JsonFile;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Licence;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * What {@code data.json} says before its observations: what is published, and what every code in it means.
 *
 * @param title name of the barometer
 * @param roundTitle name of the round; may be empty
 * @param generatedAt when the release was made
 * @param method name and version of the disclosure control
 * @param licence terms of use
 * @param sectors service areas
 * @param questions what was asked
 * @param areas where
 * @param breakdowns by which groups
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Head(
        Words title,
        Words roundTitle,
        Instant generatedAt,
        String method,
        Licence licence,
        List<Sector> sectors,
        List<AskedQuestion> questions,
        List<AreaName> areas,
        List<Groups> breakdowns) {

    /** Reads as far as the observations, which are many. */
    static Head read(InputStream document, ObjectMapper json) throws IOException {
        ObjectNode head = json.createObjectNode();
        ObjectReader members = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = json.createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME
                    && !parser.currentName().equals(JsonFile.OBSERVATIONS)) {
                String name = parser.currentName();
                parser.nextToken();
                head.set(name, members.readTree(parser));
            }
        }
        return json.treeToValue(head, Head.class);
    }
}
