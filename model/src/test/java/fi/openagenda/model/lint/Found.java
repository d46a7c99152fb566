package fi.openagenda.model.lint;

import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Question;
import java.util.Arrays;
import java.util.List;

/** What the linter finds, told shortly. */
final class Found {

    private Found() {}

    /** Rules that fire on a question by itself. */
    static List<String> in(Question... questions) {
        return rules(Lint.ofQuestions(Arrays.asList(questions), List.of()));
    }

    /** Rules that fire on an answer to a sound question in Finnish. */
    static List<String> inAnswer(AnswerType answer) {
        return in(Sample.question("q", Sample.fi("Kuinka tyytyväinen olet kirjastoon?"), answer));
    }

    /** Rules that fire on a text in one language, asked with a sound scale. */
    static List<String> inText(String language, String text) {
        return in(Sample.ordinal("q", Sample.words(language, text)));
    }

    /** Ids without repetition. */
    static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).distinct().toList();
    }

    /** Where a rule fires. */
    static List<String> pointers(String rule, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::pointer)
                .toList();
    }

    /** How much it weighs where it fires first. */
    static Level level(String rule, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::level)
                .findFirst()
                .orElseThrow();
    }
}
