package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Anatomy.Item;
import fi.openagenda.model.lint.Anatomy.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether two answers look alike to people (S008) or to data (O005). */
final class Twins {

    private Twins() {}

    static void check(Asked asked, Findings findings) {
        Anatomy anatomy = asked.anatomy();
        List<Wording> points = Stream.concat(
                        anatomy.points().stream().map(Mark::label),
                        anatomy.beside().stream().map(Item::label))
                .toList();
        List<Wording> items = anatomy.items().stream().map(Item::label).toList();
        labels(asked, points, findings);
        // The codes beside yes and no share a list with them for whoever answers.
        labels(
                asked,
                anatomy.kind() == Kind.YES_NO
                        ? Stream.concat(items.stream(), points.stream()).toList()
                        : items,
                findings);
        codes(asked, anatomy.items(), findings);
        codes(asked, anatomy.beside(), findings);
    }

    private static void labels(Asked asked, List<Wording> labels, Findings findings) {
        Set<List<String>> seen = new HashSet<>();
        for (Wording label : labels) {
            for (Prose prose : label.prose()) {
                String folded = prose.text().strip().toLowerCase(Locale.ROOT);
                if (!seen.add(List.of(prose.language(), folded))) {
                    findings.add("S008", asked.at(label, prose), Excerpt.of(prose.text()));
                }
            }
        }
    }

    private static void codes(Asked asked, List<Item> items, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Item item : items) {
            if (!seen.add(item.option().code())) {
                findings.add(
                        "O005",
                        asked.at(item.label().pointer().replaceFirst("/label$", "/code")),
                        Excerpt.of(item.option().code()));
            }
        }
    }
}
