package fi.openagenda.export.tally;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Groups of respondents that results are shown for. Every respondent is in exactly one, so that nobody is found by
 * subtracting the groups from the total.
 *
 * @param key the background question's, or {@code _T} for everybody in one group
 * @param label the background question's text
 * @param categories in the order of the question, then those who did not answer it or preferred not to say
 */
public record Breakdown(String key, Words label, List<Category> categories) {

    /**
     * A group.
     *
     * @param code the option's; {@code _T} total and {@code _U} unknown as in SDMX code lists
     * @param label what people read
     */
    public record Category(String code, Words label) {}

    private static final Category TOTAL =
            new Category("_T", Words.of(Map.of("fi", "Kaikki", "sv", "Alla", "en", "All")));
    private static final Category UNKNOWN =
            new Category("_U", Words.of(Map.of("fi", "Ei tietoa", "sv", "Ingen uppgift", "en", "Not stated")));

    /** Everybody in one group. */
    public static final Breakdown NONE = new Breakdown("_T", TOTAL.label(), List.of(TOTAL));

    /** By the answers to a background question, which is of type single. */
    public static Breakdown by(Question question) {
        return new Breakdown(
                question.key(),
                question.text(),
                Stream.concat(
                                ((Single) question.answer())
                                        .options().stream()
                                                .filter(option -> !option.nonSubstantive())
                                                .map(option -> new Category(option.code(), option.label())),
                                Stream.of(UNKNOWN))
                        .toList());
    }

    /** Position of the group of the respondent who gave these answers. */
    int categoryOf(JsonNode answers) {
        if (this == NONE) {
            return 0;
        }
        String code = answers.path(key).asText();
        for (int i = 0; i < categories.size() - 1; i++) {
            if (categories.get(i).code().equals(code)) {
                return i;
            }
        }
        return categories.size() - 1;
    }
}
