package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Words;
import java.util.Locale;
import java.util.Map;

/** Texts as XLSForm keeps them: a column for each language, such as {@code label::Suomi (fi)}. */
record XlsFormText(Wording wording) {

    /** Puts a text into the columns of each language; a missing one would be shown as a dash, so something stands in. */
    void put(Map<String, String> row, String column, Words words) {
        put(row, column, words, "");
    }

    /** The same with something to show where there is no text at all. */
    void put(Map<String, String> row, String column, Words words, String otherwise) {
        wording.languages().forEach(language -> {
            String text = words.isEmpty() ? otherwise : wording.in(language, words);
            if (!text.isEmpty()) {
                row.put(column + "::" + name(language), text.replace("${", "$ {"));
            }
        });
    }

    /** Puts a constraint on the answer of a row, and what is said where it does not hold. */
    Map<String, String> constrained(Map<String, String> row, String constraint, Words message) {
        row.put("constraint", constraint);
        put(row, "constraint_message", message);
        return row;
    }

    /** A language as XLSForm names it: what its speakers call it, and its tag. */
    static String name(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String own = locale.getDisplayLanguage(locale);
        return "%s%s (%s)".formatted(own.substring(0, 1).toUpperCase(locale), own.substring(1), language);
    }
}
