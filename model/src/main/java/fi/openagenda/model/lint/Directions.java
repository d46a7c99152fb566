package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Poles.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether all scales run the same way (S010). */
final class Directions {

    private Directions() {}

    /** Those of the scales among questions. */
    static List<Direction> of(List<Asked> questions) {
        return questions.stream().map(Directions::of).flatMap(Optional::stream).toList();
    }

    /** Of questions, among the directions that come before all of them. Most scales tell which way is right. */
    static void check(List<Direction> before, List<Asked> questions, Findings findings) {
        List<Direction> all =
                Stream.concat(before.stream(), of(questions).stream()).toList();
        long rising = all.stream().filter(Direction.RISING::equals).count();
        long falling = all.size() - rising;
        if (rising == 0 || falling == 0) {
            return;
        }
        Direction usual = rising == falling ? all.get(0) : rising > falling ? Direction.RISING : Direction.FALLING;
        for (Asked asked : questions) {
            of(asked)
                    .filter(direction -> direction != usual)
                    .ifPresent(direction -> findings.add(
                            direction == Direction.RISING ? "S010.rising" : "S010.falling", asked.at("/answer")));
        }
    }

    private static Optional<Direction> of(Asked asked) {
        return asked.anatomy().languagesOfPoints().stream()
                .map(language -> Poles.of(asked.anatomy(), language).direction())
                .flatMap(Optional::stream)
                .findFirst();
    }
}
