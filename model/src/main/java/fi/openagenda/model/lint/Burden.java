package fi.openagenda.model.lint;

import java.util.List;

/** How long a form takes to answer (F001). */
final class Burden {

    private static final int MINUTE = 60;

    private Burden() {}

    /** Seconds that questions take. */
    static double seconds(List<Asked> questions) {
        return questions.stream().mapToDouble(Burden::seconds).sum();
    }

    /** Of everything that is asked; who is asked everything answers longest. */
    static void check(double seconds, Spot spot, Findings findings) {
        int many = Lexicon.PARAMETERS.manyMinutes();
        if (seconds > many * MINUTE) {
            Level level = seconds > Lexicon.PARAMETERS.tooManyMinutes() * MINUTE ? Level.ERROR : Level.WARNING;
            findings.add(level, "F001", spot, (int) Math.ceil(seconds / MINUTE), many);
        }
    }

    private static double seconds(Asked asked) {
        Anatomy anatomy = asked.anatomy();
        if (anatomy.kind() == Kind.CALCULATED) {
            return 0;
        }
        double reading = words(asked.stem());
        int answers = 1;
        if (anatomy.kind() == Kind.MATRIX) {
            reading +=
                    anatomy.items().stream().mapToInt(row -> words(row.label())).sum();
            answers = anatomy.items().size();
        }
        return reading / Lexicon.PARAMETERS.wordsPerSecond()
                + (double) answers * anatomy.kind().seconds();
    }

    /** In the language that needs most. */
    private static int words(Wording text) {
        return text.prose().stream().mapToInt(Prose::wordCount).max().orElse(0);
    }
}
