package fi.openagenda.export.questionnaire;

import java.text.Normalizer;

/** Makes other people's names into keys and codes: plain letters, digits and a few signs. */
final class ImportedName {

    private static final int LONGEST = 64;

    private ImportedName() {}

    /** A key, as of questions and sections. */
    static String key(String name) {
        String plain = plain(name, "[^A-Za-z0-9_-]+");
        return plain.matches("[A-Za-z].*") ? plain : shortened("q-" + plain);
    }

    /** A code, as of options and rows; without dots where these part it from something else. */
    static String code(String value, boolean dots) {
        String plain = plain(SurveyJsCode.codeOf(value), dots ? "[^A-Za-z0-9._+-]+" : "[^A-Za-z0-9_+-]+");
        return plain.matches("[A-Za-z0-9].*") ? plain : shortened("o" + plain);
    }

    private static String plain(String name, String foreign) {
        String letters = Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return shortened(letters.replaceAll(foreign, "-"));
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
