package fi.openagenda.model.document;

import fi.openagenda.model.Fault;
import fi.openagenda.model.bank.BankQuestion;
import fi.openagenda.model.bank.QuestionVersion;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.barometer.DefinitionCheck;
import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.lint.Finding;
import fi.openagenda.model.lint.Lint;
import fi.openagenda.model.lint.ModuleLint;
import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.municipality.Municipality;
import fi.openagenda.model.municipality.ServiceClass;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Plan;
import fi.openagenda.model.round.References;
import fi.openagenda.model.round.RoundCheck;
import fi.openagenda.model.stewardship.StewardshipCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds every fault of a document at once, against the bank as it is. Nothing is stored. */
public final class DocumentCheck {

    private final List<Fault> faults = new ArrayList<>();
    private final BarometerDocument document;
    private final Map<Reference, Question> known = new HashMap<>();

    private DocumentCheck(BarometerDocument document) {
        this.document = document;
    }

    /** What is wrong with a document; empty when it can be taken in. */
    public static List<Fault> faultsOf(BarometerDocument document) {
        DocumentCheck check = new DocumentCheck(document);
        check.frame();
        check.questions();
        check.rounds();
        check.stewardship();
        return check.faults;
    }

    /** What the checklist of good questions finds in a document without fault: in its rounds and their modules. */
    public static List<Finding> findings(BarometerDocument document) {
        Map<Reference, Question> written = document.byReference();
        Map<Reference, Question> known = new HashMap<>(QuestionVersion.of(document.rounds().stream()
                .flatMap(round -> round.references().stream())
                .filter(reference -> !written.containsKey(reference))
                .toList()));
        known.putAll(written);
        Map<String, Municipality> municipalities = Municipality.inForce(Optional.empty(), Optional.empty()).stream()
                .collect(Collectors.toMap(municipality -> municipality.code, Function.identity()));
        List<Finding> findings = new ArrayList<>();
        Optional<Core> previous = Optional.empty();
        for (int i = 0; i < document.rounds().size(); i++) {
            RoundDocument round = document.rounds().get(i);
            String pointer = "/rounds/" + i;
            Core core = Core.of(
                    document.barometer(),
                    round.plan().key(),
                    round.plan().anonymity(),
                    round.plan().composition(),
                    known::get);
            Lint.ofRound(core, previous).forEach(finding -> findings.add(finding.below(pointer)));
            ModuleLint lint = ModuleLint.beside(core);
            round.modules().forEach((municipality, references) -> lint.findings(
                            references.stream().map(known::get).toList(), municipalities.get(municipality).languages)
                    .forEach(finding -> findings.add(finding.below(pointer + "/modules/" + municipality))));
            previous = Optional.of(core);
        }
        return findings;
    }

    private void frame() {
        if (!document.format().equals(BarometerDocument.FORMAT)) {
            add("/format", "Must be “%s”.".formatted(BarometerDocument.FORMAT));
        }
        definition("/barometer", document.barometer());
    }

    private void definition(String pointer, Definition definition) {
        DefinitionCheck.faultsOf(definition).forEach(fault -> faults.add(fault.below(pointer)));
        DefinitionCheck.unknownServiceClasses(definition).forEach(fault -> faults.add(fault.below(pointer)));
    }

