package fi.openagenda.export.participation;

import fi.openagenda.export.tally.Cards;
import fi.openagenda.model.municipality.Population;
import fi.openagenda.model.round.Partitions;
import fi.openagenda.model.round.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many have answered, while a round is open. */
@ApplicationScoped
public class Turnouts {

    private static final String NATION = "FI";

    @Inject
    Cards cards;

    /** Of the nation, then of each municipality that takes part, by code. Reads every card: to be asked for now and then. */
    @Transactional
    public List<Turnout> of(Round round) {
        List<Population> register = Population.newest();
        Margin margin = Margin.of(round.core(), register);
        Set<String> questions = margin.questions().keySet().stream()
                .map(question -> question.key())
                .collect(Collectors.toSet());
        Map<String, Counted> counted = new TreeMap<>();
        cards.municipalities(round).forEach(code -> counted.put(code, new Counted()));
        Counted nation = new Counted();
        cards.read(round, Partitions.open(round.id), (municipality, codebook, card) -> counted.get(municipality)
                .add(card, codebook, questions));
        counted.values().forEach(nation::add);

        Map<String, List<Population>> figures = register.stream()
                .filter(figure -> counted.containsKey(figure.group.municipalityCode()))
                .collect(Collectors.groupingBy(figure -> figure.group.municipalityCode()));
        List<Turnout> turnouts = new ArrayList<>();
        turnouts.add(Turnout.of(
                NATION,
                nation,
                margin.people(figures.values().stream().flatMap(List::stream).toList())));
        counted.forEach(
                (code, of) -> turnouts.add(Turnout.of(code, of, margin.people(figures.getOrDefault(code, List.of())))));
        return turnouts;
    }
}
