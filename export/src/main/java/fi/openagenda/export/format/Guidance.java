package fi.openagenda.export.format;

import static fi.openagenda.export.format.Label.words;

import fi.openagenda.export.dictionary.Code;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.model.language.Words;
import java.util.List;

/** What a reader of figures has to know, for formats that carry words beside them. */
final class Guidance {

    /** How to read the figures, a sentence or two each. */
    static final List<Words> NOTES = List.of(
            words(
                    "n on niiden ryhmään kuuluvien vastaajien määrä, jotka vastasivat kysymykseen; share on osuus heistä.",
                    "n är antalet svarande i gruppen som svarade på frågan; share är andelen av dem.",
                    "n is how many of the group answered the question; share is the share of them."),
            words(
                    "w_share on osuus väestöstä: ikään ja sukupuoleen painotettu, kokonaisina prosentteina. Käytä sitä, kun se"
                            + " on; muuten sharea.",
                    "w_share är andelen av befolkningen: vägd efter ålder och kön, i hela procent. Använd den när den finns,"
                            + " annars share.",
                    "w_share is the share of the population: weighted by age and gender, in whole per cents. Quote it where"
                            + " there is one, and else share."),
            words(
                    "Luokat, joiden koodien välissä on pystyviiva (1|2), on yhdistetty, koska niissä oli liian vähän vastaajia.",
                    "Klasser med ett lodrätt streck mellan koderna (1|2) är sammanslagna, eftersom de hade för få svarande.",
                    "Classes with a vertical bar between their codes (1|2) are merged, because too few were in them."),
            words(
                    "Salattua lukua ei ole. Se ei ole nolla, eikä syytä salaamiseen kerrota.",
                    "Ett sekretessbelagt tal finns inte. Det är inte noll, och skälet sägs inte.",
                    "A number that is withheld is not there. It is not zero, and why is never said."),
            words(
                    "Vastaajat ovat itse valikoituneita: väli ja painot olettavat, että he ovat ikäistensä ja sukupuolensa kaltaisia.",
                    "De svarande har själva valt att svara: intervall och vikter antar att de liknar andra av samma ålder och kön.",
                    "Respondents chose to answer: intervals and weights take them to resemble others of their age and gender."));

    /** What each {@code obs_status} means. */
    static final List<Code> STATUSES = Dictionary.column("obs_status").codes();

    private Guidance() {}
}
