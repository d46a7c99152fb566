package fi.openagenda.export.disclosure;

import static fi.openagenda.export.tally.Survey.A;
import static fi.openagenda.export.tally.Survey.single;
import static org.assertj.core.api.Assertions.assertThat;

import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.model.protection.Protection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who responded is told no more finely than what they answered. */
class CompositionTest {

    private static final Settings SETTINGS = new Settings(new Protection(), area -> Integer.MAX_VALUE);

    @Test
    void a_later_release_does_not_tell_who_was_added_if_they_are_few() {
        assertThat(unsafe(0, 2)).isPositive();
        assertThat(unsafe(12, 9)).as("a rest of 21, 12 and 9").isZero();
    }

    /** Tables of who responded by which it can be told who was added. */
    private static int unsafe(int women, int men) {
        return Difference.unsafeCompositions(
                Composition.protect(responses(40, 30), SETTINGS),
                Composition.protect(responses(40 + women, 30 + men), SETTINGS),
                responses(women, men),
                SETTINGS);
    }

    private static Cube responses(int women, int men) {
        return new Survey(List.of(single("gender", "f", "m")), single("q", "yes", "no"))
                .answered(women, A, Map.of("gender", "f", "q", "yes"))
                .answered(men, A, Map.of("gender", "m", "q", "no"))
                .cube();
    }
}
