package fi.openagenda.model.round;

import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far texts are translated into a language.
 *
 * @param language BCP 47 tag
 * @param texts how many there are in any language
 * @param translated how many of them in this one
 * @param missing JSON Pointers to those that are not
 */
@Schema(description = "How far a questionnaire is translated into a language.")
public record Translations(
        @Schema(required = true, description = "BCP 47 tag.")
        String language,

        @Schema(required = true, description = "How many texts there are in any language.")
        int texts,

        @Schema(required = true, description = "How many of them are there in this one.")
        int translated,

        @Schema(required = true, description = "JSON Pointers to those that are not, into the questionnaire.")
        List<String> missing) {

    /** Of texts by where they stand. A text that is empty in every language is none. */
    public static Translations of(Map<String, Words> texts, String language) {
        List<String> missing = new ArrayList<>();
        int count = 0;
        for (Map.Entry<String, Words> text : texts.entrySet()) {
            if (!text.getValue().isEmpty()) {
                count++;
                if (text.getValue().in(language).isEmpty()) {
                    missing.add(text.getKey());
                }
            }
        }
        return new Translations(language, count, count - missing.size(), missing);
    }
}
