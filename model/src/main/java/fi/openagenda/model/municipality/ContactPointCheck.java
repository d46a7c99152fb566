package fi.openagenda.model.municipality;

import fi.openagenda.model.Fault;
import fi.openagenda.model.PlainAddress;
import fi.openagenda.model.language.TextCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds every fault of a list of contact points at once, each with a pointer to it. */
public final class ContactPointCheck {

    private static final int LONGEST_NAME = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<Optional<String>> earlier = new HashSet<>();
    private final Set<String> unknown;

    private ContactPointCheck(Set<String> unknown) {
        this.unknown = unknown;
    }

    /**
     * What is wrong with contact points; empty when they are sound.
     *
     * @param pointer to the list
     */
    public static List<Fault> faultsOf(String pointer, List<ContactPoint> contactPoints) {
        ContactPointCheck check = new ContactPointCheck(ServiceClass.unknown(contactPoints.stream()
                .flatMap(contactPoint -> contactPoint.serviceClass().stream())
                .toList()));
        for (int i = 0; i < contactPoints.size(); i++) {
            check.contactPoint(pointer + "/" + i, contactPoints.get(i));
        }
        return check.faults;
    }

    private void contactPoint(String pointer, ContactPoint contactPoint) {
        serviceClass(pointer + "/serviceClass", contactPoint.serviceClass());
        if (contactPoint.name().isEmpty()) {
            add(pointer + "/name", "Must be there in at least one language.");
        }
        TextCheck.faultsOf(contactPoint.name(), LONGEST_NAME)
                .forEach(fault -> add(pointer + "/name" + fault.pointer(), fault.detail()));
        if (Stream.of(contactPoint.email(), contactPoint.phone(), contactPoint.url())
                .allMatch(Optional::isEmpty)) {
            add(pointer, "There must be at least one of email, phone and url.");
        }
        contactPoint.email().flatMap(PlainAddress::faultOfMail).ifPresent(detail -> add(pointer + "/email", detail));
        contactPoint.phone().flatMap(PlainAddress::faultOfPhone).ifPresent(detail -> add(pointer + "/phone", detail));
        contactPoint.url().flatMap(PlainAddress::faultOfPage).ifPresent(detail -> add(pointer + "/url", detail));
    }

    private void serviceClass(String pointer, Optional<String> serviceClass) {
        if (serviceClass.filter(unknown::contains).isPresent()) {
            add(pointer, "There is no such service class.");
        }
        if (!earlier.add(serviceClass)) {
            add(
                    pointer,
                    serviceClass.isPresent()
                            ? "The same service class is there twice."
                            : "Must be there: another one is the general contact.");
        }
    }

    private void add(String pointer, String detail) {
        faults.add(Fault.at(pointer, detail));
    }
}
