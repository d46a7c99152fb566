package fi.openagenda.export.questionnaire;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A regular expression of the dates from one to another, for formats that know no other bounds of a date. Dates that
 * are in no calendar do not match.
 */
final class DatePattern {

    private DatePattern() {}

    /** Both ends included; as many years as there may be in a definition. */
    static String of(LocalDate earliest, LocalDate latest) {
        Map<String, List<String>> years = new LinkedHashMap<>();
        for (int year = earliest.getYear(); year <= latest.getYear(); year++) {
            years.computeIfAbsent(daysOf(year, earliest, latest), days -> new ArrayList<>())
                    .add("%04d".formatted(year));
        }
        return "^(?:" + joined(years) + ")$";
    }

    private static String daysOf(int year, LocalDate earliest, LocalDate latest) {
        Map<String, List<String>> months = new LinkedHashMap<>();
        for (int month = 1; month <= 12; month++) {
            LocalDate first = later(LocalDate.of(year, month, 1), earliest);
            LocalDate last = earlier(YearMonth.of(year, month).atEndOfMonth(), latest);
            if (!first.isAfter(last)) {
                months.computeIfAbsent(days(first.getDayOfMonth(), last.getDayOfMonth()), days -> new ArrayList<>())
                        .add("%02d".formatted(month));
            }
        }
        return joined(months);
    }

    /** Days by their tens: {@code 0[1-9]|[1][0-9]|[2][0-8]}. */
    private static String days(int first, int last) {
        return IntStream.rangeClosed(first / 10, last / 10)
                .mapToObj(tens ->
                        "%d[%d-%d]".formatted(tens, Math.max(first - tens * 10, 0), Math.min(last - tens * 10, 9)))
                .collect(Collectors.joining("|"));
    }

    /** What goes before by what follows it. */
    private static String joined(Map<String, List<String>> parts) {
        return parts.entrySet().stream()
                .map(part -> "(?:%s)-(?:%s)".formatted(String.join("|", part.getValue()), part.getKey()))
                .collect(Collectors.joining("|"));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
