package fi.openagenda.model.document;

import static fi.openagenda.model.Refusal.Reason.ALREADY_EXISTS;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import fi.openagenda.model.Canonical;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.access.Organisation;
import fi.openagenda.model.bank.BankQuestion;
import fi.openagenda.model.bank.Change;
import fi.openagenda.model.bank.Comparison;
import fi.openagenda.model.bank.QuestionVersion;
import fi.openagenda.model.barometer.Barometer;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Moment;
import fi.openagenda.model.round.Participation;
import fi.openagenda.model.round.Partitions;
import fi.openagenda.model.round.Plan;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.Stage;
import fi.openagenda.model.stewardship.Stewardship;
import fi.openagenda.model.stewardship.StewardshipDecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes a whole barometer out of a platform, and into another one. */
public final class Move {

    private Move() {}

    /** A barometer as a document. */
    public static BarometerDocument out(Barometer barometer) {
        List<RoundDocument> rounds = Round.of(barometer).stream().map(Move::out).toList();
        List<QuestionVersion> versions = rounds.stream()
                .flatMap(round -> round.references().stream())
                .map(Reference::question)
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.toList(), QuestionVersion::ofKeys));
        SortedMap<String, Remark> remarks = new TreeMap<>();
        versions.forEach(version -> remarks.put(
                Reference.to(version.question).toString(),
                new Remark(version.change.declared(), Optional.of(version.note).filter(note -> !note.isEmpty()))));
        remarks.values().removeIf(Remark.NONE::equals);
        return new BarometerDocument(
                BarometerDocument.FORMAT,
                barometer.definition,
                versions.stream().map(version -> version.question).toList(),
                remarks,
                rounds,
                decisions(barometer));
    }

    /** The oldest first. */
    private static List<StewardshipDecision> decisions(Barometer barometer) {
        List<StewardshipDecision> decisions = new ArrayList<>();
        Stewardship.of(barometer.slug).forEach(stewardship -> decisions.add(0, stewardship.decision));
        return decisions;
    }

    private static RoundDocument out(Round round) {
        return new RoundDocument(
                new Plan(
                        round.key,
                        round.title,
                        Moment.inHelsinki(round.opensAt).toString(),
                        Moment.inHelsinki(round.closesAt).toString(),
                        round.municipalities,
                        round.composition.sections(),
                        round.composition.background(),
                        round.composition.backgroundFirst(),
                        Optional.of(round.mostOwnQuestions),
                        round.anonymity),
                Module.of(round).stream()
                        .collect(Collectors.toMap(
                                module -> module.municipalityCode,
                                Module::references,
                                (one, other) -> one,
                                TreeMap::new)),
                Participation.of(round).stream()
                        .collect(Collectors.toMap(
                                participation -> participation.municipalityCode,
                                participation -> participation.decision,
                                (one, other) -> one,
                                TreeMap::new)),
                Optional.of(round.standing().stage().name().toLowerCase(Locale.ROOT)),
                round.frozenCore().map(frozen -> frozen.as(Core.class)));
    }

    /**
     * Takes a barometer in, whole or not at all: the caller's transaction decides.
     *
     * @throws Refusal with every fault of the document, or when there is a barometer of this name
     */
    public static Barometer in(BarometerDocument document, LocalDate today) {
        // What is found sound must still be when it is stored; and of two that bring the same questions, one waits.
        Barometer.lockAll();
        Map<String, BankQuestion> entries = BankQuestion.byKeyForUpdate(document.keys());
        Refusal.ifAny(DocumentCheck.faultsOf(document), INVALID_DEFINITION, "The document has not been taken in.");
        if (Barometer.bySlug(document.barometer().slug()).isPresent()) {
            throw Refusal.of(
                    ALREADY_EXISTS,
                    "There is a barometer “%s”.".formatted(document.barometer().slug()));
        }
        Barometer barometer = Barometer.of(document.barometer());
        barometer.persistAndFlush();
        questions(document, entries, today);
        document.rounds().forEach(round -> in(barometer, round, today));
        document.stewardship().forEach(decision -> Stewardship.append(barometer.slug, decision, today));
        return barometer;
    }

    /** A question that only one municipality asks is that municipality's, if it is an organisation here. */
    private static Map<String, String> owners(BarometerDocument document) {
        Map<String, List<String>> askedBy = document.rounds().stream()
                .flatMap(round -> round.modules().entrySet().stream())
                .flatMap(module ->
                        module.getValue().stream().map(reference -> Map.entry(reference.question(), module.getKey())))
                .distinct()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<String, String> organisations = Organisation.idsByMunicipality();
        return askedBy.entrySet().stream()
                .filter(asked -> asked.getValue().size() == 1)
                .filter(asked -> organisations.containsKey(asked.getValue().get(0)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        asked -> organisations.get(asked.getValue().get(0))));
    }

    /** Puts what is not in the bank there, all at once, beside the entries of these keys that there are. */
    private static void questions(BarometerDocument document, Map<String, BankQuestion> entries, LocalDate today) {
        Map<String, String> owners = owners(document);
        Set<Reference> present = QuestionVersion.of(
                        document.questions().stream().map(Reference::to).toList())
                .keySet();
        List<Question> missing = document.questions().stream()
                .filter(question -> !present.contains(Reference.to(question)))
                .toList();
        for (Question question : missing) {
            Remark remark = document.remarkOn(question);
            String note = remark.note().orElse("");
            BankQuestion entry = entries.get(question.key());
            if (entry == null) {
                String owner = owners.getOrDefault(question.key(), Organisation.OPERATOR);
                BankQuestion.enter(question, owner, note, today);
                entries.put(question.key(), BankQuestion.byKey(question.key()).orElseThrow());
            } else {
                Change change = Comparison.of(entry.newest().question, question);
                entry.add(
                        question, remark.comparability().map(change::declaredAs).orElse(change), note, today);
            }
        }
        BankQuestion.flush();
    }

    private static void in(Barometer barometer, RoundDocument document, LocalDate today) {
        Round round = Round.draft(barometer, document.plan().key());
        document.plan().applyTo(round);
        document.core()
                .ifPresent(core -> round.restore(
                        Canonical.of(core),
                        Stage.valueOf(document.stage().orElseThrow().toUpperCase(Locale.ROOT))));
        round.persistAndFlush();
        if (!round.isDraft()) {
            Partitions.make(round.id);
        }
        document.modules().forEach((municipality, references) -> Module.add(round, municipality, references));
        document.decisions()
                .forEach((municipality, decision) -> Participation.add(round, municipality, decision, today));
    }
}
