package fi.openagenda.deploy.resident;

import java.util.List;

/** What simulated residents write: about nobody, and about no particular place. */
final class Sentences {
    private static final List<String> FINNISH = List.of(
            "Lisää valoa pimeille kävelyreiteille.",
            "Bussi voisi kulkea iltaisinkin.",
            "Kirjasto on hyvä, pidetään siitä kiinni.",
            "Pyörätiet kuntoon ennen talvea.",
            "Nuorille paikka, jossa viettää aikaa.",
            "Tiedottaisitte aikaisemmin, kun jotain muuttuu.",
            "Jonot terveysasemalla lyhyemmiksi.",
            "Kaikki toimii, kiitos kysymästä.",
            "Lähimetsät saisivat jäädä rauhaan.",
            "Ilmoituksiin pitäisi saada vastaus.");

    private static final List<String> SWEDISH = List.of(
            "Mera ljus på de mörka gångvägarna.",
            "Bussen kunde gå också på kvällarna.",
            "Biblioteket är bra, håll fast vid det.",
            "Plogningen kunde börja tidigare på morgonen.",
            "En plats där unga kan träffas.",
            "Berätta tidigare när något ändras.",
            "Kortare köer till hälsostationen.",
            "Allt fungerar, tack för frågan.",
            "Låt skogarna nära oss vara i fred.");

    private static final List<String> ENGLISH = List.of(
            "More light on the dark footpaths.",
            "An evening bus would help.",
            "The library is good, please keep it.",
            "More information in easy language.",
            "A place where young people can meet.",
            "Everything works, thank you for asking.");

    private Sentences() {}

    /** In the language of a response or its plain variant; in Finnish where it is Sámi, and else in English. */
    static List<String> in(String language) {
        return switch (language) {
            case "fi", "fi-simple", "se", "smn", "sms" -> FINNISH;
            case "sv", "sv-simple" -> SWEDISH;
            default -> ENGLISH;
        };
    }
}
