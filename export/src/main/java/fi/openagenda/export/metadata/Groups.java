package fi.openagenda.export.metadata;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.openagenda.export.dictionary.Code;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.model.language.Words;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Groups of respondents that results are shown for.
 *
 * @param key key of the background question
 * @param label its text
 * @param groups in order
 * @param levels how groups are merged where they are too small: from finer to coarser the codes of each level; each group by
 *     itself comes before them and is not listed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "CodebookGroups", description = "Groups of respondents that results are shown for.")
public record Groups(
        @Schema(required = true, description = "Key of the background question.")
        String key,

        @Schema(required = true, description = "Its text.") Words label,

        @Schema(required = true, description = "The groups, in order.")
        List<Code> groups,

        @Schema(
                description = "How groups are merged where they are too small: from finer to coarser the codes of each"
                        + " level. Each group by itself comes before them and is not listed.")
        List<List<Code>> levels) {

    static Groups of(Breakdown breakdown) {
        return new Groups(
                breakdown.key(),
                breakdown.label(),
                level(breakdown.categories()),
                IntStream.range(1, breakdown.ladder().levels().size())
                        .mapToObj(level -> level(breakdown.categories(level)))
                        .toList());
    }

    private static List<Code> level(List<Category> categories) {
        return categories.stream()
                .map(category -> new Code(category.code(), category.label()))
                .toList();
    }
}