    private void questions() {
        List<Question> questions = document.questions();
        Set<String> unknownClasses = ServiceClass.unknown(questions.stream()
                .flatMap(question -> question.serviceClass().stream())
                .toList());
        Map<String, Integer> latest = new HashMap<>(BankQuestion.latestOf(document.keys()));
        Map<Reference, Question> inBank = QuestionVersion.of(questions.stream()
                .map(Reference::to)
                .filter(reference -> latest.containsKey(reference.question()))
                .toList());
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String pointer = "/questions/" + i;
            question.faults().forEach(fault -> faults.add(fault.below(pointer)));
            BankQuestion.faultOfKey(question.key())
                    .ifPresent(detail -> faults.add(Fault.at(pointer + "/key", question.key(), detail)));
            question.serviceClass()
                    .filter(unknownClasses::contains)
                    .ifPresent(code -> faults.add(
                            Fault.at(pointer + "/serviceClass", question.key(), "There is no such service class.")));
            version(pointer, question, latest, Optional.ofNullable(inBank.get(Reference.to(question))));
            known.putIfAbsent(Reference.to(question), question);
        }
        Set<String> names = known.keySet().stream().map(Reference::toString).collect(Collectors.toSet());
        document.remarks().forEach((reference, remark) -> {
            String pointer = "/remarks" + Fault.segment(reference);
            if (!names.contains(reference)) {
                add(pointer, "There is no such version among questions.");
            }
            remark.note()
                    .flatMap(note -> TextCheck.faultOf(note, TextCheck.LONGEST))
                    .ifPresent(detail -> add(pointer + "/note", detail));
        });
    }

    private void version(String pointer, Question question, Map<String, Integer> latest, Optional<Question> inBank) {
        int newest = latest.getOrDefault(question.key(), 0);
        if (known.containsKey(Reference.to(question))) {
            faults.add(Fault.at(pointer + "/version", question.key(), "The same version is there twice."));
        } else if (inBank.isPresent()) {
            if (!inBank.get().equals(question)) {
                faults.add(Fault.at(
                        pointer,
                        question.key(),
                        "The bank has another question “%s”: give it another key, or the next version."
                                .formatted(Reference.to(question))));
            }
        } else if (question.version() == newest + 1) {
            latest.put(question.key(), newest + 1);
        } else {
            faults.add(Fault.at(
                    pointer + "/version", question.key(), "Must be %d, the next number.".formatted(newest + 1)));
        }
    }

    private void rounds() {
        Set<String> keys = new HashSet<>();
        List<Reference> elsewhere = document.rounds().stream()
                .flatMap(round -> round.references().stream())
                .filter(reference -> !known.containsKey(reference))
                .toList();
        known.putAll(QuestionVersion.of(elsewhere));
        for (int i = 0; i < document.rounds().size(); i++) {
            String pointer = "/rounds/" + i;
            RoundDocument round = document.rounds().get(i);
            if (!keys.add(round.plan().key())) {
                add(pointer + "/plan/key", "There is another round of this key.");
            }
            round.plan()
                    .faults(document.barometer(), known)
                    .forEach(fault -> faults.add(fault.below(pointer + "/plan")));
            modules(pointer, round);
            frozen(pointer, round);
        }
    }

    private void modules(String pointer, RoundDocument round) {
        Optional<Core> whole =
                known.keySet().containsAll(round.plan().composition().references())
                        ? Optional.of(Core.of(
                                document.barometer(),
                                round.plan().key(),
                                round.plan().anonymity(),
                                round.plan().composition(),
                                known::get))
                        : Optional.empty();
        round.modules().forEach((municipality, references) -> {
            String place = pointer + "/modules" + Fault.segment(municipality);
            if (Atlas.regionOf(municipality).isEmpty()) {
                add(place, "There is no municipality of today with this code.");
            }
            List<Fault> unknown = References.unknown(references, known, place);
            faults.addAll(unknown);
            whole.filter(core -> unknown.isEmpty()).ifPresent(core -> RoundCheck.faultsOf(
                            core,
                            references.stream().map(known::get).toList(),
                            round.plan().most())
                    .forEach(fault -> faults.add(new Fault(
                            place + fault.pointer().substring("/questions".length()),
                            fault.question(),
                            fault.detail(),
                            fault.rule()))));
        });
        round.decisions().keySet().stream()
                .filter(municipality -> Atlas.regionOf(municipality).isEmpty())
                .forEach(municipality -> add(
                        pointer + "/decisions" + Fault.segment(municipality),
                        "There is no municipality of today with this code."));
    }

    private void frozen(String pointer, RoundDocument round) {
        String stage = round.stage().orElse("draft");
        if (!List.of("draft", "opened", "closed", "archived").contains(stage)) {
            add(pointer + "/stage", "Must be draft, opened, closed or archived.");
        } else if (stage.equals("draft") == round.core().isPresent()) {
            add(pointer + "/core", "Must be there exactly when the round has been opened.");
        }
        round.core().ifPresent(core -> frozen(pointer + "/core", core, round.plan()));
    }

    /** What was frozen says of the barometer what held then; the questions are those of the plan. */
    private void frozen(String pointer, Core core, Plan plan) {
        definition(
                pointer,
                new Definition(
                        core.barometer(),
                        core.title(),
                        core.description(),
                        core.privacyNotice(),
                        core.languages(),
                        core.fallbacks(),
                        core.sectors(),
                        List.of(),
                        core.protection()));
        RoundCheck.faultsOf(core).forEach(fault -> faults.add(fault.below(pointer)));
        List<Question> asked =
                plan.composition().references().stream().map(known::get).toList();
        List<Question> frozen = Stream.concat(core.background().stream(), core.questions().stream())
                .toList();
        if (!core.barometer().equals(document.barometer().slug())
                || !core.round().equals(plan.key())
                || core.backgroundFirst() != plan.backgroundFirst()
                || core.anonymity() != plan.anonymity()
                || !frozen.equals(asked)) {
            add(pointer, "Is not what the plan and the questions say.");
        }
    }

    private void stewardship() {
        for (int i = 0; i < document.stewardship().size(); i++) {
            String pointer = "/stewardship/" + i;
            StewardshipCheck.faultsOf(document.stewardship().get(i)).forEach(fault -> faults.add(fault.below(pointer)));
        }
    }

    private void add(String pointer, String detail) {
        faults.add(Fault.at(pointer, detail));
    }
}
