package fi.openagenda.model.barometer;

import fi.openagenda.model.Fault;
import fi.openagenda.model.PlainAddress;
import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.ServiceClass;
import fi.openagenda.model.protection.ProtectionCheck;
import fi.openagenda.model.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds every fault of a barometer at once, each with a pointer to it. */
public final class DefinitionCheck {

    /** What stands in URLs where a slug does. */
    private static final Set<String> TAKEN = Set.of("convert", "import", "validate");

    private static final String SLUG = "[a-z][a-z0-9-]{1,63}";
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_SECTORS = 100;
    private static final int MOST_LINKS = 50;

    private final List<Fault> faults = new ArrayList<>();
    private final Definition definition;

    private DefinitionCheck(Definition definition) {
        this.definition = definition;
    }

    /** What is wrong with a barometer; empty when it is sound. Service classes are not looked up. */
    public static List<Fault> faultsOf(Definition definition) {
        DefinitionCheck check = new DefinitionCheck(definition);
        check.frame();
        check.sectors();
        check.supportMaterial();
        ProtectionCheck.faultsOf(definition.protection())
                .forEach(fault -> check.faults.add(fault.below("/protection")));
        return check.faults;
    }

    /** Service classes of its sectors that the national classification does not have: what only the database knows. */
    public static List<Fault> unknownServiceClasses(Definition definition) {
        List<Sector> sectors = definition.sectors();
        Set<String> unknown = ServiceClass.unknown(sectors.stream()
                .flatMap(sector -> sector.serviceClasses().stream())
                .toList());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < sectors.size(); i++) {
            List<String> classes = sectors.get(i).serviceClasses();
            for (int j = 0; j < classes.size(); j++) {
                if (unknown.contains(classes.get(j))) {
                    faults.add(Fault.at(
                            "/sectors/%d/serviceClasses/%d".formatted(i, j), "There is no such service class."));
                }
            }
        }
        return faults;
    }

    private void frame() {
        check(definition.slug().matches(SLUG), "/slug", "Must be 2 to 64 small letters (a to z), digits and hyphens.");
        check(!TAKEN.contains(definition.slug()), "/slug", "Is the address of something else.");
        faults.addAll(definition.languageChain().faults());
        words("/title", definition.title(), LONGEST_TITLE);
        if (!definition.description().isEmpty()) {
            words("/description", definition.description(), TextCheck.LONGEST);
        }
        if (!definition.privacyNotice().isEmpty()) {
            words("/privacyNotice", definition.privacyNotice(), TextCheck.LONGEST);
        }
    }

    private void sectors() {
        List<Sector> sectors = definition.sectors();
        check(sectors.size() <= MOST_SECTORS, "/sectors", "There may be at most %d sectors.".formatted(MOST_SECTORS));
        Set<String> codes = new HashSet<>();
        Set<String> classes = new HashSet<>();
        for (int i = 0; i < sectors.size(); i++) {
            Sector sector = sectors.get(i);
            String pointer = "/sectors/" + i;
            check(
                    sector.code().matches(Question.KEY),
                    pointer + "/code",
                    "Must begin with a letter; up to 64 letters (a to z), digits, _ and -.");
            check(codes.add(sector.code()), pointer + "/code", "The same sector code is there twice.");
            words(pointer + "/label", sector.label(), LONGEST_TITLE);
            for (int j = 0; j < sector.serviceClasses().size(); j++) {
                check(
                        classes.add(sector.serviceClasses().get(j)),
                        pointer + "/serviceClasses/" + j,
                        "A service class belongs to one sector: it is there twice.");
            }
        }
    }

    private void supportMaterial() {
        List<SupportLink> links = definition.supportMaterial();
        check(links.size() <= MOST_LINKS, "/supportMaterial", "There may be at most %d links.".formatted(MOST_LINKS));
        for (int i = 0; i < links.size(); i++) {
            words("/supportMaterial/" + i + "/title", links.get(i).title(), LONGEST_TITLE);
            String pointer = "/supportMaterial/" + i + "/url";
            PlainAddress.faultOfPage(links.get(i).url()).ifPresent(detail -> add(pointer, detail));
        }
    }

    private void words(String pointer, Words words, int maxLength) {
        TextCheck.faultsOf(words, maxLength).forEach(fault -> add(pointer + fault.pointer(), fault.detail()));
        definition.languages().stream()
                .findFirst()
                .filter(first -> words.in(first).isEmpty())
                .ifPresent(first -> add(pointer, "The text is missing in “%s”, the first language.".formatted(first)));
    }

    private void check(boolean sound, String pointer, String detail) {
        if (!sound) {
            add(pointer, detail);
        }
    }

    private void add(String pointer, String detail) {
        faults.add(Fault.at(pointer, detail));
    }
}
