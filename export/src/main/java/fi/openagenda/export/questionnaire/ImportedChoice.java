package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A choice, column or row of a survey.
 *
 * @param place where it is
 * @param value what the survey's data carries
 * @param label what people read; may be empty
 * @param nonSubstantive whether it says nothing on the matter
 * @param exclusive whether it is chosen alone
 * @param openText whether words may be written beside it
 */
record ImportedChoice(
        Place place, JsonNode value, Words label, boolean nonSubstantive, boolean exclusive, boolean openText) {

    private static final Words OTHER = Words.of(Map.of("fi", "Muu, mikä?", "sv", "Annat, vad?", "en", "Other"));
    private static final Words NONE =
            Words.of(Map.of("fi", "Ei mikään näistä", "sv", "Inget av dessa", "en", "None of these"));
    private static final Words REFUSED =
            Words.of(Map.of("fi", "En halua vastata", "sv", "Vill inte svara", "en", "I prefer not to say"));
    private static final Words UNKNOWN = Words.of(Map.of("fi", "En tiedä", "sv", "Vet inte", "en", "I don't know"));

    /** Those that are listed. */
    static List<ImportedChoice> listed(Place list, ImportedText texts) {
        return list.each().stream().map(place -> of(place, texts)).toList();
    }

    /** Those that are listed, then those of SurveyJS's own making that are switched on. */
    static List<ImportedChoice> of(Place element, String list, ImportedText texts) {
        List<ImportedChoice> choices = new ArrayList<>(listed(element.at(list), texts));
        if (isOn(element, "Other")) {
            choices.add(builtIn(element, "other", "otherText", OTHER, texts));
        }
        if (isOn(element, "None")) {
            choices.add(builtIn(element, "none", "noneText", NONE, texts));
        }
        if (isOn(element, "Refuse")) {
            choices.add(builtIn(element, "refused", "refuseText", REFUSED, texts));
        }
        if (isOn(element, "DontKnow")) {
            choices.add(builtIn(element, "dontknow", "dontKnowText", UNKNOWN, texts));
        }
        return choices;
    }

    boolean isPlain() {
        return !nonSubstantive && !exclusive && !openText;
    }

    private static ImportedChoice of(Place place, ImportedText texts) {
        if (!place.node().isObject()) {
            // Short for a value and its text: "1|Very good".
            String[] parts = place.node().asText().split("\\|", 2);
            return parts.length == 1
                    ? new ImportedChoice(place, place.node(), Words.EMPTY, false, false, false)
                    : new ImportedChoice(
                            place, TextNode.valueOf(parts[0]), texts.ofDefault(place, parts[1]), false, false, false);
        }
        ImportedChoice choice = new ImportedChoice(
                place,
                place.at("value").node(),
                texts.read(place.at("text"), TextCheck.LONGEST),
                false,
                place.isTrue("isExclusive"),
                place.isTrue("showCommentArea"));
        place.lostRest();
        return choice;
    }

    private static boolean isOn(Place element, String item) {
        return element.isTrue("show" + item + "Item") | element.isTrue("has" + item);
    }

    private static ImportedChoice builtIn(
            Place element, String value, String text, Words standard, ImportedText texts) {
        Words own = texts.read(element.at(text), TextCheck.LONGEST);
        boolean other = value.equals("other");
        return new ImportedChoice(
                element,
                TextNode.valueOf(value),
                own.isEmpty() ? standard : own,
                value.equals("refused") || value.equals("dontknow"),
                !other,
                other);
    }
}
