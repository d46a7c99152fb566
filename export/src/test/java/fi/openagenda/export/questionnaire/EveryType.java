package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AllOf;
import fi.openagenda.model.question.Allocation;
import fi.openagenda.model.question.AnyOf;
import fi.openagenda.model.question.Band;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Day;
import fi.openagenda.model.question.MapArea;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.MunicipalityCode;
import fi.openagenda.model.question.Not;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.PostalArea;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Ranking;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.question.YesNo;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A questionnaire with every type of question and every kind of condition, to be read by people. */
final class EveryType {

    private EveryType() {}

    static Questionnaire questionnaire() {
        Core core = new Core(
                "wellbeing",
                "2026-spring",
                Given.words("Kuntalaisbarometri", "Kommuninvånarbarometern"),
                Given.words("Mitä kuntaan kuuluu?", "Hur mår kommunen?"),
                Given.words("Vastaat nimettömänä.", "Du svarar anonymt."),
                List.of("fi", "sv", "en"),
                Map.of("en", List.of("sv")),
                List.of(),
                List.of(
                        new Section(
                                "daily-life", Given.words("Arki", "Vardagen"), List.of(living(), services(), child())),
                        new Section(
                                "judged",
                                Given.words("Arviot", "Bedömningar"),
                                List.of(satisfaction(), places(), likely(), years(), order(), budget(), comfort())),
                        new Section(
                                "where",
                                Given.words("Missä", "Var"),
                                List.of(moved(), work(), post(), quarter(), spot(), words()))),
                List.of(age()),
                false);
        return new Questionnaire(core, "148", List.of(module()));
    }

    private static Question living() {
        Single type = new Single(
                List.of(
                        Given.option("flat", "Kerrostalossa", "I flervåningshus"),
                        Given.option("house", "Omakotitalossa", "I egnahemshus"),
                        new Option("other", Given.words("Muualla", "Annanstans"), false, false, true)),
                false);
        return new Question(
                "living",
                1,
                Given.words("Missä asut?", "Var bor du?"),
                Optional.of(Given.words("Valitse yksi.", "Välj ett.")),
                type,
                true,
                null,
                null,
                null,
                null,
                null);
    }

    private static Question services() {
        Multiple type = new Multiple(
                List.of(
                        Given.option("school", "Koulu", "Skola"),
                        Given.option("library", "Kirjasto", "Bibliotek"),
                        new Option("else", Given.words("Jokin muu", "Något annat"), false, false, true),
                        new Option("none", Given.words("Ei mitään", "Inget"), false, true, false)),
                Optional.of(2),
                Optional.of(3),
                true);
        return Given.question(
                "services", Given.words("Mitä käytät?", "Vad använder du?"), type, false, Optional.empty());
    }

    private static Question child() {
        return Given.question(
                "child",
                Given.words("Onko sinulla lapsia koulussa?", "Har du barn i skolan?"),
                new YesNo(null, null, List.of(Given.option("dk", "En halua kertoa", "Vill inte säga"))),
                true,
                Optional.of(Given.includes("services", "school")));
    }

    private static Question satisfaction() {
        return Given.question(
                "satisfaction",
                Given.words("Kuinka tyytyväinen olet?", "Hur nöjd är du?"),
                new Ordinal(scale()),
                true,
                Optional.empty());
    }

    private static Question places() {
        return Given.question(
                "places",
                Given.words("Entä nämä?", "Och dessa?"),
                new Matrix(
                        List.of(
                                new Matrix.Row("roads", Given.words("Tiet", "Vägar")),
                                new Matrix.Row("parks", Given.words("Puistot", "Parker"))),
                        scale(),
                        false),
                true,
                Optional.of(new AnyOf(List.of(Given.atMost("satisfaction", 2), Given.in("satisfaction", "dk")))));
    }

    private static Question likely() {
        return Given.question(
                "likely",
                Given.words("Suosittelisitko?", "Skulle du rekommendera?"),
                new Rating(0, 10, Given.words("En lainkaan", "Inte alls"), Given.words("Varmasti", "Säkert"), null),
                false,
                Optional.of(new AllOf(List.of(Given.atLeast("satisfaction", 3), Given.notIn("living", "other")))));
    }

    private static Question years() {
        return Given.question(
                "years",
                Given.words("Montako vuotta?", "Hur många år?"),
                new Numeric(0, 120, List.of(new Band(0, 4), new Band(5, 120))),
                false,
                Optional.empty());
    }

