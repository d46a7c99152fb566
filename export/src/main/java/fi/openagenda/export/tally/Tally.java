package fi.openagenda.export.tally;

import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.protection.Protection;
import fi.openagenda.model.protection.RegisterQuestions;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.response.Seal;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Module;
import fi.openagenda.model.round.Partitions;
import fi.openagenda.model.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which answers did residents of each municipality give in a round? Read once, streaming, and counted in memory. */
@ApplicationScoped
public class Tally {

    @Inject
    Cards cards;

    /**
     * What was counted.
     *
     * @param cube those that count
     * @param excluded how many do not count, by the first of the flags for which that was decided
     */
    public record Counted(Cube cube, Map<ReviewFlag, Long> excluded) {}

    /**
     * Counts the responses of a sealed round.
     *
     * @param excluded flags of responses that are not to count
     */
    public Counted of(Round round, Set<ReviewFlag> excluded) {
        Map<ReviewFlag, Long> out = new EnumMap<>(ReviewFlag.class);
        excluded.forEach(flag -> out.put(flag, 0L));
        Cube cube = of(
                round,
                excluded.isEmpty()
                        ? Optional.empty()
                        : Optional.of(flags -> {
                            Optional<ReviewFlag> reason = out.keySet().stream()
                                    .filter(flags::contains)
                                    .findFirst();
                            reason.ifPresent(flag -> out.merge(flag, 1L, Long::sum));
                            return reason.isEmpty();
                        }));
        return new Counted(cube, out);
    }

    /** Counts the responses that count with some flags excluded and do not count with others excluded. */
    public Cube difference(Round round, Set<ReviewFlag> excluded, Set<ReviewFlag> excludedFromOther) {
        return of(
                round,
                Optional.of(flags ->
                        Collections.disjoint(flags, excluded) && !Collections.disjoint(flags, excludedFromOther)));
    }

    private Cube of(Round round, Optional<Predicate<Set<ReviewFlag>>> counts) {
        Seal seal = Seal.of(round).orElseThrow();
        CubeBuilder cube = cube(round);
        CardCounter.Known known = new CardCounter.Known();
        Spread spread = new Spread(seal.spreadKey());
        Map<String, Area> municipalities =
                cube.geography().municipalities().stream().collect(Collectors.toMap(Area::code, Function.identity()));
        try (Piles piles = new Piles(
                (code, codebook) -> new CardCounter(cube, municipalities.get(code), codebook, spread, known))) {
            cards.read(round, seal.part(), (code, codebook, card) -> {
                if (counts.isEmpty()
                        || counts.get().test(codebook.paradata(card).flags())) {
                    piles.add(code, codebook, card);
                }
            });
            piles.count();
        }
        return cube.build();
    }

    /** How many responses of a round carry each flag. */
    public Map<ReviewFlag, Long> flags(Round round) {
        Map<ReviewFlag, Long> flagged = new EnumMap<>(ReviewFlag.class);
        Stream.of(ReviewFlag.values()).forEach(flag -> flagged.put(flag, 0L));
        cards.read(
                round,
                Seal.of(round).map(Seal::part).orElseGet(() -> Partitions.open(round.id)),
                (municipality, codebook, card) ->
                        codebook.paradata(card).flags().forEach(flag -> flagged.merge(flag, 1L, Long::sum)));
        return flagged;
    }

    private static Strata.Roles roles(Core core) {
        if (!core.protection().weights()) {
            return Strata.Roles.NONE;
        }
        RegisterQuestions register = RegisterQuestions.of(core.background(), Population.newest());
        Optional<AnswerTest> target = core.protection().target();
        return new Strata.Roles(
                register.age().map(Question::key),
                register.gender().map(Question::key),
                target.map(AnswerTest::question),
                target.map(test -> Set.copyOf(test.in())).orElse(Set.of()));
    }

    private static CubeBuilder cube(Round round) {
        Core core = round.core();
        List<Breakdown> breakdowns = Breakdown.of(core.background());
        List<Crossing> crossings = Crossing.of(
                breakdowns,
                breakdowns.stream()
                        .filter(breakdown -> core.protection().crosses(breakdown.key()))
                        .toList());
        List<Variable> variables = Stream.of(
                        variables(Collection.questions(core.languages()), List.of(Crossing.TOTAL), Optional.empty()),
                        core.background().stream()
                                .flatMap(question -> Variable.ofBackground(question, crossings).stream()),
                        variables(core.questions(), crossings, Optional.empty()))
                .flatMap(Function.identity())
                .toList();
        Map<String, List<Variable>> own = new HashMap<>();
        Module.questionsOf(round)
                .forEach((municipality, questions) -> own.put(
                        municipality,
                        variables(questions, crossings, Optional.of(municipality))
                                .toList()));
        Strata strata = new Strata(breakdowns, crossings, roles(core));
        return new CubeBuilder(
                new Layout(breakdowns, crossings, strata, core.protection().mode() == Protection.Mode.NOISY, variables),
                Geography.of(round),
                own);
    }

    private static Stream<Variable> variables(
            List<Question> questions, List<Crossing> crossings, Optional<String> onlyIn) {
        return questions.stream().flatMap(question -> Variable.of(question, crossings, onlyIn).stream());
    }
}
