package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Anatomy.Mark;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many points a scale has (S001), whether they are named (S002) in all languages (S003), and numbered (S009). */
final class ScaleShape {

    private static final int FEWEST = 2;
    private static final int MOST = 11;
    private static final Set<Integer> BEST = Set.of(5, 7);

    /** Up to so many points each has a name; of more, only the ends. */
    private static final int NAMED = 7;

    private ScaleShape() {}

    static void check(Asked asked, Findings findings) {
        if (asked.anatomy().kind() == Kind.RATING) {
            rating(asked, findings);
        } else if (asked.anatomy().kind().hasNamedPoints()) {
            number(asked, findings);
            names(asked, findings);
            languages(asked, findings);
            values(asked, findings);
        }
    }

    private static void rating(Asked asked, Findings findings) {
        List<Mark> ends = asked.anatomy().points();
        long numbers = (long) ends.get(1).value() - ends.get(0).value() + 1;
        if (numbers < FEWEST) {
            findings.add(Level.ERROR, "S001", asked.at("/answer/max"), Math.max(0, numbers));
        }
        ends(asked, findings);
    }

    private static void ends(Asked asked, Findings findings) {
        List<Mark> points = asked.anatomy().points();
        if (points.isEmpty()) {
            return;
        }
        List.of(points.get(0), points.get(points.size() - 1)).stream()
                .filter(end -> end.label().isEmpty())
                .findFirst()
                .ifPresent(end -> findings.add("S002.ends", asked.at(end.label().pointer())));
    }

    private static void number(Asked asked, Findings findings) {
        int number = asked.anatomy().points().size();
        if (!BEST.contains(number)) {
            Level level = number < FEWEST || number > MOST ? Level.ERROR : Level.WARNING;
            findings.add(level, "S001", asked.at("/answer/scale/points"), number);
        }
    }

    private static void names(Asked asked, Findings findings) {
        List<Mark> points = asked.anatomy().points();
        if (points.size() > NAMED) {
            ends(asked, findings);
            return;
        }
        List<Mark> unnamed =
                points.stream().filter(point -> point.label().isEmpty()).toList();
        if (!unnamed.isEmpty()) {
            String place = unnamed.size() == 1 ? unnamed.get(0).label().pointer() : "/answer/scale/points";
            findings.add("S002.points", asked.at(place), unnamed.size());
        }
    }

    /** A language without any label is the matter of Q001. */
    private static void languages(Asked asked, Findings findings) {
        Map<String, Long> labels = new TreeMap<>();
        for (String language : asked.anatomy().languagesOfPoints()) {
            labels.put(
                    language,
                    asked.anatomy().points().stream()
                            .filter(point -> point.label().isIn(language))
                            .count());
        }
        labels.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> labels.forEach((language, number) -> {
                    if (number < most.getValue()) {
                        findings.add(
                                "S003",
                                asked.at("/answer/scale/points").in(language),
                                language,
                                number,
                                most.getKey(),
                                most.getValue());
                    }
                }));
    }

    private static void values(Asked asked, Findings findings) {
        List<Mark> points = asked.anatomy().points();
        for (int i = 1; i < points.size(); i++) {
            long before = points.get(i - 1).value();
            if (points.get(i).value() != before + 1) {
                findings.add(
                        "S009",
                        asked.at("/answer/scale/points/" + i + "/value"),
                        before,
                        points.get(i).value());
                return;
            }
        }
    }
}
