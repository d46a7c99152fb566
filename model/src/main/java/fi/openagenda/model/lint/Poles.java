package fi.openagenda.model.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The labels of a scale in one language by the side they stand on.
 *
 * @param polarities in the order of the points
 */
record Poles(List<Polarity> polarities) {

    /** Which way a scale runs. */
    enum Direction {
        RISING,
        FALLING
    }

    static Poles of(Anatomy anatomy, String language) {
        List<Optional<Prose>> labels = anatomy.points().stream()
                .map(point -> point.label().in(language))
                .toList();
        return new Poles(IntStream.range(0, labels.size())
                .mapToObj(i -> labels.get(i)
                        .map(label -> polarity(label, 2 * i == labels.size() - 1))
                        .orElse(Polarity.UNKNOWN))
                .toList());
    }

    /** What stands in the very middle and takes no side, such as “fair”, is neutral; “don't know” is not. */
    private static Polarity polarity(Prose label, boolean inTheMiddle) {
        Polarity polarity = Polarity.of(label);
        return inTheMiddle && polarity == Polarity.UNKNOWN && !label.has(WordList.DONT_KNOW)
                ? Polarity.NEUTRAL
                : polarity;
    }

    long positive() {
        return count(Polarity.POSITIVE);
    }

    /** A denied positive counts where others are plainly negative; alone it is the low end of a one-sided scale. */
    long negative() {
        return isTwoSided() ? count(Polarity.NEGATIVE) + count(Polarity.DENIED) : 0;
    }

    boolean isTwoSided() {
        return count(Polarity.NEGATIVE) > 0;
    }

    /** Whether one side has more points, on whichever side those stand whose words are not known. */
    boolean isUneven() {
        return isTwoSided() && Math.abs(positive() - negative()) > count(Polarity.UNKNOWN);
    }

    boolean hasNeutral() {
        return polarities.contains(Polarity.NEUTRAL);
    }

    /** On which half the positive labels are, and the negative ones; nothing if that cannot be told. */
    Optional<Direction> direction() {
        int balance = 0;
        for (int i = 0; i < polarities.size(); i++) {
            int fromMiddle = 2 * i - (polarities.size() - 1);
            switch (polarities.get(i)) {
                case POSITIVE -> balance += fromMiddle;
                case NEGATIVE, DENIED -> balance -= fromMiddle;
                default -> {}
            }
        }
        return balance == 0 ? Optional.empty() : Optional.of(balance > 0 ? Direction.RISING : Direction.FALLING);
    }

    private long count(Polarity polarity) {
        return polarities.stream().filter(polarity::equals).count();
    }
}
