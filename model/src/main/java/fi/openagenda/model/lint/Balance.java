package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Anatomy.Mark;
import fi.openagenda.model.lint.Poles.Direction;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a scale leans to: whether both sides have as much room (S004) and a middle (S005), whether it runs the same way
 * in all languages (S012), and whether it judges a statement rather than the thing (Q023).
 */
final class Balance {

    /** Scales of more points name their ends only, and no middle. */
    private static final int NAMED = 7;

    private Balance() {}

    static void check(Asked asked, Findings findings) {
        if (asked.anatomy().points().isEmpty()) {
            return;
        }
        Map<String, Poles> poles = new TreeMap<>();
        asked.anatomy()
                .languagesOfPoints()
                .forEach(language -> poles.put(language, Poles.of(asked.anatomy(), language)));
        if (asked.anatomy().kind().hasNamedPoints()) {
            sides(asked, poles, findings);
        }
        directions(asked, poles, findings);
        agreement(asked, findings);
    }

    /** Once a scale: in other languages it is, or ought to be, the same. */
    private static void sides(Asked asked, Map<String, Poles> poles, Findings findings) {
        Spot spot = asked.at("/answer/scale/points");
        first(poles, Poles::isUneven)
                .ifPresent(uneven -> findings.add(
                        "S004",
                        spot.in(uneven.getKey()),
                        uneven.getValue().negative(),
                        uneven.getValue().positive()));
        if (asked.anatomy().points().size() <= NAMED) {
            first(poles, each -> each.isTwoSided() && each.positive() > 0 && !each.hasNeutral())
                    .ifPresent(split -> findings.add("S005", spot.in(split.getKey())));
        }
    }

    private static Optional<Map.Entry<String, Poles>> first(Map<String, Poles> poles, Predicate<Poles> condition) {
        return poles.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .findFirst();
    }

    private static void directions(Asked asked, Map<String, Poles> poles, Findings findings) {
        Map<String, Direction> directions = new TreeMap<>();
        poles.forEach((language, each) -> each.direction().ifPresent(direction -> directions.put(language, direction)));
        directions.entrySet().stream()
                .findFirst()
                .ifPresent(first -> directions.forEach((language, direction) -> {
                    if (direction != first.getValue()) {
                        findings.add("S012", asked.at("/answer").in(language), language, first.getKey());
                    }
                }));
    }

    private static void agreement(Asked asked, Findings findings) {
        asked.anatomy().points().stream()
                .map(Mark::label)
                .flatMap(label -> label.prose().stream())
                .filter(prose -> prose.has(WordList.AGREE))
                .findFirst()
                .ifPresent(prose ->
                        findings.add("Q023", asked.at("/answer").in(prose.language()), Excerpt.of(prose.text())));
    }
}
