package fi.openagenda.model.lint;

import java.util.regex.Pattern;

/**
 * Counts sentences and questions. A full stop before a small letter belongs to an abbreviation or a date, and several
 * marks in a row are one.
 */
final class Sentences {

    // Possessive, and never begun within a run of marks: a text of nothing but dots must not take long.
    private static final Pattern END =
            Pattern.compile("(?<![.?!…؟？。])[.?!…؟？。]++[\\p{Pe}\\p{Pf}\"']*+(?=\\s++[^\\p{Ll}]|\\s*+$)");
    private static final Pattern QUESTION = Pattern.compile("[?؟？][.?!…؟？]*+");

    private Sentences() {}

    /** Ends of sentences. */
    static int ends(Prose prose) {
        return (int) END.matcher(prose.text()).results().count();
    }

    /** Question marks. */
    static int questions(Prose prose) {
        return (int) QUESTION.matcher(prose.text()).results().count();
    }
}
