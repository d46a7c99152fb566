package fi.openagenda.api.privacy;

import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A language that the page for people is written in, with its words for durations: one, and several. */
enum Tongue {
    FI("fi", List.of("vuosi", "vuotta"), List.of("kuukausi", "kuukautta"), List.of("päivä", "päivää")),
    SV("sv", List.of("år", "år"), List.of("månad", "månader"), List.of("dag", "dagar")),
    EN("en", List.of("year", "years"), List.of("month", "months"), List.of("day", "days"));

    private final String tag;
    private final List<String> years;
    private final List<String> months;
    private final List<String> days;

    Tongue(String tag, List<String> years, List<String> months, List<String> days) {
        this.tag = tag;
        this.years = years;
        this.months = months;
        this.days = days;
    }

    /** Its BCP 47 tag. */
    String tag() {
        return tag;
    }

    /** A duration as people say it. */
    String say(Period period) {
        return Stream.of(say(period.getYears(), years), say(period.getMonths(), months), say(period.getDays(), days))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String say(int number, List<String> words) {
        return number == 0 ? "" : number + " " + words.get(number == 1 ? 0 : 1);
    }
}
