package fi.openagenda.model.stewardship;

import fi.openagenda.model.Fault;
import fi.openagenda.model.PlainAddress;
import fi.openagenda.model.access.Organisation;
import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.List;

/** Finds every fault of a decision on stewardship at once, each with a pointer to it. */
public final class StewardshipCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final String MAILTO = "mailto:";

    private final List<Fault> faults = new ArrayList<>();
    private final StewardshipDecision document;

    private StewardshipCheck(StewardshipDecision document) {
        this.document = document;
    }

    /** What is wrong with a decision; empty when it is sound. */
    public static List<Fault> faultsOf(StewardshipDecision document) {
        StewardshipCheck check = new StewardshipCheck(document);
        check.responsible();
        check.decision();
        check.review();
        check.words("/note", document.note(), LONGEST_NOTE);
        return check.faults;
    }

    private void responsible() {
        StewardshipDecision.Responsible responsible = document.responsible();
        name("/responsible/name", responsible.name());
        responsible
                .organisation()
                .filter(id -> Organisation.byId(id).isEmpty())
                .ifPresent(id -> add("/responsible/organisation", "There is no such organisation."));
        if (!isContact(responsible.contact())) {
            add("/responsible/contact", "Must be an address that begins with https:// or mailto:.");
        }
    }

    private void decision() {
        StewardshipDecision.Decision decision = document.decision();
        name("/decision/title", decision.title());
        TextCheck.faultOf(decision.decidedBy(), LONGEST_NAME).ifPresent(detail -> add("/decision/decidedBy", detail));
        decision.url().flatMap(PlainAddress::faultOfPage).ifPresent(detail -> add("/decision/url", detail));
    }

    private void review() {
        if (document.reviewOn().isEmpty() && document.stage() != StewardshipDecision.Stage.RETIRED) {
            add("/reviewOn", "Must be there until the barometer is retired.");
        }
        document.reviewOn().ifPresent(reviewOn -> {
            if (reviewOn.isBefore(document.decision().decidedOn())) {
                add("/reviewOn", "Must not be before the decision.");
            }
        });
    }

    private void name(String pointer, Words name) {
        if (name.isEmpty()) {
            add(pointer, "Must be there in at least one language.");
        }
        words(pointer, name, LONGEST_NAME);
    }

    private static boolean isContact(String text) {
        return text.startsWith(MAILTO)
                ? PlainAddress.faultOfMail(text.substring(MAILTO.length())).isEmpty()
                : PlainAddress.faultOfPage(text).isEmpty();
    }

    private void words(String pointer, Words words, int maxLength) {
        TextCheck.faultsOf(words, maxLength).forEach(fault -> add(pointer + fault.pointer(), fault.detail()));
    }

    private void add(String pointer, String detail) {
        faults.add(Fault.at(pointer, detail));
    }
}
