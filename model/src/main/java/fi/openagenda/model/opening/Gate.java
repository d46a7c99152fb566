package fi.openagenda.model.opening;

import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.bank.Trend;
import fi.openagenda.model.lint.Finding;
import fi.openagenda.model.lint.Level;
import fi.openagenda.model.lint.Lint;
import fi.openagenda.model.lint.ModuleLint;
import fi.openagenda.model.municipality.Municipality;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Participation;
import fi.openagenda.model.round.Round;
import fi.openagenda.model.round.RoundCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands between a draft and its opening. Errors of the checklist must be put right, among them texts that are
 * missing in an official language of a municipality that takes part; warnings must be acknowledged by the ids of their
 * rules.
 */
public final class Gate {

    /** The national languages (Language Act 423/2003); the Sámi languages may be missing. */
    private static final List<String> NATIONAL_LANGUAGES = List.of("fi", "sv");

    private final Round draft;
    private final Core core;
    private final Map<String, Municipality> participants;
    private final SortedMap<String, List<Question>> modules;
    private final List<Finding> findings = new ArrayList<>();

    private Gate(Round draft) {
        this.draft = draft;
        this.core = draft.core();
        this.participants = participants(draft);
        this.modules = Module.questionsOf(draft);
        modules.keySet().retainAll(participants.keySet());
    }

    /** What the checklist finds in a round: first in the core, then in each municipality's own questions. */
    public static List<Finding> findings(Round round) {
        Gate gate = new Gate(round);
        gate.check();
        return gate.findings;
    }

    /**
     * Refuses a draft that is not ready.
     *
     * @param acknowledged ids of the rules whose warnings are accepted
     * @throws Refusal with every fault of the definition; or with one for each error, and for each warning that is not
     *     acknowledged
     */
    public static void require(Round draft, Set<String> acknowledged) {
        Gate gate = new Gate(draft);
        List<Fault> faults = new ArrayList<>(gate.faults());
        if (faults.isEmpty()) {
            gate.check();
            gate.findings.stream()
                    .filter(finding -> finding.level() == Level.ERROR
                            || finding.level() == Level.WARNING && !acknowledged.contains(finding.rule()))
                    .forEach(finding -> faults.add(fault(finding)));
        }
        Refusal.ifAny(
                faults,
                Refusal.Reason.ROUND_NOT_READY,
                "Errors stand in the way of opening the round “%s”, or warnings that nobody has acknowledged."
                        .formatted(draft.key));
    }

    /** What has become unsound since it was stored: the core can change below a module, and the barometer below both. */
    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(RoundCheck.faultsOf(core));
        modules.forEach((code, questions) -> RoundCheck.faultsOf(core, questions, draft.mostOwnQuestions)
                .forEach(fault -> faults.add(fault.below("/modules/" + code))));
        return faults;
    }

    private void check() {
        findings.addAll(Lint.ofRound(core, languages(), previous()));
        trendBreaks();
        ModuleLint lint = ModuleLint.beside(core);
        modules.forEach((code, questions) -> lint.findings(questions, participants.get(code).languages)
                .forEach(finding -> findings.add(finding.below("/modules/" + code))));
    }

    /** By code. */
    private static Map<String, Municipality> participants(Round draft) {
        Set<String> declined = Participation.of(draft).stream()
                .filter(participation -> participation.decision == Participation.Decision.DECLINED)
                .map(participation -> participation.municipalityCode)
                .collect(Collectors.toSet());
        return Municipality.inForce(Optional.empty(), Optional.empty()).stream()
                .filter(municipality -> draft.includes(municipality.code) && !declined.contains(municipality.code))
                .collect(Collectors.toMap(municipality -> municipality.code, Function.identity()));
    }

    /** Those for which nothing stands in, and the national languages that are official where the round is asked. */
    private List<String> languages() {
        Set<String> languages = new TreeSet<>(core.languageChain().complete());
        participants.values().stream()
                .flatMap(municipality -> municipality.languages.stream())
                .filter(NATIONAL_LANGUAGES::contains)
                .forEach(languages::add);
        return List.copyOf(languages);
    }

    private Optional<Core> previous() {
        return draft.previous().map(Round::core);
    }

    private void trendBreaks() {
        Map<String, Question> before = previous().stream()
                .flatMap(asked -> asked.allQuestions().stream())
                .collect(Collectors.toMap(Question::key, Function.identity(), (one, other) -> one));
        for (int i = 0; i < core.sections().size(); i++) {
            List<Question> questions = core.sections().get(i).questions();
            for (int j = 0; j < questions.size(); j++) {
                trendBreak("/sections/%d/questions/%d".formatted(i, j), questions.get(j), before);
            }
        }
        for (int i = 0; i < core.background().size(); i++) {
            trendBreak("/background/" + i, core.background().get(i), before);
        }
    }

    private void trendBreak(String pointer, Question question, Map<String, Question> before) {
        Optional.ofNullable(before.get(question.key()))
                .filter(earlier -> Trend.isUndeclaredBreak(earlier, question))
                .flatMap(earlier -> Lint.trendBreak(pointer, question))
                .ifPresent(findings::add);
    }

    private static Fault fault(Finding finding) {
        return new Fault(
                finding.pointer(), finding.question(), finding.message().in("en"), Optional.of(finding.rule()));
    }
}
