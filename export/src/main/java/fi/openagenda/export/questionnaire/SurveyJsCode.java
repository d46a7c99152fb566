package fi.openagenda.export.questionnaire;

import fi.openagenda.model.question.Option;

/**
 * Codes of options with open text in SurveyJS. The library takes the value {@code other} for an option of its own making
 * and forgets the words beside it when the survey is completed: a colon in front, which no code of ours has, keeps them.
 */
final class SurveyJsCode {

    private static final String RESERVED = "other";
    private static final String MARK = ":";

    private SurveyJsCode() {}

    /** The value of an option. */
    static String valueOf(Option option) {
        return option.openText() ? valueOf(option.code()) : option.code();
    }

    /** The value of an option with open text. */
    static String valueOf(String code) {
        return code.equalsIgnoreCase(RESERVED) ? MARK + code : code;
    }

    /** The code for which this value stands. */
    static String codeOf(String value) {
        return value.equalsIgnoreCase(MARK + RESERVED) ? value.substring(MARK.length()) : value;
    }
}