    private static Question order() {
        return Given.question(
                "order",
                Given.words("Mikä on tärkeintä?", "Vad är viktigast?"),
                new Ranking(
                        List.of(
                                Given.option("care", "Hoiva", "Vård"),
                                Given.option("roads", "Tiet", "Vägar"),
                                Given.option("culture", "Kulttuuri", "Kultur")),
                        Optional.of(2),
                        false),
                false,
                Optional.of(new Not(Given.atLeast("years", 100))));
    }

    private static Question budget() {
        return Given.question(
                "budget",
                Given.words("Miten jakaisit sata euroa?", "Hur skulle du fördela hundra euro?"),
                new Allocation(
                        List.of(
                                Given.option("care", "Hoiva", "Vård"),
                                Given.option("roads", "Tiet", "Vägar"),
                                Given.option("culture", "Kulttuuri", "Kultur")),
                        100,
                        List.of(new Band(0, 0), new Band(1, 49), new Band(50, 100)),
                        false),
                false,
                Optional.empty());
    }

    private static Question comfort() {
        return Given.question(
                "comfort",
                Given.words("Arjen sujuvuus", "Vardagens smidighet"),
                new Calculated(
                        Calculated.Method.INDEX,
                        List.of(
                                new Calculated.Part("satisfaction", false),
                                new Calculated.Part("places", false),
                                new Calculated.Part("years", true)),
                        Optional.of(2),
                        List.of(new Band(0, 49), new Band(50, 100))),
                false,
                Optional.empty());
    }

    private static Question moved() {
        return Given.question(
                "moved",
                Given.words("Milloin muutit?", "När flyttade du?"),
                new Day(LocalDate.of(2000, 1, 1), LocalDate.of(2026, 12, 31)),
                false,
                Optional.empty());
    }

    private static Question work() {
        return Given.question(
                "work",
                Given.words("Missä kunnassa työskentelet?", "I vilken kommun arbetar du?"),
                new MunicipalityCode(),
                false,
                Optional.empty());
    }

    private static Question post() {
        return Given.question(
                "post",
                Given.words("Postinumerosi?", "Ditt postnummer?"),
                new PostalArea(null),
                false,
                Optional.empty());
    }

    private static Question quarter() {
        return Given.question(
                "quarter",
                Given.words("Minkä alueen?", "Vilket område?"),
                new PostalArea(
                        List.of(Given.option("99800", "Ivalo", "Ivalo"), Given.option("99870", "Inari", "Enare"))),
                false,
                Optional.of(Given.in("work", "148", "890")));
    }

    private static Question spot() {
        return Given.question(
                "spot",
                Given.words("Missä on mukavinta?", "Var är det trevligast?"),
                new MapArea(
                        List.of(
                                new MapArea.Zone("north", Given.words("Pohjoinen", "Norr"), Given.square(27, 69)),
                                new MapArea.Zone("south", Given.words("Etelä", "Söder"), Given.square(27, 68))),
                        List.of(Given.option("dk", "En tiedä", "Vet inte"))),
                false,
                Optional.empty());
    }

    private static Question words() {
        return Given.question(
                "words",
                Given.words("Mitä muuta?", "Något annat?"),
                new Text(1000),
                false,
                Optional.of(Given.notIn("work", "148")));
    }

    private static Question age() {
        return Given.question(
                "age",
                Given.words("Ikäsi?", "Din ålder?"),
                new Single(
                        List.of(
                                Given.option("15-24", "15–24", "15–24"),
                                Given.option("25+", "25 tai yli", "25 eller över"),
                                new Option("na", Given.words("En kerro", "Vill inte säga"), true, false, false)),
                        false),
                false,
                Optional.empty());
    }

    private static Question module() {
        return Given.question(
                "lake",
                Given.words("Kuinka usein olet järvellä?", "Hur ofta är du på sjön?"),
                new Rating(
                        -1,
                        3,
                        Given.words("Harvoin", "Sällan"),
                        Given.words("Usein", "Ofta"),
                        List.of(Given.option("dk", "En tiedä", "Vet inte"))),
                false,
                Optional.empty());
    }

    private static Scale scale() {
        return new Scale(
                IntStream.rangeClosed(1, 5)
                        .mapToObj(value -> new Scale.Point(
                                value,
                                value == 1
                                        ? Given.words("Huono", "Dålig")
                                        : value == 5 ? Given.words("Hyvä", "Bra") : Words.EMPTY))
                        .toList(),
                List.of(Given.option("dk", "En tiedä", "Vet inte")));
    }
}
