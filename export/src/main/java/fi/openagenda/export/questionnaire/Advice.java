package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Words;
import java.time.LocalDate;
import java.util.Map;

/** What a form says about an answer that does not fit. */
final class Advice {

    /** The form of a postal code. */
    static final String POSTAL_CODE = "^[0-9]{5}$";

    private Advice() {}

    static Words postalCode() {
        return of("Kirjoita viisi numeroa.", "Skriv fem siffror.", "Write five digits.");
    }

    static Words selections(int least, int most) {
        return least == 0
                ? of("Valitse enintään %d.", "Välj högst %d.", "Choose at most %d.", most)
                : of("Valitse %d–%d.", "Välj %d–%d.", "Choose %d to %d.", least, most);
    }

    static Words alone() {
        return of(
                "Jokin valinnoista sulkee pois muut.",
                "Ett av valen utesluter de andra.",
                "One of the choices excludes the others.");
    }

    static Words number(int min, int max) {
        return of(
                "Kirjoita kokonaisluku väliltä %d…%d.",
                "Skriv ett heltal från %d till %d.", "Write a whole number from %d to %d.", min, max);
    }

    static Words addingUp(int total) {
        return of("Jaa tasan %d pistettä.", "Fördela exakt %d poäng.", "Divide exactly %d points.", total);
    }

    static Words date(LocalDate earliest, LocalDate latest) {
        return of(
                "Valitse päivä väliltä %s – %s.",
                "Välj ett datum från %s till %s.", "Choose a date from %s to %s.", earliest, latest);
    }

    static Words length(int most) {
        return of("Kirjoita enintään %d merkkiä.", "Skriv högst %d tecken.", "Write at most %d characters.", most);
    }

    private static Words of(String finnish, String swedish, String english, Object... values) {
        return Words.of(Map.of(
                "fi", finnish.formatted(values), "sv", swedish.formatted(values), "en", english.formatted(values)));
    }
}
