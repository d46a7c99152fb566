package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Area;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.question.Question;
import java.util.function.ToIntFunction;

/**
 * What a barometer demands of its results.
 *
 * @param protection as it was frozen with the questions
 * @param inhabitants how many people live in an area
 * @param remainders how far what is left of wider areas is made safe too
 */
public record Settings(Protection protection, ToIntFunction<Area> inhabitants, Remainders remainders) {

    /** In strict mode, areas with fewer responses have no pairs. */
    private static final int FEW_FOR_PAIRS = 300;

    /** As a release is made. */
    public Settings(Protection protection, ToIntFunction<Area> inhabitants) {
        this(protection, inhabitants, Remainders.AT_EVERY_LEVEL);
    }

    /** When a row of an area may be shown. */
    public Thresholds thresholds(Question question, Area area) {
        return new Thresholds(
                protection.base(), protection.count(question.sensitivity().isPresent(), inhabitants.applyAsInt(area)));
    }

    /** Whether an area with so many responses may have pairs. */
    boolean allowsPairs(int responses) {
        return protection.mode() != Protection.Mode.STRICT || responses >= FEW_FOR_PAIRS;
    }

    /** Whether an area may have weighted figures. */
    boolean allowsWeights(Area area) {
        return protection.mode() != Protection.Mode.STRICT || area.level() != Area.Level.MUNICIPALITY;
    }
}
