package fi.openagenda.export.estimate;

/**
 * How much is lost because weights are not equal, after Kish, Weighting: why, when, and how (1992).
 *
 * @param respondents how many there are, n
 * @param sum of their weights w
 * @param squares sum of w²
 */
public record Kish(int respondents, double sum, double squares) {

    /** Of no respondents. */
    public static final Kish NOBODY = new Kish(0, 0, 0);

    /** With more respondents of the same weight. */
    public Kish plus(double weight, int more) {
        return new Kish(respondents + more, sum + weight * more, squares + weight * weight * more);
    }

    /** With other respondents. */
    public Kish plus(Kish more) {
        return new Kish(respondents + more.respondents, sum + more.sum, squares + more.squares);
    }

    /** n Σw² / (Σw)²: how many times larger the variance is than with equal weights; 1 of nobody. */
    public double designEffect() {
        return sum == 0 ? 1 : respondents * squares / (sum * sum);
    }

    /** (Σw)² / Σw²: how many respondents of equal weight would tell as much; 0 of nobody. */
    public double effective() {
        return sum == 0 ? 0 : sum * sum / squares;
    }
}
