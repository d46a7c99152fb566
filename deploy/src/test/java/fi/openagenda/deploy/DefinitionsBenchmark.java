package fi.openagenda.deploy;

import fi.openagenda.model.Fault;
import fi.openagenda.model.barometer.DefinitionCheck;
import fi.openagenda.model.lint.Finding;
import fi.openagenda.model.lint.Lint;
import fi.openagenda.model.lint.ModuleLint;
import fi.openagenda.model.round.RoundCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the national barometer takes to check, as far as the database is not asked. No test: deploy/bench runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DefinitionsBenchmark {
    private final Document national = Document.national();

    @Benchmark
    public List<Fault> validation() {
        var faults = new ArrayList<>(DefinitionCheck.faultsOf(national.whole().barometer()));
        national.whole().questions().forEach(question -> faults.addAll(question.faults()));
        var core = national.core();
        faults.addAll(RoundCheck.faultsOf(core));
        national.round()
                .modules()
                .keySet()
                .forEach(municipality -> faults.addAll(RoundCheck.faultsOf(core, national.module(municipality))));
        return faults;
    }

    @Benchmark
    public List<Finding> linting() {
        var core = national.core();
        var findings = new ArrayList<>(Lint.ofRound(core, Optional.empty()));
        var modules = ModuleLint.beside(core);
        national.round()
                .modules()
                .keySet()
                .forEach(municipality ->
                        findings.addAll(modules.findings(national.module(municipality), List.of("fi", "sv"))));
        return findings;
    }
}
