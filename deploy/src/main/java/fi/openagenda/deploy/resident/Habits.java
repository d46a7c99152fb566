package fi.openagenda.deploy.resident;

/**
 * How thoroughly residents fill in a questionnaire; all are probabilities from 0 to 1.
 *
 * @param skips a question that may be skipped is skipped
 * @param shrugs a question with "don't know" and the like is answered so
 * @param writes a free text question is answered
 */
public record Habits(double skips, double shrugs, double writes) {
    /** As people do. */
    public static final Habits USUAL = new Habits(0.03, 0.04, 0.06);

    /** Everything that is asked is answered; for measuring with full-sized responses. */
    public static final Habits THOROUGH = new Habits(0, 0.02, 1);
}
