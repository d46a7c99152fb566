package fi.openagenda.export.query;

import static fi.openagenda.model.Refusal.Reason.INVALID_QUERY;

import fi.openagenda.export.format.DataDocument.AreaName;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.bank.BankQuestion;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.municipality.Municipality;
import fi.openagenda.model.release.Published;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells codes that a query may name from those that nothing has. What is known but not in the data that is asked, such as a
 * question of another round, selects nothing; what is not known is a slip of the pen, and whoever made it is told.
 */
final class Vocabulary {

    private static final String NATION = "FI";

    private final List<String> faults = new ArrayList<>();

    /** Checks barometers and rounds against what is published. */
    Vocabulary releases(Query query, List<Published> published) {
        check(
                "barometer",
                query.barometers(),
                code -> published.stream()
                                .anyMatch(release -> release.barometer().equals(code))
                        || Barometer.bySlug(code).isPresent());
        check(
                "round",
                query.rounds(),
                code -> code.equals(Query.ALL)
                        || published.stream()
                                .anyMatch(release -> release.round().equals(code)));
        return this;
    }

    /** Checks all other codes against the releases that are asked, and beyond them. */
    Vocabulary codes(Query query, List<ReleaseData> releases) {
        check(
                "question",
                query.questions(),
                code -> releases.stream().anyMatch(data -> data.questions().contains(code)) || isInBank(code));
        check("sector", query.sectors(), code -> releases.stream()
                .flatMap(data -> data.head().sectors().stream())
                .map(Sector::code)
                .anyMatch(code::equals));
        check("municipality", query.municipalities(), Vocabulary::isMunicipality);
        check("region", query.regions(), Atlas.regions()::containsKey);
        check(
                "area",
                query.areas(),
                code -> code.equals(NATION)
                        || Atlas.regions().containsKey(code)
                        || isMunicipality(code)
                        || releases.stream()
                                .flatMap(data -> data.head().areas().stream())
                                .map(AreaName::code)
                                .anyMatch(code::equals));
        check(
                "breakdown",
                query.breakdowns(),
                code -> code.equals("_T")
                        || releases.stream().anyMatch(data -> data.breakdowns().contains(code))
                        || Arrays.stream(code.split("\\*", -1)).allMatch(Vocabulary::isInBank));
        return this;
    }

    /**
     * Refuses the query if anything in it is unknown.
     *
     * @throws Refusal that names all of it
     */
    void require() {
        if (!faults.isEmpty()) {
            throw Refusal.of(INVALID_QUERY, String.join(" ", faults));
        }
    }

    private void check(String parameter, Set<String> codes, Predicate<String> known) {
        codes.stream()
                .filter(known.negate())
                .forEach(code -> faults.add(
                        "%s: there is no %s “%s” in what is published.".formatted(parameter, parameter, code)));
    }

    private static boolean isMunicipality(String code) {
        return Atlas.regionOf(code).isPresent() || Municipality.byCode(code).isPresent();
    }

    /** What follows a dot is the one thing of several that is counted. */
    private static boolean isInBank(String code) {
        return BankQuestion.byKey(code.split("\\.", 2)[0]).isPresent();
    }
}
