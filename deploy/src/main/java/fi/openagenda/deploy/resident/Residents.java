package fi.openagenda.deploy.resident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The simulated residents who answer one round, numbered from 0. Number i is a function of the round's key and i alone:
 * it may be asked for by any thread, in any order and again.
 */
public final class Residents {
    private final String round;
    private final Habits habits;
    private final Map<String, Place> places;
    private final Map<String, Questionnaire> questionnaires;
    private final List<String> municipalities;

    /**
     * @param round key of the round
     * @param counts residents to simulate, by municipality
     * @param places by municipality
     * @param questionnaires by municipality
     * @param habits how thoroughly they answer
     */
    public Residents(
            String round,
            SortedMap<String, Integer> counts,
            Map<String, Place> places,
            Map<String, Questionnaire> questionnaires,
            Habits habits) {
        this.round = round;
        this.habits = habits;
        this.places = Map.copyOf(places);
        this.questionnaires = Map.copyOf(questionnaires);
        var inRows = new ArrayList<String>();
        counts.forEach((municipality, count) -> inRows.addAll(Collections.nCopies(count, municipality)));
        // Mixed, so that a round that was interrupted has something from everywhere.
        this.municipalities = Dice.about("order", round).shuffled(inRows);
    }

    /** @return how many there are */
    public int size() {
        return municipalities.size();
    }

    /**
     * @param number from 0 to size() - 1
     * @return that resident's response, always the same
     */
    public Resident at(int number) {
        var municipality = municipalities.get(number);
        var questionnaire = questionnaires.get(municipality);
        var dice = Dice.about("resident", round, number);
        var person = Person.draw(places.get(municipality), dice);
        var language = questionnaire.languageFor(person.tongue(), dice);
        var mood = 0.55 * dice.bell();
        var mind = new Mind(person, round, language, mood, habits, dice);
        return new Resident(municipality, language, questionnaire.fillIn(mind));
    }
}
