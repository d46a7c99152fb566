package fi.openagenda.export.tally;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Classification;
import fi.openagenda.model.question.Ladder;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Groups of respondents that results are shown for. Every respondent is in exactly one, so that nobody is found by
 * subtracting the groups from the total: whoever did not say, or belongs to a group that is too few to be shown anywhere, is
 * counted in one of the others by {@link Spread}.
 *
 * @param key the background question's
 * @param label the background question's text
 * @param categories in the order of the question
 * @param ladder how groups are merged where they are too small
 */
public record Breakdown(String key, Words label, List<Category> categories, Ladder ladder) {

    /**
     * A group, or several together.
     *
     * @param code the option's, or those of all options together, joined by {@code |}; {@code _T} everybody (SDMX)
     * @param label what people read
     */
    public record Category(String code, Words label) {

        /** What joins the codes of groups that are merged. */
        public static final String AND = Classification.AND;

        /** Everybody. */
        public static final Category TOTAL =
                new Category("_T", Words.of(Map.of("fi", "Kaikki", "sv", "Alla", "en", "All")));

        /** Groups together. */
        static Category merged(List<Category> parts) {
            return parts.stream()
                    .reduce((one, other) -> new Category(one.code + AND + other.code, one.label.and(other.label)))
                    .orElseThrow();
        }
    }

    /** By each of these background questions that has groups to tell apart. */
    public static List<Breakdown> of(List<Question> background) {
        return background.stream()
                .map(Breakdown::by)
                .filter(breakdown -> breakdown.categories.size() > 1)
                .toList();
    }

    /** By the answers to a background question, which is of type single. */
    public static Breakdown by(Question question) {
        Single type = (Single) question.answer();
        return new Breakdown(
                question.key(),
                question.text(),
                type.groups().stream().map(Breakdown::category).toList(),
                type.ladder());
    }

    private static Category category(Option option) {
        return new Category(option.code(), option.label());
    }

    /** The groups as they are merged on a level of the ladder, in order. */
    public List<Category> categories(int level) {
        return ladder.blocks(level).stream()
                .map(block ->
                        Category.merged(block.stream().map(categories::get).toList()))
                .toList();
    }

    /** Position of the group with this code; nothing where the code has none of its own. */
    public OptionalInt positionOf(String code) {
        return IntStream.range(0, categories.size())
                .filter(position -> categories.get(position).code().equals(code))
                .findFirst();
    }
}
