package fi.openagenda.export.publish;

import fi.openagenda.export.audit.Attack;
import fi.openagenda.export.audit.Audit;
import fi.openagenda.export.disclosure.Composition;
import fi.openagenda.export.disclosure.Difference;
import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.disclosure.Noise;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.disclosure.Settings;
import fi.openagenda.export.format.RepresentativenessFile.Representation;
import fi.openagenda.export.tally.Cube;
import fi.openagenda.export.tally.Tally;
import fi.openagenda.export.weighting.Register;
import fi.openagenda.export.weighting.Weights;
import fi.openagenda.model.municipality.Municipality;
import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Round;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What could be released of a round: counted, weighted and protected, with some responses left out.
 *
 * @param round the round
 * @param core what it asked everywhere
 * @param excluded flags of the responses that do not count
 * @param counted what was counted
 * @param settings what the barometer demands
 * @param register who lives where
 * @param weights whom respondents stand for
 * @param disclosure what may be shown
 * @param compositions what may be shown of who responded
 */
record Candidate(
        Round round,
        Core core,
        Set<ReviewFlag> excluded,
        Tally.Counted counted,
        Settings settings,
        Register register,
        Weights weights,
        Disclosure disclosure,
        List<ProtectedTable> compositions) {

    /** Protects what was counted of a round. */
    static Candidate of(Round round, Set<ReviewFlag> excluded, Tally.Counted counted) {
        Core core = round.core();
        Protection protection = core.protection();
        Cube cube = counted.cube();
        Register register =
                new Register(cube.geography(), cube.layout().strata(), Population.newest(), Municipality.merged());
        Weights weights = Weights.of(cube, register, protection.weightingCell(), protection.weightedBase());
        Settings settings = new Settings(protection, register::inhabitants);
        return new Candidate(
                round,
                core,
                excluded,
                counted,
                settings,
                register,
                weights,
                Disclosure.protect(cube, weights, settings),
                Composition.protect(cube, settings));
    }

    /** Name and version of the method. */
    String method() {
        return Disclosure.methodOf(settings.protection());
    }

    /** Who responded, beside who lives there. */
    Representation representation() {
        return new Representation(
                noise().map(noise -> noise.onCompositions(compositions)).orElse(compositions),
                new Residents(register, weights, counted.cube().layout().breakdowns()));
    }

    /** The tables as they are published: with noise on them, if the barometer demands it. */
    List<ProtectedTable> tables() {
        return noise().map(noise -> noise.onAnswers(disclosure.tables())).orElse(disclosure.tables());
    }

    private Optional<Noise> noise() {
        return Optional.of(settings.protection())
                .filter(protection -> protection.mode() == Protection.Mode.NOISY)
                .map(protection -> new Noise(counted.cube(), weights, protection));
    }

    /** What the attackers of the gate find: before there is noise, so that nothing rests on it. */
    List<Attack> attacks() {
        return Audit.of(disclosure.tables(), compositions, counted.cube(), settings);
    }

    /** How many tables would tell too much by their difference from another one. */
    int unsafeDifferences(Candidate other, Tally tally) {
        return unsafeDifferences(other, tally.difference(round, excluded, other.excluded))
                + unsafeDifferences(other, tally.difference(round, other.excluded, excluded));
    }

    private int unsafeDifferences(Candidate other, Cube changed) {
        return Difference.unsafe(other.disclosure.tables(), disclosure.tables(), changed, settings)
                + Difference.unsafeCompositions(other.compositions, compositions, changed, settings);
    }
}
