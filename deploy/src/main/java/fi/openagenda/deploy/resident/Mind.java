package fi.openagenda.deploy.resident;

/**
 * One resident while answering.
 *
 * <p>The lean towards the good end of a scale is a sum of traits, in units of one point on a five-point scale: how the
 * question does everywhere (0.4 on average), how the sector does in this municipality (deviation 0.35), how that has
 * moved in this round (0.2), how opinion in the sector changes with age (about a quarter of a point from twenty to
 * seventy), the resident's own mood (0.55) and noise (0.75). So places, ages and rounds differ in a way that an analysis
 * can find again, and two people of one age in one place still disagree.
 *
 * @param person who answers
 * @param round key of the round
 * @param language language of the response
 * @param mood the resident's own contentment, mean 0
 * @param habits how thoroughly
 * @param dice the resident's own
 */
record Mind(Person person, String round, String language, double mood, Habits habits, Dice dice) {

    /** Towards the good end of a scale: 0 is the middle, 1 one point of five. */
    double lean(Question.Head asked) {
        var everywhere = 0.4 + 0.4 * Dice.trait("question", asked.key());
        var here = 0.35 * Dice.trait("place", person.municipality(), asked.sector());
        var now = 0.2 * Dice.trait("round", person.municipality(), asked.sector(), round);
        var byAge = 0.25 * Dice.trait("age", asked.sector()) * (person.years() - 45) / 50;
        return everywhere + here + now + byAge + mood + 0.75 * dice.bell();
    }

    /** How strongly an option attracts: a weight around 1, by option, place and age. */
    double liking(Question.Head asked, String option) {
        return Math.exp(0.6 * Dice.trait("option", asked.key(), option)
                + 0.3 * Dice.trait("option here", asked.key(), option, person.municipality())
                + 0.3 * Dice.trait("option at", asked.key(), option, person.ageGroup())
                + 0.2 * Dice.trait("option now", asked.key(), option, round));
    }

    boolean skips(Question.Head asked) {
        return !asked.required() && dice.happens(habits.skips());
    }

    boolean shrugs() {
        return dice.happens(habits.shrugs());
    }
}
