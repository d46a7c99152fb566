package fi.openagenda.export.tally;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything counted in a round: a table for each variable, breakdown and municipality. */
public final class Cube {

    private final List<Variable> variables;
    private final Geography geography;
    private final Map<String, Map<Variable, List<Counts>>> counts = new HashMap<>();

    /** A cube in which nobody is counted yet. */
    public Cube(List<Variable> variables, Geography geography) {
        this.variables = List.copyOf(variables);
        this.geography = geography;
        geography.municipalities().forEach(municipality -> {
            Map<Variable, List<Counts>> ofMunicipality = new IdentityHashMap<>();
            variables.stream()
                    .filter(variable -> variable.isAskedIn(municipality))
                    .forEach(variable -> ofMunicipality.put(
                            variable,
                            variable.breakdowns().stream()
                                    .map(breakdown -> empty(variable, breakdown))
                                    .toList()));
            counts.put(municipality.code(), ofMunicipality);
        });
    }

    /** What is counted. */
    public List<Variable> variables() {
        return variables;
    }

    /** Where. */
    public Geography geography() {
        return geography;
    }

    /** Counts the answers of one respondent. */
    public void add(String municipality, JsonNode answers) {
        counts.get(municipality)
                .forEach((variable, tables) -> variable.classOf(answers).ifPresent(column -> {
                    for (int i = 0; i < tables.size(); i++) {
                        tables.get(i).add(variable.breakdowns().get(i).categoryOf(answers), column);
                    }
                }));
    }

    /** The table of one municipality; nothing where the question was not asked. */
    public Optional<Counts> of(Variable variable, Breakdown breakdown, Area municipality) {
        return Optional.ofNullable(counts.get(municipality.code()).get(variable))
                .map(tables -> tables.get(variable.breakdowns().indexOf(breakdown)));
    }

    /** The table of several municipalities together. */
    public Counts of(Variable variable, Breakdown breakdown, Collection<Area> municipalities) {
        return Counts.sum(
                breakdown.categories().size(),
                variable.classification().classes().size(),
                municipalities.stream()
                        .flatMap(municipality -> of(variable, breakdown, municipality).stream())
                        .toList());
    }

    private static Counts empty(Variable variable, Breakdown breakdown) {
        return new Counts(
                breakdown.categories().size(),
                variable.classification().classes().size());
    }
}
