package fi.openagenda.model.protection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.question.AnswerTest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How respondents are protected in what is published, and whom figures speak for. It may be stricter than usual and never
 * laxer, and is frozen with what was asked, so that nobody can lower it once answers are in.
 *
 * @param mode the method
 * @param leastBase fewest respondents of a group that is shown
 * @param leastCount fewest respondents who gave an answer that is shown, where anybody did
 * @param leastWeightedBase fewest respondents of a group whose weighted figures are shown
 * @param leastWeightingCell fewest respondents who are weighted alike
 * @param crossed keys of the background questions by pairs of which results are shown; all of them, if nothing is said
 * @param target who belongs to the population that figures are weighted to; everybody, if nothing is said
 * @param weighted whether there are weighted figures: not where the population register knows other people than are asked
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "How respondents are protected in what is published, and whom figures speak for. It may be stricter"
                        + " than usual, never laxer.")
public record Protection(
        @Schema(description = "The method.", defaultValue = "exact")
        Mode mode,

        @Schema(
                description =
                        "Fewest respondents of a group that is shown: 10 if nothing is said, in strict mode 30. At"
                                + " least that, and at most 1000, as all thresholds.")
        Optional<Integer> leastBase,

        @Schema(
                description = "Fewest respondents who gave an answer that is shown, where anybody did: 3 if nothing is"
                        + " said, in strict mode 5. Never fewer than 5 in answers to a sensitive question, nor where fewer"
                        + " than 1000 people live.")
        Optional<Integer> leastCount,

        @Schema(description = "Fewest respondents of a group whose weighted figures are shown: 100 if nothing is said.")
        Optional<Integer> leastWeightedBase,

        @Schema(description = "Fewest respondents who are weighted alike: 20 if nothing is said.")
        Optional<Integer> leastWeightingCell,

        @Schema(
                description = "Keys of the background questions by pairs of which results are shown; all of them, if"
                        + " nothing is said.",
                examples = "[\"age\", \"gender\"]")
        Optional<List<String>> crossed,

        @Schema(
                description = "Who belongs to the population that figures are weighted to: those who gave one of these"
                        + " answers (in) to a background question. Everybody, if nothing is said.",
                examples = "{\"question\": \"resident\", \"in\": [\"permanent\"]}")
        Optional<AnswerTest> target,

        @Schema(
                description =
                        "Whether there are weighted figures, as there are if nothing is said. Not where the population"
                                + " register knows other people than are asked, such as those who have a summer cottage.",
                defaultValue = "true")
        Optional<Boolean> weighted) {

    /** A method of disclosure control. */
    @Schema(
            name = "ProtectionMode",
            description = "exact: classes are merged until nobody is found in them, and what is shown is exact. strict:"
                    + " the same with larger groups, for sensitive surveys. noisy: besides, each count is perturbed a"
                    + " little, in the same way each time, for results that are released again and again.",
            enumeration = {"exact", "strict", "noisy"})
    public enum Mode {
        /** Merged classes, exact counts. */
        @JsonProperty("exact")
        EXACT(10, 3),

        /** The same with larger groups. */
        @JsonProperty("strict")
        STRICT(30, 5),

        /** The same with cell-key noise on each count. */
        @JsonProperty("noisy")
        NOISY(10, 3);

        final int leastBase;
        final int leastCount;

        Mode(int leastBase, int leastCount) {
            this.leastBase = leastBase;
            this.leastCount = leastCount;
        }
    }

    static final int LEAST_WEIGHTED_BASE = 100;
    static final int LEAST_WEIGHTING_CELL = 20;

    /** Fewest who gave an answer, where it is sensitive or everybody knows everybody. */
    private static final int LEAST_COUNT_EXPOSED = 5;

    /** In an area of fewer people, everybody knows everybody. */
    private static final int FEW_INHABITANTS = 1000;

    public Protection {
        mode = mode == null ? Mode.EXACT : mode;
        leastBase = leastBase == null ? Optional.empty() : leastBase;
        leastCount = leastCount == null ? Optional.empty() : leastCount;
        leastWeightedBase = leastWeightedBase == null ? Optional.empty() : leastWeightedBase;
        leastWeightingCell = leastWeightingCell == null ? Optional.empty() : leastWeightingCell;
        crossed = crossed == null ? Optional.empty() : crossed.map(List::copyOf);
        target = target == null ? Optional.empty() : target;
        weighted = weighted == null ? Optional.empty() : weighted;
    }

    /** Nothing is said. As the filter of a member, it leaves out what says no more than this. */
    public Protection() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Fewest respondents of a group that is shown. */
    public int base() {
        return leastBase.orElse(mode.leastBase);
    }

    /**
     * Fewest respondents who gave an answer that is shown, where anybody did.
     *
     * @param sensitive whether the question is marked as sensitive in any way
     * @param inhabitants how many people live in the area
     */
    public int count(boolean sensitive, int inhabitants) {
        int least = leastCount.orElse(mode.leastCount);
        return sensitive || inhabitants < FEW_INHABITANTS ? Math.max(least, LEAST_COUNT_EXPOSED) : least;
    }

    /** Whether figures are weighted to the population register. */
    public boolean weights() {
        return weighted.orElse(true);
    }

    /** Fewest respondents of a group whose weighted figures are shown. */
    public int weightedBase() {
        return leastWeightedBase.orElse(LEAST_WEIGHTED_BASE);
    }

    /** Fewest respondents who are weighted alike. */
    public int weightingCell() {
        return leastWeightingCell.orElse(LEAST_WEIGHTING_CELL);
    }

    /** Whether results are shown by pairs of this background question and others. */
    public boolean crosses(String question) {
        return crossed.map(keys -> keys.contains(question)).orElse(true);
    }
}
